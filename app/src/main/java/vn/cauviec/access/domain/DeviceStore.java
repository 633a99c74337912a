package vn.cauviec.access.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of the devices on which accounts were used. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeviceStore {
    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the account was never used on it. */
    boolean see(UUID accountId, byte[] digest, Instant at) {
        return jdbc.sql("""
                        UPDATE access.known_device
                        SET last_seen_at = :at
                        WHERE account_id = :account
                          AND device_digest = :digest
                        """)
                        .param("account", accountId)
                        .param("digest", digest)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean isAny(UUID accountId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM access.known_device WHERE account_id = :account)")
                .param("account", accountId)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID accountId, byte[] digest, Instant at) {
        jdbc.sql("""
                        INSERT INTO access.known_device (account_id, device_digest, first_seen_at, last_seen_at)
                        VALUES (:account, :digest, :at, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("account", accountId)
                .param("digest", digest)
                .param("at", Timestamp.from(at))
                .update();
    }
}
