package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cauviec.operations.DatabaseCredentials;

/**
 * Lets one node change the whole database while the others wait. An advisory lock of a session and not of a row (ADR 0004), because the
 * work behind it changes tables, and because it ends with the node that holds it, however that ends.
 */
public final class OneNode {
    /** "CauViec" in ASCII: our own number among those that others may use in the same database. */
    private static final long NUMBER = 0x43617556696563L;

    private OneNode() {}

    /** @param whileWaiting said once, when another node holds the lock */
    public static void run(DatabaseCredentials database, Runnable whileWaiting, Runnable work) {
        try (Connection session = DriverManager.getConnection(
                database.jdbcUrl(), database.owner().user(), database.owner().password())) {
            if (!isTrue(session, "SELECT pg_try_advisory_lock(?)")) {
                whileWaiting.run();
                isTrue(session, "SELECT pg_advisory_lock(?) IS NOT NULL");
            }
            work.run();
        } catch (SQLException e) {
            throw StartupSentences.databaseUnreachable(database.jdbcUrl(), e);
        }
    }

    private static boolean isTrue(Connection session, String sql) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setLong(1, NUMBER);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
