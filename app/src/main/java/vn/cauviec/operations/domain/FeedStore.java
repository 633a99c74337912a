package vn.cauviec.operations.domain;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.operations.ChangeFollower;

/** SQL of the change feed's readers. A cursor on the number alone would lose rows of transactions that commit late. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FeedStore {
    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the feed. */
    record Change(long xid, long seq, UUID id) {}

    UUID epoch() {
        return jdbc.sql("SELECT id FROM operations.feed_epoch")
                .query(UUID.class)
                .single();
    }

    /** The last position that no open transaction can still fall behind. */
    ChangeFollower.Position horizon(UUID epoch) {
        return jdbc.sql("""
                        SELECT xid::text::bigint AS xid, seq
                        FROM operations.change_feed
                        WHERE xid < pg_snapshot_xmin(pg_current_snapshot())
                        ORDER BY change_feed.xid DESC, seq DESC
                        LIMIT 1
                        """)
                .query((row, _) -> new ChangeFollower.Position(epoch, row.getLong("xid"), row.getLong("seq")))
                .optional()
                .orElse(ChangeFollower.Position.start(epoch));
    }

    List<Change> listAfter(ChangeFollower.Position position, Collection<String> kinds, int limit) {
        return jdbc.sql("""
                        SELECT xid::text::bigint AS xid, seq, id
                        FROM operations.change_feed
                        WHERE (change_feed.xid, seq) > (CAST(:xid AS text)::xid8, :seq)
                          AND xid < pg_snapshot_xmin(pg_current_snapshot())
                          AND kind IN (:kinds)
                        ORDER BY change_feed.xid, seq
                        LIMIT :limit
                        """)
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq())
                .param("kinds", kinds)
                .param("limit", limit)
                .query((row, _) -> new Change(row.getLong("xid"), row.getLong("seq"), row.getObject("id", UUID.class)))
                .list();
    }

    /**
     * What a follower has not applied yet.
     *
     * @param oldest the smallest number among it; zero where nothing waits
     */
    record Rest(long count, long oldest) {}

    Rest restAfter(ChangeFollower.Position position, Collection<String> kinds) {
        return jdbc.sql("""
                        SELECT count(*) AS waiting, coalesce(min(seq), 0) AS oldest
                        FROM operations.change_feed
                        WHERE (xid, seq) > (CAST(:xid AS text)::xid8, :seq)
                          AND kind IN (:kinds)
                        """)
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq())
                .param("kinds", kinds)
                .query((row, _) -> new Rest(row.getLong("waiting"), row.getLong("oldest")))
                .single();
    }
}
