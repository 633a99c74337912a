package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;

/** SQL of the ads that stand or stood in public, for programs that read one or all of them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PublicAdStore {
    private static final String AD = "SELECT " + VacancyRows.INDEXED_COLUMNS + """
              , closed_at, coalesce(changed_at, published_at) AS changed_at, coalesce(employer.tax_code, '') AS employer_tax_code,
              provider.name AS provider_name, vacancy.provider_reference
            """ + VacancyRows.INDEXED_TABLES + """
            LEFT JOIN vacancies.provider provider ON provider.key = vacancy.provider
            LEFT JOIN vacancies.public_ad told ON told.vacancy_id = vacancy.id
            """;

    private final JdbcClient jdbc;

    PublicAdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PublicAd> find(UUID id) {
        return jdbc.sql(AD + """
                        WHERE vacancy.id = :id
                          AND published_at IS NOT NULL
                        """).param("id", id).query(PublicAdStore::ad).optional();
    }

    /** As {@link IndexedVacancyStore#findEverPublished}. */
    Optional<PublicAd> findByAddress(String slug) {
        return jdbc.sql(AD + """
                        WHERE right(vacancy.slug, 8) = right(:slug, 8)
                          AND published_at IS NOT NULL
                        ORDER BY vacancy.slug = :slug DESC, vacancy.id
                        LIMIT 1
                        """).param("slug", slug).query(PublicAdStore::ad).optional();
    }

    /** Those that were ever in public, in no order. */
    List<PublicAd> list(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(AD + """
                        WHERE vacancy.id IN (:ids)
                          AND published_at IS NOT NULL
                        """).param("ids", ids).query(PublicAdStore::ad).list();
    }

    private static PublicAd ad(ResultSet row, int number) throws SQLException {
        return new PublicAd(
                VacancyRows.indexed(row, number),
                row.getString("employer_tax_code"),
                origin(row),
                row.getTimestamp("changed_at").toInstant(),
                VacancyRows.instant(row, "closed_at"));
    }

    private static VacancyView.@Nullable Origin origin(ResultSet row) throws SQLException {
        var provider = row.getString("provider_name");
        return provider == null ? null : new VacancyView.Origin(provider, row.getString("provider_reference"));
    }

    /** The next ads by id that one may apply for on the day. */
    List<PublicAd> listOpen(LocalDate today, UUID after, int limit) {
        return jdbc.sql(AD + """
                        WHERE status = 'PUBLISHED'
                          AND employer.standing = 'VERIFIED'
                          AND vacancy.deadline >= :today
                          AND vacancy.id > :after
                        ORDER BY vacancy.id
                        LIMIT :limit
                        """)
                .param("today", today)
                .param("after", after)
                .param("limit", limit)
                .query(PublicAdStore::ad)
                .list();
    }

    /** The next ads of which readers were told from the first moment on and before the second, after the place in that order. */
    List<PublicAd> listTold(Instant from, Instant before, Instant afterTold, UUID after, int limit) {
        return jdbc.sql(AD + """
                        WHERE told.changed_at >= :from
                          AND told.changed_at < :before
                          AND (told.changed_at, told.vacancy_id) > (CAST(:afterTold AS timestamptz), :after)
                        ORDER BY told.changed_at, told.vacancy_id
                        LIMIT :limit
                        """)
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .param("afterTold", Timestamp.from(afterTold))
                .param("after", after)
                .param("limit", limit)
                .query(PublicAdStore::ad)
                .list();
    }

    /** The next ads by id whose last day ended within that time without readers being told: days pass by themselves. */
    List<PublicAd> listExpiredUntold(Instant from, Instant before, LocalDate today, UUID after, int limit) {
        return jdbc.sql(AD + """
                        WHERE told.open
                          AND told.deadline < :today
                          AND told.changed_at < :from
                          AND status = 'PUBLISHED'
                          AND vacancy.deadline < :today
                          AND (vacancy.deadline + 1)::timestamp AT TIME ZONE :zone >= :from
                          AND (vacancy.deadline + 1)::timestamp AT TIME ZONE :zone < :before
                          AND vacancy.id > :after
                        ORDER BY vacancy.id
                        LIMIT :limit
                        """)
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .param("today", today)
                .param("zone", BusinessClock.ZONE.getId())
                .param("after", after)
                .param("limit", limit)
                .query(PublicAdStore::ad)
                .list();
    }

    /** When readers were told something last; empty before the first time. */
    Optional<Instant> findLastTold() {
        return jdbc.sql("SELECT changed_at FROM vacancies.public_ad ORDER BY changed_at DESC LIMIT 1")
                .query((row, _) -> row.getTimestamp("changed_at").toInstant())
                .optional();
    }
}
