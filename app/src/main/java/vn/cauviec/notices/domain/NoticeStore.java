package vn.cauviec.notices.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.notices.Notices.Notice;
import vn.cauviec.notices.domain.NoticeQueries.Told;

/** SQL of notices. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NoticeStore {
    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID accountId, Notice notice, Instant at) {
        jdbc.sql("""
                        INSERT INTO notices.notice (id, account_id, kind, arguments, address, at)
                        VALUES (:id, :account, :kind, :arguments, :address, :at)
                        """)
                .param("id", id)
                .param("account", accountId)
                .param("kind", notice.kind())
                .param("arguments", notice.values().toArray(String[]::new))
                .param("address", notice.address())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Told> list(UUID accountId, int limit) {
        return jdbc.sql("""
                        SELECT id, kind, arguments, address, at, read_at IS NOT NULL AS is_read
                        FROM notices.notice
                        WHERE account_id = :account
                        ORDER BY at DESC, id DESC
                        LIMIT :limit
                        """)
                .param("account", accountId)
                .param("limit", limit)
                .query((row, _) -> new Told(
                        row.getString("kind"),
                        List.of((String[]) row.getArray("arguments").getArray()),
                        row.getString("address"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("is_read")))
                .list();
    }

    long countUnread(UUID accountId) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM notices.notice
                        WHERE account_id = :account
                          AND read_at IS NULL
                        """).param("account", accountId).query(Long.class).single();
    }

    void markRead(UUID accountId, Instant at) {
        jdbc.sql("""
                        UPDATE notices.notice
                        SET read_at = :at
                        WHERE account_id = :account
                          AND read_at IS NULL
                          AND at <= :at
                        """)
                .param("account", accountId)
                .param("at", Timestamp.from(at))
                .update();
    }
}
