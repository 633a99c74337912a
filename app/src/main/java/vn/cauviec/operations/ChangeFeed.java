package vn.cauviec.operations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a transaction notes what derived state must follow. Written with the change itself, read by each node's followers. */
@Component
public class ChangeFeed {
    /** Channel of {@code LISTEN/NOTIFY} that wakes the followers. */
    public static final String CHANNEL = "cauviec_feed";

    private final JdbcClient jdbc;

    /** @param jdbc of the running transaction; without the server, on connections that commit each statement */
    public ChangeFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes a change in the running transaction.
     *
     * @param kind past tense, of the module that changed: {@code VACANCY_PUBLISHED}
     * @param id the record that changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String kind, UUID id) {
        jdbc.sql("""
                        WITH fed AS (
                          INSERT INTO operations.change_feed (kind, id)
                          VALUES (:kind, :id)
                          RETURNING seq
                        )
                        SELECT pg_notify('cauviec_feed', '')::text
                        FROM fed
                        """).param("kind", kind).param("id", id).query(String.class).optional();
    }
}
