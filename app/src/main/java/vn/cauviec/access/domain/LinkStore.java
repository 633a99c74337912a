package vn.cauviec.access.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of single-use links. Only the digest of a link's secret is kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LinkStore {
    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A link that may still be used.
     *
     * @param createdBy who made it; null for a link of the first officers
     * @param hasLogin whether the account has something to sign in with
     */
    record Live(
            UUID accountId,
            String staffName,
            AccountStatus status,
            @Nullable UUID createdBy,
            boolean hasLogin) {}

    void insert(byte[] digest, UUID accountId, @Nullable UUID by, Instant at, Instant expires) {
        jdbc.sql("""
                        INSERT INTO access.invitation (token_digest, account_id, created_by, created_at, expires_at)
                        VALUES (:digest, :account, :by, :at, :expires)
                        """)
                .param("digest", digest)
                .param("account", accountId)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** From here on no link of the account can be used. */
    void expireAll(UUID accountId, Instant at) {
        jdbc.sql("""
                        UPDATE access.invitation
                        SET expires_at = least(expires_at, :at)
                        WHERE account_id = :account
                          AND used_at IS NULL
                        """)
                .param("account", accountId)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Live> find(byte[] digest, Instant at) {
        return query(digest, at, "");
    }

    /** As {@link #find}, held until the transaction ends: of two who use it at once, the second finds nothing. */
    Optional<Live> hold(byte[] digest, Instant at) {
        return query(digest, at, "FOR UPDATE OF invitation");
    }

    void use(byte[] digest, Instant at) {
        jdbc.sql("UPDATE access.invitation SET used_at = :at WHERE token_digest = :digest")
                .param("digest", digest)
                .param("at", Timestamp.from(at))
                .update();
    }

    private Optional<Live> query(byte[] digest, Instant at, String lock) {
        return jdbc.sql("""
                        SELECT invitation.account_id, account.staff_name, account.status, invitation.created_by,
                          EXISTS (SELECT 1 FROM access.login WHERE login.account_id = account.id) AS has_login
                        FROM access.invitation
                        JOIN access.account ON account.id = invitation.account_id
                        WHERE invitation.token_digest = :digest
                          AND invitation.used_at IS NULL
                          AND :at < invitation.expires_at
                          AND account.status <> 'CLOSED'
                        """ + lock)
                .param("digest", digest)
                .param("at", Timestamp.from(at))
                .query((row, _) -> new Live(
                        row.getObject("account_id", UUID.class),
                        row.getString("staff_name"),
                        AccountStatus.valueOf(row.getString("status")),
                        row.getObject("created_by", UUID.class),
                        row.getBoolean("has_login")))
                .optional();
    }
}
