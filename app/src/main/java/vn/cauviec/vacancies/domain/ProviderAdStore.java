package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.vacancies.VacancyStatus;

/** SQL of the ads of a provider, as the provider sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProviderAdStore {
    /** Stands in the place of a digest after the provider ended the ad: nothing that is handed in has it. */
    static final String NOTHING = "00".repeat(32);

    /** Every ad has a first step, so the last one is never missing. */
    private static final String AD = """
            SELECT vacancy.provider_reference, vacancy.id, vacancy.title, vacancy.status, vacancy.slug, vacancy.version,
              vacancy.status = 'PUBLISHED' AND vacancy.deadline < :today AS expired,
              encode(vacancy.provider_digest, 'hex') AS digest,
              proposal.vacancy_id IS NOT NULL AS change_waits,
              last.at AS changed_at,
              coalesce(decision.action, '') AS decision, coalesce(decision.reason_code, '') AS reason_code,
              coalesce(decision.reason, '') AS reason
            FROM vacancies.vacancy vacancy
            LEFT JOIN vacancies.proposed_change proposal ON proposal.vacancy_id = vacancy.id
            JOIN LATERAL (
              SELECT event.at
              FROM vacancies.vacancy_event event
              WHERE event.vacancy_id = vacancy.id
              ORDER BY event.id DESC
              LIMIT 1
            ) last ON true
            LEFT JOIN LATERAL (
              SELECT event.action, event.reason_code, event.reason
              FROM vacancies.vacancy_event event
              WHERE event.vacancy_id = vacancy.id
                AND event.action IN ('STOP', 'RETURN', 'ACCEPT_CHANGE', 'REFUSE_CHANGE')
              ORDER BY event.id DESC
              LIMIT 1
            ) decision ON true
            WHERE vacancy.provider = :provider
            """;

    private final JdbcClient jdbc;

    ProviderAdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By reference.
     *
     * @param after the reference before the first one; null to begin
     */
    List<ProviderAd> list(String provider, @Nullable String after, int limit, LocalDate today) {
        return jdbc.sql(AD + """
                          AND (CAST(:after AS text) IS NULL OR vacancy.provider_reference > :after)
                        ORDER BY vacancy.provider_reference
                        LIMIT :limit
                        """)
                .param("provider", provider)
                .param("today", today)
                .param("after", after)
                .param("limit", limit)
                .query(ProviderAdStore::ad)
                .list();
    }

    /** Those of the ads that are the provider's. */
    List<ProviderAd> list(String provider, Collection<UUID> ids, LocalDate today) {
        return jdbc.sql(AD + "  AND vacancy.id = ANY (:ids) ORDER BY vacancy.provider_reference")
                .param("provider", provider)
                .param("today", today)
                .param("ids", ids.toArray(UUID[]::new))
                .query(ProviderAdStore::ad)
                .list();
    }

    long count(String provider) {
        return jdbc.sql("SELECT count(*) FROM vacancies.vacancy WHERE provider = :provider")
                .param("provider", provider)
                .query(Long.class)
                .single();
    }

    private static ProviderAd ad(ResultSet row, int number) throws SQLException {
        var status = status(VacancyStatus.valueOf(row.getString("status")), row.getBoolean("expired"));
        var decision = row.getString("decision");
        boolean isPublic = status == ProviderAd.Status.PUBLISHED;
        var digest = row.getString("digest");
        var change = change(status, row.getBoolean("change_waits"), decision);
        boolean givenBack = status == ProviderAd.Status.RETURNED || change == ProviderAd.Change.REFUSED;
        return new ProviderAd(
                row.getString("provider_reference"),
                row.getObject("id", UUID.class),
                row.getString("title"),
                status,
                row.getInt("version"),
                digest.equals(NOTHING) ? "" : digest,
                row.getTimestamp("changed_at").toInstant(),
                isPublic ? row.getString("slug") : null,
                status == ProviderAd.Status.STOPPED ? StopReason.valueOf(row.getString("reason_code")) : null,
                change,
                givenBack ? row.getString("reason") : "");
    }

    private static ProviderAd.Status status(VacancyStatus status, boolean expired) {
        return switch (status) {
            case DRAFT, SUBMITTED -> ProviderAd.Status.WAITING;
            case RETURNED -> ProviderAd.Status.RETURNED;
            case PUBLISHED -> expired ? ProviderAd.Status.EXPIRED : ProviderAd.Status.PUBLISHED;
            case STOPPED -> ProviderAd.Status.STOPPED;
            case FILLED -> ProviderAd.Status.FILLED;
        };
    }

    private static ProviderAd.Change change(ProviderAd.Status status, boolean waits, String decision) {
        boolean stands = status == ProviderAd.Status.PUBLISHED || status == ProviderAd.Status.EXPIRED;
        if (!stands) {
            return ProviderAd.Change.NONE;
        }
        if (waits) {
            return ProviderAd.Change.WAITING;
        }
        return decision.equals(VacancyAction.REFUSE_CHANGE.name()) ? ProviderAd.Change.REFUSED : ProviderAd.Change.NONE;
    }
}
