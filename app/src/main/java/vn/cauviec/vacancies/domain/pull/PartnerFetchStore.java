package vn.cauviec.vacancies.domain.pull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of what came of fetches. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PartnerFetchStore {
    private static final String FETCH = """
            SELECT id, at, result, detail, ads, ended_ads, own_ads, import_id, lets_in, held_back
            FROM vacancies.partner_fetch
            """;

    private final JdbcClient jdbc;

    PartnerFetchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String provider, String address, PartnerFetch fetch, Instant systemNow) {
        jdbc.sql("""
                        INSERT INTO vacancies.partner_fetch
                          (id, provider, address, at, ended_at, result, detail, ads, ended_ads, own_ads, import_id, lets_in)
                        VALUES (:id, :provider, :address, :at, :endedAt, :result, :detail, :ads, :ended, :own, :import, :letsIn)
                        """)
                .param("id", fetch.id())
                .param("provider", provider)
                .param("address", address)
                .param("at", Timestamp.from(fetch.at()))
                .param("endedAt", Timestamp.from(systemNow))
                .param("result", fetch.result().name())
                .param("detail", fetch.detail())
                .param("ads", fetch.counts().ads())
                .param("ended", fetch.counts().ended())
                .param("own", fetch.counts().own())
                .param("import", fetch.importId(), Types.OTHER)
                .param("letsIn", fetch.letsIn())
                .update();
    }

    /** Newest first. */
    List<PartnerFetch> list(String provider, int limit, long offset) {
        return jdbc.sql(FETCH + """
                        WHERE provider = :provider
                        ORDER BY ended_at DESC, id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("provider", provider)
                .param("limit", limit)
                .param("offset", offset)
                .query(PartnerFetchStore::fetch)
                .list();
    }

    long count(String provider) {
        return jdbc.sql("SELECT count(*) FROM vacancies.partner_fetch WHERE provider = :provider")
                .param("provider", provider)
                .query(Long.class)
                .single();
    }

    /** Whether a moderator has taken over something that came from this address. */
    boolean isKnown(String provider, String address) {
        return jdbc.sql("""
                        SELECT EXISTS (
                          SELECT 1
                          FROM vacancies.partner_fetch past
                          JOIN vacancies.import_job job ON job.id = past.import_id
                          WHERE past.provider = :provider
                            AND past.address = :address
                            AND job.phase IN ('TAKEN_OVER', 'APPROVING', 'APPROVED')
                        )
                        """)
                .param("provider", provider)
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    /** An import that is checked and goes in by itself. */
    record Checked(UUID fetch, UUID importId, String provider, UUID inNameOf) {}

    List<Checked> listToLetIn() {
        return jdbc.sql("""
                        SELECT past.id, past.import_id, past.provider, partner.in_name_of
                        FROM vacancies.partner_fetch past
                        JOIN vacancies.partner partner ON partner.provider = past.provider
                        JOIN vacancies.import_job job ON job.id = past.import_id
                        WHERE past.lets_in
                          AND job.phase = 'CHECKED'
                        ORDER BY past.ended_at, past.id
                        LIMIT 20
                        """)
                .query((row, _) -> new Checked(
                        row.getObject("id", UUID.class),
                        row.getObject("import_id", UUID.class),
                        row.getString("provider"),
                        row.getObject("in_name_of", UUID.class)))
                .list();
    }

    /** @param heldBack its import waits for a moderator from here on; otherwise nothing in it was to be taken over */
    void endLettingIn(UUID fetch, boolean heldBack) {
        jdbc.sql("UPDATE vacancies.partner_fetch SET lets_in = false, held_back = :held WHERE id = :id")
                .param("held", heldBack)
                .param("id", fetch)
                .update();
    }

    /** The last import of the partner, if it waits for a moderator to take it over. */
    Optional<UUID> findWaiting(String provider) {
        return jdbc.sql("""
                        SELECT job.id
                        FROM vacancies.import_job job
                        WHERE job.id = (
                            SELECT import_id
                            FROM vacancies.partner_fetch
                            WHERE provider = :provider
                              AND import_id IS NOT NULL
                            ORDER BY ended_at DESC, id DESC
                            LIMIT 1
                          )
                          AND job.phase = 'CHECKED'
                          AND EXISTS (
                            SELECT 1
                            FROM vacancies.import_row
                            WHERE job_id = job.id
                              AND outcome IN ('NEW', 'CHANGED', 'PROPOSED', 'ENDED')
                          )
                        """).param("provider", provider).query(UUID.class).optional();
    }

    /** Of the provider's ads those that have not ended. */
    long countStanding(String provider) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM vacancies.vacancy
                        WHERE provider = :provider
                          AND status NOT IN ('STOPPED', 'FILLED')
                        """).param("provider", provider).query(Long.class).single();
    }

    private static PartnerFetch fetch(ResultSet row, int number) throws SQLException {
        return new PartnerFetch(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                FetchResult.valueOf(row.getString("result")),
                row.getString("detail"),
                new PartnerFetch.Counts(row.getInt("ads"), row.getInt("ended_ads"), row.getInt("own_ads")),
                row.getObject("import_id", UUID.class),
                row.getBoolean("lets_in"),
                row.getBoolean("held_back"));
    }
}
