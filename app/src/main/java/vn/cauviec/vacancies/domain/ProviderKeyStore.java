package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of the keys of providers. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProviderKeyStore {
    private static final String KEY = """
            SELECT id, provider, ending, made_by, made_at, ended_at, last_used_at
            FROM vacancies.provider_key
            """;

    private final JdbcClient jdbc;

    ProviderKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ProviderKey key, byte[] digest) {
        jdbc.sql("""
                        INSERT INTO vacancies.provider_key (id, provider, digest, ending, made_by, made_at)
                        VALUES (:id, :provider, :digest, :ending, :by, :at)
                        """)
                .param("id", key.id())
                .param("provider", key.provider())
                .param("digest", digest)
                .param("ending", key.ending())
                .param("by", key.madeBy())
                .param("at", Timestamp.from(key.madeAt()))
                .update();
    }

    Optional<ProviderKey> find(UUID id) {
        return jdbc.sql(KEY + "WHERE id = :id")
                .param("id", id)
                .query(ProviderKeyStore::key)
                .optional();
    }

    Optional<ProviderKey> findByDigest(byte[] digest) {
        return jdbc.sql(KEY + "WHERE digest = :digest")
                .param("digest", digest)
                .query(ProviderKeyStore::key)
                .optional();
    }

    /** Newest first. */
    List<ProviderKey> list(String provider) {
        return jdbc.sql(KEY + "WHERE provider = :provider ORDER BY made_at DESC, id DESC")
                .param("provider", provider)
                .query(ProviderKeyStore::key)
                .list();
    }

    /** @return false when it had ended before */
    boolean end(UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                        UPDATE vacancies.provider_key
                        SET ended_by = :by, ended_at = :at
                        WHERE id = :id
                          AND ended_at IS NULL
                        """)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    void setUsed(UUID id, Instant at) {
        jdbc.sql("UPDATE vacancies.provider_key SET last_used_at = :at WHERE id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static ProviderKey key(ResultSet row, int number) throws SQLException {
        return new ProviderKey(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                row.getString("ending"),
                row.getObject("made_by", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                VacancyRows.instant(row, "ended_at"),
                VacancyRows.instant(row, "last_used_at"));
    }
}
