package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.StatedConditions.Offer;
import vn.cauviec.vacancies.VacancyStatus;

/** Reads vacancies from rows. */
final class VacancyRows {
    /** What {@link #indexed} reads. */
    static final String INDEXED_COLUMNS = """
            vacancy.id, vacancy.slug, status, vacancy.employer_id, employer.name AS employer_name, employer.slug AS employer_slug,
              employer.standing = 'VERIFIED' AS employer_verified, coalesce(branch.name, '') AS branch_name, title, description,
              requirements, benefits, occupation_code, vacancy.unit_id, workplace_text, further_units, wage_from, wage_to, wage_note, employment_type,
              home_work, experience_months, offers, openings, taken, vacancy.deadline, published_at, version
            """;

    /** Where that stands. */
    static final String INDEXED_TABLES = """
            FROM vacancies.vacancy vacancy
            JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
            LEFT JOIN employers.face_branch branch ON branch.id = vacancy.branch_id
            """;

    private VacancyRows() {}

    static IndexedVacancy indexed(ResultSet row, int number) throws SQLException {
        return new IndexedVacancy(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                VacancyStatus.valueOf(row.getString("status")),
                row.getObject("employer_id", UUID.class),
                row.getString("employer_name"),
                row.getString("employer_slug"),
                row.getBoolean("employer_verified"),
                row.getString("branch_name"),
                row.getString("title"),
                row.getString("description"),
                row.getString("requirements"),
                row.getString("benefits"),
                row.getString("occupation_code"),
                unit(row),
                row.getString("workplace_text"),
                furtherUnits(row),
                wage(row),
                row.getString("wage_note"),
                employmentType(row),
                conditions(row),
                row.getInt("openings"),
                row.getInt("taken"),
                row.getObject("deadline", LocalDate.class),
                row.getTimestamp("published_at").toInstant(),
                row.getInt("version"));
    }

    static StoredVacancy stored(ResultSet row, int number) throws SQLException {
        return new StoredVacancy(
                row.getObject("id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getString("employer_name"),
                row.getBoolean("employer_verified"),
                row.getString("slug"),
                VacancyStatus.valueOf(row.getString("status")),
                content(row),
                row.getInt("taken"),
                AdSource.valueOf(row.getString("source")),
                instant(row, "submitted_at"),
                instant(row, "published_at"),
                row.getInt("version"));
    }

    static VacancyContent content(ResultSet row) throws SQLException {
        return new VacancyContent(
                row.getString("title"),
                row.getString("description"),
                row.getString("requirements"),
                row.getString("benefits"),
                row.getString("occupation_code"),
                unit(row),
                row.getString("workplace_text"),
                furtherUnits(row),
                wage(row),
                row.getString("wage_note"),
                employmentType(row),
                conditions(row),
                row.getInt("openings"),
                row.getObject("deadline", LocalDate.class),
                row.getString("wording_reason"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable UnitId unit(ResultSet row) throws SQLException {
        var id = row.getObject("unit_id", Long.class);
        return id == null ? null : new UnitId(id);
    }

    private static List<UnitId> furtherUnits(ResultSet row) throws SQLException {
        var ids = (Long[]) row.getArray("further_units").getArray();
        return ids.length == 0 ? List.of() : Arrays.stream(ids).map(UnitId::new).toList();
    }

    private static Wage wage(ResultSet row) throws SQLException {
        return new Wage(row.getObject("wage_from", Long.class), row.getObject("wage_to", Long.class));
    }

    private static StatedConditions conditions(ResultSet row) throws SQLException {
        var homeWork = row.getString("home_work");
        var offers = (String[]) row.getArray("offers").getArray();
        return new StatedConditions(
                homeWork == null ? null : HomeWork.valueOf(homeWork),
                row.getObject("experience_months", Integer.class),
                Arrays.stream(offers).map(Offer::valueOf).collect(Collectors.toSet()));
    }

    private static @Nullable EmploymentType employmentType(ResultSet row) throws SQLException {
        var name = row.getString("employment_type");
        return name == null ? null : EmploymentType.valueOf(name);
    }
}
