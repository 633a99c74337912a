package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.vacancies.VacancyStatus;

/** SQL of ads that may be one piece of work which came from two sources. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AdClashStore {
    /**
     * Same title, a place in common, same employer, another source. A name alone may be the employer that is known by tax code; two tax codes
     * are two employers. A draft that its employer has not sent is nobody's business.
     */
    private static final String SAME_WORK = """
            FROM vacancies.vacancy mine
            JOIN employers.face_employer owner ON owner.id = mine.employer_id
            JOIN vacancies.vacancy other ON other.title_folded = mine.title_folded
            JOIN employers.face_employer other_owner ON other_owner.id = other.employer_id
            WHERE mine.id = :id
              AND other.id <> mine.id
              AND (
                other.unit_id IS NOT DISTINCT FROM mine.unit_id
                OR (other.further_units || other.unit_id) && (mine.further_units || mine.unit_id)
              )
              AND other.provider IS DISTINCT FROM mine.provider
              AND (other.status IN ('SUBMITTED', 'RETURNED', 'PUBLISHED') OR (other.status = 'DRAFT' AND other.source = 'IMPORT'))
              AND (
                other_owner.id = owner.id
                OR (
                  other_owner.name_folded = owner.name_folded
                  AND (other_owner.tax_code IS NULL OR owner.tax_code IS NULL)
                )
              )
            """;

    private static final String OTHER = """
            SELECT other.id, other.slug, other.title, other.status, coalesce(provider.name, '') AS provider, clash.found_at
            FROM vacancies.ad_clash clash
            """;

    private final JdbcClient jdbc;

    AdClashStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The other ad of a clash.
     *
     * @param provider name of its provider; empty when its employer wrote it
     */
    record Other(UUID id, String slug, String title, VacancyStatus status, String provider, Instant foundAt) {}

    /** Notes with which ads this one clashes now; what it clashed with as it was before is forgotten. */
    void note(UUID id, Instant now) {
        jdbc.sql("DELETE FROM vacancies.ad_clash WHERE vacancy_id = :id AND other_id NOT IN (SELECT other.id "
                        + SAME_WORK + ")")
                .param("id", id)
                .update();
        jdbc.sql("INSERT INTO vacancies.ad_clash (vacancy_id, other_id, found_at) SELECT mine.id, other.id, :now "
                        + SAME_WORK + "ON CONFLICT DO NOTHING")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Ads that stood before this one came and have not ended. */
    List<Other> listEarlier(UUID id) {
        return jdbc.sql(OTHER + """
                        JOIN vacancies.vacancy other ON other.id = clash.other_id
                        LEFT JOIN vacancies.provider provider ON provider.key = other.provider
                        WHERE clash.vacancy_id = :id
                          AND other.status NOT IN ('STOPPED', 'FILLED')
                        ORDER BY clash.found_at, other.id
                        """).param("id", id).query(AdClashStore::other).list();
    }

    /** Ads that came before or after this one and have not ended. */
    List<Other> list(UUID id) {
        return jdbc.sql(OTHER + """
                        JOIN vacancies.vacancy other
                          ON other.id = CASE WHEN clash.vacancy_id = :id THEN clash.other_id ELSE clash.vacancy_id END
                        LEFT JOIN vacancies.provider provider ON provider.key = other.provider
                        WHERE (clash.vacancy_id = :id OR clash.other_id = :id)
                          AND other.status NOT IN ('STOPPED', 'FILLED')
                        ORDER BY clash.found_at, other.id
                        """).param("id", id).query(AdClashStore::other).list();
    }

    private static Other other(ResultSet row, int number) throws SQLException {
        return new Other(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                VacancyStatus.valueOf(row.getString("status")),
                row.getString("provider"),
                row.getTimestamp("found_at").toInstant());
    }
}
