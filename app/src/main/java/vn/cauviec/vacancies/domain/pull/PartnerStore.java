package vn.cauviec.vacancies.domain.pull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of partners and of whose turn it is. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PartnerStore {
    private static final String PARTNER = """
            SELECT partner.provider, provider.name, partner.id, address, fetched, every, lets_in, in_name_of, next_at, asked_by,
              etag, last_modified, encode(digest, 'hex') AS digest, source, failures
            FROM vacancies.partner partner
            JOIN vacancies.provider provider ON provider.key = partner.provider
            """;

    private final JdbcClient jdbc;

    PartnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Partner> list() {
        return jdbc.sql(PARTNER + "ORDER BY provider.name, partner.provider")
                .query(PartnerStore::partner)
                .list();
    }

    Optional<Partner> find(String provider) {
        return jdbc.sql(PARTNER + "WHERE partner.provider = :provider")
                .param("provider", provider)
                .query(PartnerStore::partner)
                .optional();
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<Partner> hold(String provider) {
        return jdbc.sql(PARTNER + "WHERE partner.provider = :provider FOR UPDATE OF partner")
                .param("provider", provider)
                .query(PartnerStore::partner)
                .optional();
    }

    /** Nothing changes when the provider is known. */
    void putProvider(String key, String name) {
        jdbc.sql("INSERT INTO vacancies.provider (key, name) VALUES (:key, :name) ON CONFLICT DO NOTHING")
                .param("key", key)
                .param("name", name)
                .update();
    }

    /** What an officer says of a partner. */
    record Said(String provider, String address, boolean fetched, Rhythm every, boolean letsIn, UUID by) {}

    /** @return false when it stands already */
    boolean insert(UUID id, Said said, Instant now, Instant systemNow) {
        return bind(said, now, systemNow, """
                        INSERT INTO vacancies.partner
                          (provider, id, address, fetched, every, lets_in, in_name_of, changed_at, next_at)
                        VALUES (:provider, :id, :address, :fetched, :every, :letsIn, :by, :now, :systemNow)
                        ON CONFLICT DO NOTHING
                        """).param("id", id).update() == 1;
    }

    /**
     * From here on it is due at once, and a fetch under way comes to nothing. Nothing is remembered of failures, of who wrote the last
     * document, and for another address of the document itself.
     */
    void update(Said said, Instant now, Instant systemNow) {
        bind(said, now, systemNow, """
                        UPDATE vacancies.partner
                        SET address = :address, fetched = :fetched, every = :every, lets_in = :letsIn, in_name_of = :by,
                          changed_at = :now, next_at = :systemNow, fetching = NULL, leased_until = NULL,
                          etag = CASE WHEN address = :address THEN etag END,
                          last_modified = CASE WHEN address = :address THEN last_modified END,
                          digest = CASE WHEN address = :address THEN digest END,
                          source = NULL, failures = 0, failing_since = NULL
                        WHERE provider = :provider
                        """).update();
    }

    private JdbcClient.StatementSpec bind(Said said, Instant now, Instant systemNow, String sql) {
        return jdbc.sql(sql)
                .param("provider", said.provider())
                .param("address", said.address())
                .param("fetched", said.fetched())
                .param("every", said.every().name())
                .param("letsIn", said.letsIn())
                .param("by", said.by())
                .param("now", Timestamp.from(now))
                .param("systemNow", Timestamp.from(systemNow));
    }

    /** From here on the clock fetches, or does not; a fetch under way comes to nothing. */
    void setFetched(String provider, boolean fetched, UUID by, Instant now, Instant systemNow) {
        jdbc.sql("""
                        UPDATE vacancies.partner
                        SET fetched = :fetched, in_name_of = :by, changed_at = :now, next_at = :systemNow, asked_by = NULL, fetching = NULL,
                          leased_until = NULL, failures = 0, failing_since = NULL
                        WHERE provider = :provider
                        """)
                .param("fetched", fetched)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("systemNow", Timestamp.from(systemNow))
                .param("provider", provider)
                .update();
    }

    /** A fetch out of turn, unless one runs or has begun just now. */
    boolean ask(String provider, UUID by, Instant systemNow, Duration pause) {
        return jdbc.sql("""
                        UPDATE vacancies.partner
                        SET asked_by = :by
                        WHERE provider = :provider
                          AND asked_by IS NULL
                          AND (leased_until IS NULL OR leased_until <= :now)
                          AND (last_began_at IS NULL OR last_began_at <= :before)
                        """)
                        .param("by", by)
                        .param("provider", provider)
                        .param("now", Timestamp.from(systemNow))
                        .param("before", Timestamp.from(systemNow.minus(pause)))
                        .update()
                == 1;
    }

    /**
     * A partner whose ads are to be fetched now; nobody else gets it for so long. As long as an import of the partner waits for a
     * moderator, the clock brings no other one.
     */
    Optional<Partner> lease(UUID fetch, Instant systemNow, Duration lease) {
        return jdbc.sql("""
                        UPDATE vacancies.partner
                        SET fetching = :fetch, leased_until = :until, last_began_at = :now
                        WHERE provider = (
                          SELECT due.provider
                          FROM vacancies.partner due
                          WHERE (due.leased_until IS NULL OR due.leased_until <= :now)
                            AND (
                              due.asked_by IS NOT NULL
                              OR due.fetched AND due.next_at <= :now AND NOT EXISTS (
                                SELECT 1
                                FROM vacancies.import_job job
                                WHERE job.id = (
                                    SELECT past.import_id
                                    FROM vacancies.partner_fetch past
                                    WHERE past.provider = due.provider
                                      AND past.import_id IS NOT NULL
                                    ORDER BY past.ended_at DESC, past.id DESC
                                    LIMIT 1
                                  )
                                  AND (job.phase IN ('CHECKING', 'TAKING_OVER')
                                    OR job.phase = 'CHECKED' AND EXISTS (
                                      SELECT 1
                                      FROM vacancies.import_row
                                      WHERE job_id = job.id
                                        AND outcome IN ('NEW', 'CHANGED', 'PROPOSED', 'ENDED')
                                    ))
                              )
                            )
                          ORDER BY due.next_at, due.provider
                          LIMIT 1
                          FOR UPDATE SKIP LOCKED
                        )
                        RETURNING provider
                        """)
                .param("fetch", fetch)
                .param("until", Timestamp.from(systemNow.plus(lease)))
                .param("now", Timestamp.from(systemNow))
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    /** The partner, if the fetch is still the one that is waited for; held until the transaction ends. */
    Optional<Partner> holdFetching(String provider, UUID fetch) {
        return jdbc.sql(PARTNER
                        + "WHERE partner.provider = :provider AND partner.fetching = :fetch FOR UPDATE OF partner")
                .param("provider", provider)
                .param("fetch", fetch)
                .query(PartnerStore::partner)
                .optional();
    }

    /** The node ends: another may fetch at once. */
    void giveBack(String provider, UUID fetch) {
        jdbc.sql("""
                        UPDATE vacancies.partner
                        SET fetching = NULL, leased_until = NULL
                        WHERE provider = :provider
                          AND fetching = :fetch
                        """).param("provider", provider).param("fetch", fetch).update();
    }

    /** A fetch went well; this is what the document said of itself. */
    void setGood(String provider, Partner.Marks marks, Instant next) {
        var digest = marks.digest();
        jdbc.sql("""
                        UPDATE vacancies.partner
                        SET etag = :etag, last_modified = :modified, digest = :digest, source = :source, failures = 0,
                          failing_since = NULL, next_at = :next, asked_by = NULL, fetching = NULL, leased_until = NULL
                        WHERE provider = :provider
                        """)
                .param("etag", marks.etag(), Types.VARCHAR)
                .param("modified", marks.lastModified(), Types.VARCHAR)
                .param("digest", digest == null ? null : HexFormat.of().parseHex(digest), Types.BINARY)
                .param("source", marks.source(), Types.VARCHAR)
                .param("next", Timestamp.from(next))
                .param("provider", provider)
                .update();
    }

    /** A fetch failed: what is known of the last good document stays. */
    void setFailed(String provider, Instant systemNow, Instant next) {
        jdbc.sql("""
                        UPDATE vacancies.partner
                        SET failures = failures + 1, failing_since = coalesce(failing_since, :now), next_at = :next, asked_by = NULL,
                          fetching = NULL, leased_until = NULL
                        WHERE provider = :provider
                        """)
                .param("now", Timestamp.from(systemNow))
                .param("next", Timestamp.from(next))
                .param("provider", provider)
                .update();
    }

    /** How many are fetched in the officer's name. */
    long countInNameOf(UUID officer) {
        return jdbc.sql("SELECT count(*) FROM vacancies.partner WHERE fetched AND in_name_of = :officer")
                .param("officer", officer)
                .query(Long.class)
                .single();
    }

    void handOver(UUID officer, UUID colleague) {
        jdbc.sql("UPDATE vacancies.partner SET in_name_of = :colleague WHERE in_name_of = :officer")
                .param("colleague", colleague)
                .param("officer", officer)
                .update();
    }

    /**
     * Partners that could not be fetched so often in a row.
     *
     * @param name of the one that fails longest
     */
    record Failing(long count, String name, Instant since) {}

    Optional<Failing> findFailing(int often) {
        return jdbc.sql("""
                        SELECT count(*) OVER () AS partners, provider.name, failing_since
                        FROM vacancies.partner partner
                        JOIN vacancies.provider provider ON provider.key = partner.provider
                        WHERE fetched
                          AND failures >= :often
                        ORDER BY failing_since, partner.provider
                        LIMIT 1
                        """)
                .param("often", often)
                .query((row, _) -> new Failing(
                        row.getLong("partners"),
                        row.getString("name"),
                        row.getTimestamp("failing_since").toInstant()))
                .optional();
    }

    long countFetched() {
        return jdbc.sql("SELECT count(*) FROM vacancies.partner WHERE fetched")
                .query(Long.class)
                .single();
    }

    private static Partner partner(ResultSet row, int number) throws SQLException {
        return new Partner(
                row.getString("provider"),
                row.getString("name"),
                row.getObject("id", UUID.class),
                row.getString("address"),
                row.getBoolean("fetched"),
                Rhythm.valueOf(row.getString("every")),
                row.getBoolean("lets_in"),
                row.getObject("in_name_of", UUID.class),
                row.getTimestamp("next_at").toInstant(),
                row.getObject("asked_by", UUID.class),
                new Partner.Marks(
                        row.getString("etag"),
                        row.getString("last_modified"),
                        row.getString("digest"),
                        row.getString("source")),
                row.getInt("failures"));
    }
}
