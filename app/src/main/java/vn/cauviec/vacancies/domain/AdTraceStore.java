package vn.cauviec.vacancies.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of the traces of ads. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AdTraceStore {
    private static final int MOST_COMPARED = 20;

    private final JdbcClient jdbc;

    AdTraceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What kind of trace. */
    enum Kind {
        PHONE,
        BAND,
        RULE
    }

    /** One trace of an ad. */
    record Trace(Kind kind, String value) {}

    /** The traces of the ad are these from now on. */
    void replace(UUID vacancyId, Collection<Trace> traces) {
        jdbc.sql("DELETE FROM vacancies.ad_trace WHERE vacancy_id = :vacancy")
                .param("vacancy", vacancyId)
                .update();
        if (traces.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO vacancies.ad_trace (vacancy_id, kind, value)
                        SELECT DISTINCT CAST(:vacancy AS uuid), kind, value
                        FROM unnest(CAST(:kinds AS text[]), CAST(:values AS text[])) trace (kind, value)
                        """)
                .param("vacancy", vacancyId)
                .param(
                        "kinds",
                        traces.stream().map(trace -> trace.kind().name()).toArray(String[]::new))
                .param("values", traces.stream().map(Trace::value).toArray(String[]::new))
                .update();
    }

    void setTraced(UUID vacancyId) {
        jdbc.sql("UPDATE vacancies.vacancy SET traced = true WHERE id = :id")
                .param("id", vacancyId)
                .update();
    }

    /** In how many other companies each number stands, in ads that were public since the moment; numbers without any are left out. */
    Map<String, Integer> countOtherEmployers(Collection<String> phones, UUID employerId, Instant since) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("""
                        SELECT trace.value, count(DISTINCT other.employer_id) AS employers
                        FROM vacancies.ad_trace trace
                        JOIN vacancies.vacancy other ON other.id = trace.vacancy_id
                        WHERE trace.kind = 'PHONE'
                          AND trace.value IN (:phones)
                          AND other.employer_id <> :employer
                          AND other.published_at >= :since
                        GROUP BY trace.value
                        """)
                .param("phones", phones)
                .param("employer", employerId)
                .param("since", Timestamp.from(since))
                .query(row -> {
                    counts.put(row.getString("value"), row.getInt("employers"));
                });
        return counts;
    }

    /** An ad that was public, of which a text may be a copy. */
    record Candidate(UUID id, String title, String employerName, VacancyContent content) {}

    /** Ads of other companies that were public before the ad was written and share a part of the signature, the oldest first. */
    List<Candidate> listCandidates(UUID id, UUID employerId, Collection<String> bands) {
        return jdbc.sql("""
                        SELECT other.id, other.title, employer.name AS employer_name, other.description, other.requirements,
                          other.benefits, other.occupation_code, other.unit_id, other.workplace_text, further_units, other.wage_from,
                          other.wage_to, other.wage_note, other.employment_type, other.home_work, other.experience_months,
                          other.offers, other.openings, other.deadline, other.wording_reason
                        FROM vacancies.vacancy other
                        JOIN employers.face_employer employer ON employer.id = other.employer_id
                        WHERE other.id IN (SELECT vacancy_id FROM vacancies.ad_trace WHERE kind = 'BAND' AND value IN (:bands))
                          AND other.id <> :id
                          AND other.employer_id <> :employer
                          AND other.published_at <= (SELECT created_at FROM vacancies.vacancy WHERE id = :id)
                        ORDER BY other.published_at, other.id
                        LIMIT :limit
                        """)
                .param("bands", bands)
                .param("id", id)
                .param("employer", employerId)
                .param("limit", MOST_COMPARED)
                .query((row, _) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("employer_name"),
                        VacancyRows.content(row)))
                .list();
    }

    UUID employerOf(UUID vacancyId) {
        return jdbc.sql("SELECT employer_id FROM vacancies.vacancy WHERE id = :id")
                .param("id", vacancyId)
                .query(UUID.class)
                .single();
    }

    /** Ads whose text nobody has looked through yet. */
    record Untraced(UUID id, VacancyContent content) {}

    List<Untraced> listUntraced(int limit) {
        return jdbc.sql("""
                        SELECT id, title, description, requirements, benefits, occupation_code, unit_id, workplace_text, further_units, wage_from,
                          wage_to, wage_note, employment_type, home_work, experience_months, offers, openings, deadline,
                          wording_reason
                        FROM vacancies.vacancy
                        WHERE NOT traced
                        ORDER BY id
                        LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> new Untraced(row.getObject("id", UUID.class), VacancyRows.content(row)))
                .list();
    }
}
