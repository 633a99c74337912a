package vn.cauviec.access.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.Refused;

/** SQL of what people sign in with. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LoginStore {
    private final JdbcClient jdbc;

    LoginStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name, sealed. */
    record Row(LoginKind kind, byte[] sealed, boolean confirmed) {}

    /**
     * False when another account signs in with it.
     *
     * @param keys under which the name may stand; the first is written
     */
    boolean insert(UUID accountId, LoginKind kind, List<byte[]> keys, byte[] sealed) {
        return jdbc.sql("""
                        INSERT INTO access.login (account_id, kind, key, sealed)
                        SELECT :account, :kind, :key, :sealed
                        WHERE NOT EXISTS (SELECT 1 FROM access.login WHERE kind = :kind AND key IN (:keys))
                        ON CONFLICT (kind, key) DO NOTHING
                        """)
                        .param("account", accountId)
                        .param("kind", kind.name())
                        .param("key", keys.getFirst())
                        .param("keys", keys)
                        .param("sealed", sealed)
                        .update()
                == 1;
    }

    /** Confirmed, in the place of the one that the account has; false when another account signs in with it. */
    boolean put(UUID accountId, LoginKind kind, List<byte[]> keys, byte[] sealed, Instant at) {
        if (isTaken(kind, keys)) {
            return false;
        }
        try {
            jdbc.sql("""
                            INSERT INTO access.login (account_id, kind, key, sealed, confirmed_at)
                            VALUES (:account, :kind, :key, :sealed, :at)
                            ON CONFLICT (account_id, kind) DO UPDATE
                              SET key = excluded.key, sealed = excluded.sealed, confirmed_at = excluded.confirmed_at
                            """)
                    .param("account", accountId)
                    .param("kind", kind.name())
                    .param("key", keys.getFirst())
                    .param("sealed", sealed)
                    .param("at", Timestamp.from(at))
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            throw new Refused(AccessErrors.LOGIN_TAKEN_MEANWHILE);
        }
    }

    void confirm(UUID accountId, LoginKind kind, Instant at) {
        jdbc.sql("""
                        UPDATE access.login
                        SET confirmed_at = :at
                        WHERE account_id = :account
                          AND kind = :kind
                          AND confirmed_at IS NULL
                        """)
                .param("account", accountId)
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean isTaken(LoginKind kind, List<byte[]> keys) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM access.login WHERE kind = :kind AND key IN (:keys))
                        """)
                .param("kind", kind.name())
                .param("keys", keys)
                .query(Boolean.class)
                .single();
    }

    List<Row> list(UUID accountId) {
        return jdbc.sql("""
                        SELECT kind, sealed, confirmed_at IS NOT NULL AS confirmed
                        FROM access.login
                        WHERE account_id = :account
                        ORDER BY kind
                        """)
                .param("account", accountId)
                .query((row, _) -> new Row(
                        LoginKind.valueOf(row.getString("kind")), row.getBytes("sealed"), row.getBoolean("confirmed")))
                .list();
    }

    boolean isCodeAwaited(UUID accountId, Instant at) {
        return jdbc.sql("""
                        SELECT EXISTS (
                          SELECT 1
                          FROM access.proof
                          WHERE account_id = :account
                            AND purpose = 'LOGIN'
                            AND kind = 'PHONE'
                            AND used_at IS NULL
                            AND :at < expires_at
                        )
                        """)
                .param("account", accountId)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    String language(UUID accountId) {
        return jdbc.sql("SELECT language FROM access.account WHERE id = :id")
                .param("id", accountId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void setLanguage(UUID accountId, String language) {
        jdbc.sql("UPDATE access.account SET language = :language WHERE id = :id AND language <> :language")
                .param("id", accountId)
                .param("language", language)
                .update();
    }
}
