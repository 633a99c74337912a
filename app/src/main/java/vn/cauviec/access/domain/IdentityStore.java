package vn.cauviec.access.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.ProvenIdentity;
import vn.cauviec.operations.Vault;

/** SQL of the identities with which accounts are joined. The subject is found by a keyed hash; sealed, it is kept for a change of the key alone. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IdentityStore {
    private final JdbcClient jdbc;
    private final Vault vault;

    IdentityStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The account that is joined with an identity. */
    record Held(UUID id, UUID accountId, AccountStatus status) {}

    /** An identity of an account. */
    record Row(
            UUID id,
            String issuer,
            Instant joinedAt,
            @Nullable Instant lastUsedAt) {}

    byte[] key(ProvenIdentity identity) {
        return vault.hash(identity.issuer(), identity.subject());
    }

    Optional<Held> find(ProvenIdentity identity) {
        return jdbc.sql("""
                        SELECT identity.id, identity.account_id, account.status
                        FROM access.identity
                        JOIN access.account ON account.id = identity.account_id
                        WHERE identity.issuer = :issuer
                          AND identity.subject_key IN (:keys)
                        """)
                .param("issuer", identity.issuer())
                .param("keys", vault.hashes(identity.issuer(), identity.subject()))
                .query((row, _) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        AccountStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /** False when the identity is joined with an account already, or the account with another one of this provider. */
    boolean insert(UUID id, UUID accountId, ProvenIdentity identity, Instant at) {
        return jdbc.sql("""
                        INSERT INTO access.identity (id, account_id, issuer, subject_key, subject_sealed, joined_at)
                        SELECT :id, :account, :issuer, :key, :sealed, :at
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM access.identity
                          WHERE issuer = :issuer
                            AND subject_key IN (:keys)
                        )
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("account", accountId)
                        .param("issuer", identity.issuer())
                        .param("key", key(identity))
                        .param("keys", vault.hashes(identity.issuer(), identity.subject()))
                        .param("sealed", vault.seal(identity.subject()))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void used(UUID id, Instant at) {
        jdbc.sql("UPDATE access.identity SET last_used_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Row> list(UUID accountId) {
        return jdbc.sql("""
                        SELECT id, issuer, joined_at, last_used_at
                        FROM access.identity
                        WHERE account_id = :account
                        ORDER BY joined_at, id
                        """)
                .param("account", accountId)
                .query((row, _) -> {
                    var used = row.getTimestamp("last_used_at");
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("issuer"),
                            row.getTimestamp("joined_at").toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    /** False when it is not of this account. */
    boolean delete(UUID accountId, UUID id) {
        return jdbc.sql("DELETE FROM access.identity WHERE account_id = :account AND id = :id")
                        .param("account", accountId)
                        .param("id", id)
                        .update()
                == 1;
    }
}
