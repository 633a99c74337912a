package vn.cauviec.operations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** How far this node's followers are behind the feed. */
    public interface Lag {
        /** True once every follower has read all that there was when the node started. */
        boolean isCaughtUpOnce();

        /** How far each follower is behind, as it was seen last. */
        List<Behind> followers();
    }

    /**
     * How far a follower is behind.
     *
     * @param waiting committed or still open changes that it has not applied yet
     * @param since system time since which the same change waits, or since which it fails to follow; null while nothing waits
     */
    public record Behind(
            String follower, long waiting, @Nullable Instant since) {}

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
