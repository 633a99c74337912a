package vn.cauviec;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.TestServer;

/** Real PostgreSQL for tests: one server per test process, one migrated database per call. */
public final class TestDatabase {
    private TestDatabase() {}

    /** Reads and writes everything, past every policy: for what a test sets up or looks at behind the pages. */
    public static JdbcClient owner(DatabaseCredentials credentials) {
        return JdbcClient.create(new DriverManagerDataSource(
                credentials.jdbcUrl(),
                credentials.owner().user(),
                credentials.owner().password()));
    }

    private static final class Server {
        private static final TestServer ONE = TestServer.start();
    }

    /** A database of its own with all migrations applied and no data; about a tenth of a second. */
    public static DatabaseCredentials fresh() {
        return Server.ONE.fresh();
    }
}
