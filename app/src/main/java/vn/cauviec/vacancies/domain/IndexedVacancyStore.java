package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of vacancies as the search and the public pages show them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IndexedVacancyStore {
    private static final int ROWS_AT_ONCE = 500;
    private static final String INDEXED = "SELECT " + VacancyRows.INDEXED_COLUMNS + VacancyRows.INDEXED_TABLES;
    private final JdbcClient jdbc;

    IndexedVacancyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether until the end of this transaction this node is the one that feeds what all nodes share; another one may be at it. */
    boolean isTurnToFeed() {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('vacancies.shared-search', 0))")
                .query(Boolean.class)
                .single();
    }

    /** The server ends every other transaction after half a minute; one that reads all ads may last. */
    void mayTakeLong() {
        jdbc.sql("SET LOCAL transaction_timeout = 0").update();
    }

    /**
     * Of the vacancies, and of all vacancies of the employers, with these ids, those that are published, expired or not; what is
     * missing has to leave the index. What an employer published that is no longer verified does not stand before the public.
     */
    List<IndexedVacancy> findForIndex(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(INDEXED + """
                        WHERE (vacancy.id IN (:ids) OR vacancy.employer_id IN (:ids))
                          AND status = 'PUBLISHED'
                          AND employer.standing = 'VERIFIED'
                        ORDER BY vacancy.id
                        """)
                .param("ids", ids)
                .query(VacancyRows::indexed)
                .list();
    }

    /**
     * Every vacancy that one may apply for on the day, a few hundred at a time from the database. To be closed within the transaction.
     */
    Stream<IndexedVacancy> streamForIndex(LocalDate today) {
        return jdbc
                .sql(INDEXED + """
                        WHERE status = 'PUBLISHED'
                          AND employer.standing = 'VERIFIED'
                          AND deadline >= :today
                        ORDER BY vacancy.id
                        """)
                .withFetchSize(ROWS_AT_ONCE)
                .param("today", today)
                .query(VacancyRows::indexed)
                .stream();
    }

    /**
     * The vacancy under a public address, if it was ever public: open, expired, filled or stopped. The words in front of the
     * address's end may be those of an older title.
     */
    Optional<IndexedVacancy> findEverPublished(String slug) {
        return jdbc.sql(INDEXED + """
                        WHERE right(vacancy.slug, 8) = right(:slug, 8)
                          AND published_at IS NOT NULL
                        ORDER BY vacancy.slug = :slug DESC, vacancy.id
                        LIMIT 1
                        """)
                .param("slug", slug)
                .query(VacancyRows::indexed)
                .optional();
    }
}
