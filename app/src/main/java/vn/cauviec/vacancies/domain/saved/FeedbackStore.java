package vn.cauviec.vacancies.domain.saved;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.vacancies.domain.saved.FeedbackLinks.Target;
import vn.cauviec.vacancies.domain.saved.SearchFeedback.Count;

/** SQL of what people say about jobs that they were told of. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FeedbackStore {
    private final JdbcClient jdbc;

    FeedbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last word counts. */
    void put(Target target, @Nullable Misfit reason, Instant now) {
        jdbc.sql("""
                        INSERT INTO vacancies.job_feedback (search_id, vacancy_id, account_id, fits, reason, given_at)
                        VALUES (:search, :vacancy, :account, :fits, :reason, :now)
                        ON CONFLICT (search_id, vacancy_id) DO UPDATE
                        SET fits = excluded.fits, reason = excluded.reason, given_at = excluded.given_at
                        """)
                .param("search", target.search())
                .param("vacancy", target.vacancy())
                .param("account", target.account())
                .param("fits", target.fits())
                .param("reason", reason == null ? null : reason.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether the search is still there for its holder. */
    boolean isKept(UUID account, UUID search) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM vacancies.saved_search
                        WHERE id = :search
                          AND account_id = :account
                          AND removed_at IS NULL
                        """)
                        .param("search", search)
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<String> findTitle(UUID vacancy) {
        return jdbc.sql("SELECT title FROM vacancies.vacancy WHERE id = :vacancy AND published_at IS NOT NULL")
                .param("vacancy", vacancy)
                .query(String.class)
                .optional();
    }

    /**
     * Those of the jobs that do not fit the search: it was said of them or of a twin, which is an ad of the same employer with the same
     * title, pay and type of employment.
     */
    Set<UUID> listMisfits(UUID search, Collection<UUID> jobs) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT job.id
                        FROM vacancies.job_feedback AS said
                        JOIN vacancies.vacancy AS refused ON refused.id = said.vacancy_id
                        JOIN vacancies.vacancy AS job ON job.employer_id = refused.employer_id
                          AND job.title_folded = refused.title_folded
                          AND job.wage_from IS NOT DISTINCT FROM refused.wage_from
                          AND job.wage_to IS NOT DISTINCT FROM refused.wage_to
                          AND job.employment_type IS NOT DISTINCT FROM refused.employment_type
                        WHERE said.search_id = :search
                          AND NOT said.fits
                          AND job.id = ANY (:jobs)
                        """)
                .param("search", search)
                .param("jobs", jobs.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** How many say what, over all searches. */
    List<Count> count() {
        return jdbc.sql("""
                        SELECT fits, reason, answers
                        FROM vacancies.job_feedback_count
                        ORDER BY fits DESC, answers DESC, reason
                        """)
                .query((row, _) -> new Count(
                        row.getBoolean("fits"),
                        row.getString("reason") == null ? null : Misfit.valueOf(row.getString("reason")),
                        row.getInt("answers")))
                .list();
    }
}
