package vn.cauviec;

import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.TestServer;

/** Real PostgreSQL for tests: one server per test process, one migrated database per call. */
public final class TestDatabase {
    private TestDatabase() {}

    private static final class Server {
        private static final TestServer ONE = TestServer.start();
    }

    /** A database of its own with all migrations applied and no data; about a tenth of a second. */
    public static DatabaseCredentials fresh() {
        return Server.ONE.fresh();
    }
}
