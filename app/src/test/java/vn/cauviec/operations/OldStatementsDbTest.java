package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cauviec.TestDatabase;

/**
 * A node of v0.1.0 goes on beside one that has migrated: what every request and every worker of it says to the database, word for word
 * from that version (Spring Session 4.1, {@code FeedStore}, {@code OutboxStore}), with the same logins and on the newest tables.
 * {@code ExpandContractTest} guards the rest.
 */
class OldStatementsDbTest {
    private static final String SESSION = "0e7d3f0a-0000-0000-0000-000000000001";
    private static final String ITEM = "0e7d3f0a-0000-0000-0000-000000000002";
    private static final String LEASE = "0e7d3f0a-0000-0000-0000-000000000003";
    private static final String AT = "'2026-11-27T05:00:00Z'";

    private final DatabaseCredentials database = TestDatabase.fresh();

    @Test
    void sessionsOfAnOlderNodeAreKeptAndRead() throws SQLException {
        try (Connection app = connect(database.app())) {
            execute(app, """
                    INSERT INTO access.session (PRIMARY_ID, SESSION_ID, CREATION_TIME, LAST_ACCESS_TIME, MAX_INACTIVE_INTERVAL, EXPIRY_TIME, PRINCIPAL_NAME)
                    VALUES ('%s', '%s', 1, 1, 28800, 28801000, NULL)
                    """.formatted(SESSION, SESSION));
            execute(app, """
                    INSERT INTO access.session_attributes (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
                    VALUES ('%s', 'a', '\\x00')
                    """.formatted(SESSION));
            execute(app, """
                    UPDATE access.session SET SESSION_ID = '%s', LAST_ACCESS_TIME = 2, MAX_INACTIVE_INTERVAL = 28800, EXPIRY_TIME = 28802000, PRINCIPAL_NAME = 'x'
                    WHERE PRIMARY_ID = '%s'
                    """.formatted(SESSION, SESSION));

            assertThat(query(app, """
                            SELECT S.PRIMARY_ID, S.SESSION_ID, S.CREATION_TIME, S.LAST_ACCESS_TIME, S.MAX_INACTIVE_INTERVAL, SA.ATTRIBUTE_NAME, SA.ATTRIBUTE_BYTES
                            FROM access.session S
                            LEFT JOIN access.session_attributes SA ON S.PRIMARY_ID = SA.SESSION_PRIMARY_ID
                            WHERE S.SESSION_ID = '%s'
                            """.formatted(SESSION))).containsExactly(SESSION);
            execute(app, "DELETE FROM access.session WHERE EXPIRY_TIME < 99999999999999");
            assertThat(query(app, "SELECT SESSION_PRIMARY_ID FROM access.session_attributes"))
                    .isEmpty();
        }
    }

    @Test
    void theChangeFeedOfAnOlderNodeIsWrittenAndRead() throws SQLException {
        try (Connection app = connect(database.app());
                Connection worker = connect(database.worker())) {
            execute(app, """
                    WITH fed AS (
                      INSERT INTO operations.change_feed (kind, id)
                      VALUES ('VACANCY_PUBLISHED', '%s')
                      RETURNING seq
                    )
                    SELECT pg_notify('cauviec_feed', '')::text
                    FROM fed
                    """.formatted(ITEM));
            assertThat(query(worker, "SELECT id FROM operations.feed_epoch")).hasSize(1);
            assertThat(query(worker, """
                            SELECT xid::text::bigint AS xid, seq
                            FROM operations.change_feed
                            WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
                            ORDER BY change_feed.xid DESC, seq DESC
                            LIMIT 1
                            """)).hasSize(1);
            assertThat(query(worker, """
                            SELECT id, xid::text::bigint AS xid, seq
                            FROM operations.change_feed
                            WHERE (change_feed.xid, seq) > (CAST('0' AS text)::xid8, 0)
                              AND xid < pg_snapshot_xmin(pg_current_snapshot())
                              AND kind IN ('VACANCY_PUBLISHED')
                            ORDER BY change_feed.xid, seq
                            LIMIT 10
                            """)).containsExactly(ITEM);
        }
    }

    @Test
    void theOutboxOfAnOlderNodeIsFilledTakenAndSent() throws SQLException {
        try (Connection app = connect(database.app());
                Connection worker = connect(database.worker())) {
            execute(app, """
                    INSERT INTO operations.outbox (id, key, kind, sealed, created_at, good_until, state, next_try_at)
                    VALUES ('%s', 'a key', 'MAIL', '\\x00', %s, NULL, 'WAITING', %s)
                    ON CONFLICT DO NOTHING
                    """.formatted(ITEM, AT, AT));
            assertThat(query(worker, """
                            UPDATE operations.outbox
                            SET lease = '%s', leased_until = %s, tries = tries + 1
                            WHERE id = (
                              SELECT due.id
                              FROM operations.outbox due
                              WHERE due.state = 'WAITING'
                                AND due.next_try_at <= %s
                                AND due.lease IS NULL
                                AND due.kind IN ('MAIL')
                              ORDER BY due.next_try_at, due.id
                              LIMIT 1
                              FOR UPDATE SKIP LOCKED
                            )
                            RETURNING id, key, kind, sealed, tries
                            """.formatted(LEASE, AT, AT))).containsExactly(ITEM);
            execute(worker, """
                    UPDATE operations.outbox
                    SET next_try_at = %s, lease = NULL, leased_until = NULL, problem = 'NOT_LET_IN'
                    WHERE id = '%s'
                      AND lease = '%s'
                    """.formatted(AT, ITEM, LEASE));
            execute(worker, """
                    UPDATE operations.outbox
                    SET state = 'STUCK', lease = NULL, leased_until = NULL, problem = 'NOT_LET_IN'
                    WHERE id = '%s'
                    """.formatted(ITEM));
            execute(app, """
                    UPDATE operations.outbox
                    SET state = 'WAITING', tries = 0, next_try_at = %s, problem = ''
                    WHERE id = '%s'
                      AND state = 'STUCK'
                    """.formatted(AT, ITEM));
            execute(worker, """
                    UPDATE operations.outbox
                    SET state = 'SENT', sealed = NULL, lease = NULL, leased_until = NULL, problem = '', ended_at = %s
                    WHERE id = '%s'
                    """.formatted(AT, ITEM));
            assertThat(query(app, "SELECT state FROM operations.outbox")).containsExactly("SENT");
        }
    }

    private Connection connect(DatabaseCredentials.Login login) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column. */
    private static List<String> query(Connection connection, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                found.add(result.getString(1).strip());
            }
        }
        return found;
    }
}
