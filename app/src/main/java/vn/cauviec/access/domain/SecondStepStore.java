package vn.cauviec.access.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of the second step of signing in. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SecondStepStore {
    private final JdbcClient jdbc;

    SecondStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A second step that was set up. */
    record Held(byte[] secretSealed, long lastStep) {}

    /** What decides whether a second step is due. */
    record Standing(boolean setUp, boolean waived) {}

    Standing standing(UUID accountId) {
        return jdbc.sql("""
                        SELECT account.second_step_waived AS waived, step.account_id IS NOT NULL AS set_up
                        FROM access.account
                        LEFT JOIN access.second_step step ON step.account_id = account.id
                        WHERE account.id = :account
                        """)
                .param("account", accountId)
                .query((row, _) -> new Standing(row.getBoolean("set_up"), row.getBoolean("waived")))
                .optional()
                .orElse(new Standing(false, false));
    }

    /** Held until the transaction ends: of two who bring the same code at once, the second finds it used. */
    Optional<Held> hold(UUID accountId) {
        return jdbc.sql("""
                        SELECT secret_sealed, last_step
                        FROM access.second_step
                        WHERE account_id = :account
                        FOR UPDATE
                        """)
                .param("account", accountId)
                .query((row, _) -> new Held(row.getBytes("secret_sealed"), row.getLong("last_step")))
                .optional();
    }

    /** False when one was set up already. */
    boolean insert(UUID accountId, byte[] secretSealed, long lastStep, Instant at) {
        return jdbc.sql("""
                        INSERT INTO access.second_step (account_id, secret_sealed, last_step, set_up_at)
                        VALUES (:account, :secret, :step, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("account", accountId)
                        .param("secret", secretSealed)
                        .param("step", lastStep)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void accepted(UUID accountId, long step) {
        jdbc.sql("UPDATE access.second_step SET last_step = :step WHERE account_id = :account")
                .param("account", accountId)
                .param("step", step)
                .update();
    }

    /** False when none was set up. */
    boolean delete(UUID accountId) {
        jdbc.sql("DELETE FROM access.recovery_code WHERE account_id = :account")
                .param("account", accountId)
                .update();
        return jdbc.sql("DELETE FROM access.second_step WHERE account_id = :account")
                        .param("account", accountId)
                        .update()
                == 1;
    }

    /** These take the place of all that there were. */
    void putCodes(UUID accountId, Collection<byte[]> hashes, Instant at) {
        jdbc.sql("DELETE FROM access.recovery_code WHERE account_id = :account")
                .param("account", accountId)
                .update();
        jdbc.sql("""
                        INSERT INTO access.recovery_code (account_id, code_hash, made_at)
                        SELECT :account, hash, CAST(:at AS timestamptz)
                        FROM unnest(CAST(:hashes AS bytea[])) hash
                        """)
                .param("account", accountId)
                .param("hashes", hashes.toArray(byte[][]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** False when it is none of the account's, or was used. */
    boolean useCode(UUID accountId, List<byte[]> hashes, Instant at) {
        return jdbc.sql("""
                        UPDATE access.recovery_code
                        SET used_at = :at
                        WHERE account_id = :account
                          AND code_hash IN (:hashes)
                          AND used_at IS NULL
                        """)
                        .param("account", accountId)
                        .param("hashes", hashes)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    long countCodes(UUID accountId) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM access.recovery_code
                        WHERE account_id = :account
                          AND used_at IS NULL
                        """).param("account", accountId).query(Long.class).single();
    }
}
