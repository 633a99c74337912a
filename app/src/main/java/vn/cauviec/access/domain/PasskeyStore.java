package vn.cauviec.access.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.domain.PasskeyQueries.Row;

/** SQL of passkeys. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyStore {
    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A passkey of an active account, held until the transaction ends. */
    record Held(UUID id, UUID accountId, byte[] attested, long signCount) {}

    /** False when it is known already. */
    boolean insert(
            UUID id, UUID accountId, byte[] credentialId, byte[] attested, long signCount, String device, Instant at) {
        return jdbc.sql("""
                        INSERT INTO access.passkey (id, account_id, credential_id, attested, sign_count, device, created_at)
                        VALUES (:id, :account, :credential, :attested, :count, :device, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("account", accountId)
                        .param("credential", credentialId)
                        .param("attested", attested)
                        .param("count", signCount)
                        .param("device", device)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Held> hold(byte[] credentialId) {
        return jdbc.sql("""
                        SELECT passkey.id, passkey.account_id, passkey.attested, passkey.sign_count
                        FROM access.passkey
                        JOIN access.account ON account.id = passkey.account_id
                        WHERE passkey.credential_id = :credential
                          AND account.status = 'ACTIVE'
                        FOR UPDATE OF passkey
                        """)
                .param("credential", credentialId)
                .query((row, _) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getBytes("attested"),
                        row.getLong("sign_count")))
                .optional();
    }

    void used(UUID id, long signCount, Instant at) {
        jdbc.sql("UPDATE access.passkey SET sign_count = :count, last_used_at = :at WHERE id = :id")
                .param("id", id)
                .param("count", signCount)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Row> list(UUID accountId) {
        return jdbc.sql("""
                        SELECT id, device, created_at, last_used_at
                        FROM access.passkey
                        WHERE account_id = :account
                        ORDER BY created_at, id
                        """)
                .param("account", accountId)
                .query((row, _) -> {
                    var used = row.getTimestamp("last_used_at");
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("device"),
                            row.getTimestamp("created_at").toInstant(),
                            used == null ? null : used.toInstant());
                })
                .list();
    }

    /** False when it is not of this account. */
    boolean delete(UUID accountId, UUID id) {
        return jdbc.sql("DELETE FROM access.passkey WHERE account_id = :account AND id = :id")
                        .param("account", accountId)
                        .param("id", id)
                        .update()
                == 1;
    }

    void deleteAll(UUID accountId) {
        jdbc.sql("DELETE FROM access.passkey WHERE account_id = :account")
                .param("account", accountId)
                .update();
    }
}
