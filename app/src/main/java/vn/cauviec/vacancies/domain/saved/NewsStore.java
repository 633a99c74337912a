package vn.cauviec.vacancies.domain.saved;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.vacancies.domain.FoundVacancy;

/** SQL of what is told of saved searches, for the worker. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NewsStore {
    private final JdbcClient jdbc;

    NewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Accounts that are to hear of something by that business day. */
    List<UUID> listDue(LocalDate today) {
        return jdbc.sql("""
                        SELECT DISTINCT account_id
                        FROM vacancies.saved_search
                        WHERE due_on <= :today
                          AND removed_at IS NULL
                        ORDER BY account_id
                        """)
                .param("today", today)
                .query((row, _) -> row.getObject("account_id", UUID.class))
                .list();
    }

    /** The searches of the account that are due, held until the transaction ends: of two nodes the second finds none. */
    List<SavedSearch> holdDue(UUID account, LocalDate today) {
        return jdbc.sql(SavedSearchStore.ROW + """
                        WHERE account_id = :account
                          AND due_on <= :today
                          AND removed_at IS NULL
                        ORDER BY saved_at, id
                        FOR UPDATE
                        """)
                .param("account", account)
                .param("today", today)
                .query((row, _) -> SavedSearchStore.row(row))
                .list();
    }

    /** Notes that these ads are told for the search; answers those that were not told before. */
    Set<UUID> note(UUID search, Collection<FoundVacancy> jobs) {
        return Set.copyOf(jdbc.sql("""
                        INSERT INTO vacancies.told_ad (search_id, vacancy_id, published_at)
                        SELECT :search, job.id, job.published_at
                        FROM unnest(CAST(:ids AS uuid[]), CAST(:moments AS timestamptz[])) AS job (id, published_at)
                        ON CONFLICT DO NOTHING
                        RETURNING vacancy_id
                        """)
                .param("search", search)
                .param("ids", jobs.stream().map(FoundVacancy::id).toArray(UUID[]::new))
                .param(
                        "moments",
                        jobs.stream()
                                .map(job -> Timestamp.from(job.publishedAt()))
                                .toArray(Timestamp[]::new))
                .query(UUID.class)
                .list());
    }

    /** Drops what was noted of ads published until then: nobody asks for them any more. */
    void forget(UUID search, Instant until) {
        jdbc.sql("DELETE FROM vacancies.told_ad WHERE search_id = :search AND published_at <= :until")
                .param("search", search)
                .param("until", Timestamp.from(until))
                .update();
    }

    void looked(UUID search, Instant now, LocalDate due) {
        jdbc.sql("""
                        UPDATE vacancies.saved_search
                        SET looked_at = greatest(looked_at, :now), due_on = :due
                        WHERE id = :search
                        """)
                .param("search", search)
                .param("now", Timestamp.from(now))
                .param("due", due)
                .update();
    }

    /** It is looked at again on that day; what was published meanwhile is told then. */
    void putOff(UUID search, LocalDate due) {
        jdbc.sql("UPDATE vacancies.saved_search SET due_on = :due WHERE id = :search")
                .param("search", search)
                .param("due", due)
                .update();
    }

    /** @param at system time */
    void unreadable(UUID search, Instant at) {
        jdbc.sql("UPDATE vacancies.saved_search SET unreadable_at = :at WHERE id = :search")
                .param("search", search)
                .param("at", Timestamp.from(at))
                .update();
    }
}
