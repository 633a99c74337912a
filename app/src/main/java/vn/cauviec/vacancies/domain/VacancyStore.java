package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.VacancyStatus;

/** SQL of vacancies. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class VacancyStore {
    private static final int ROWS_AT_ONCE = 500;
    private static final String INDEXED = """
            SELECT vacancy.id, vacancy.slug, status, employer_id, employer.name AS employer_name, employer.slug AS employer_slug,
              employer.standing = 'VERIFIED' AS employer_verified, title, description, requirements, benefits,
              occupation_code, vacancy.unit_id, workplace_text, wage_from, wage_to, wage_note, employment_type, openings,
              taken, deadline, published_at, version
            FROM vacancies.vacancy vacancy
            JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
            """;

    private final JdbcClient jdbc;

    VacancyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the vacancies that are published, expired or not; what is missing has to leave the index. */
    List<IndexedVacancy> findForIndex(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(INDEXED + """
                        WHERE vacancy.id IN (:ids)
                          AND status = 'PUBLISHED'
                        ORDER BY vacancy.id
                        """)
                .param("ids", ids)
                .query(VacancyStore::indexed)
                .list();
    }

    /**
     * Every vacancy that one may apply for on the day, a few hundred at a time from the database. To be closed within the transaction.
     */
    Stream<IndexedVacancy> streamForIndex(LocalDate today) {
        return jdbc
                .sql(INDEXED + """
                        WHERE status = 'PUBLISHED'
                          AND deadline >= :today
                        ORDER BY vacancy.id
                        """)
                .withFetchSize(ROWS_AT_ONCE)
                .param("today", today)
                .query(VacancyStore::indexed)
                .stream();
    }

    /** The vacancy under a public address, if it was ever public: open, expired, filled or stopped. */
    Optional<IndexedVacancy> findEverPublished(String slug) {
        return jdbc.sql(INDEXED + """
                        WHERE vacancy.slug = :slug
                          AND published_at IS NOT NULL
                        """)
                .param("slug", slug)
                .query(VacancyStore::indexed)
                .optional();
    }

    private static IndexedVacancy indexed(ResultSet row, int number) throws SQLException {
        return new IndexedVacancy(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                VacancyStatus.valueOf(row.getString("status")),
                row.getObject("employer_id", UUID.class),
                row.getString("employer_name"),
                row.getString("employer_slug"),
                row.getBoolean("employer_verified"),
                row.getString("title"),
                row.getString("description"),
                row.getString("requirements"),
                row.getString("benefits"),
                row.getString("occupation_code"),
                unit(row),
                row.getString("workplace_text"),
                wage(row),
                row.getString("wage_note"),
                employmentType(row),
                row.getInt("openings"),
                row.getInt("taken"),
                row.getObject("deadline", LocalDate.class),
                row.getTimestamp("published_at").toInstant(),
                row.getInt("version"));
    }

    private static @Nullable UnitId unit(ResultSet row) throws SQLException {
        var id = row.getObject("unit_id", Long.class);
        return id == null ? null : new UnitId(id);
    }

    private static Wage wage(ResultSet row) throws SQLException {
        return new Wage(row.getObject("wage_from", Long.class), row.getObject("wage_to", Long.class));
    }

    private static @Nullable EmploymentType employmentType(ResultSet row) throws SQLException {
        var name = row.getString("employment_type");
        return name == null ? null : EmploymentType.valueOf(name);
    }
}
