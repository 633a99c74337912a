package vn.cauviec.reference.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a simple list for its page. */
@Component
@Transactional(readOnly = true)
public class ListQueries {
    private final JdbcClient jdbc;

    ListQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a list, in its own order; empty for a list without rows. */
    public List<ListRow> listRows(String list) {
        return jdbc.sql(select(list))
                .params(list.startsWith("industries_") ? List.of(year(list)) : parameters(list))
                .query((row, _) -> new ListRow(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static int year(String list) {
        return Integer.parseInt(list.substring(list.lastIndexOf('_') + 1));
    }

    private static List<String> parameters(String list) {
        return select(list).contains("?") ? List.of(list) : List.of();
    }

    private static String select(String list) {
        return switch (list) {
            case "occupation_titles" -> """
                SELECT occupation_code, title_vi, ''
                FROM reference.occupation_title
                ORDER BY occupation_code, title_vi
                """;
            case "isco08" -> """
                SELECT code, name_en, ''
                FROM reference.isco08
                ORDER BY code COLLATE "C"
                """;
            case "ethnic_groups" -> """
                SELECT code, name, array_to_string(also_written || other_names, ', ')
                FROM reference.ethnic_group
                ORDER BY code
                """;
            case "industries_2018", "industries_2025" -> """
                SELECT code, name_vi, section
                FROM reference.industry
                WHERE system_year = ?
                ORDER BY section, CASE WHEN level = 1 THEN '' ELSE code END COLLATE "C"
                """;
            case "training_occupations" -> """
                SELECT code, name_vi, ''
                FROM reference.training_occupation
                ORDER BY code
                """;
            case "holidays" -> """
                SELECT to_char(day, 'DD/MM/YYYY'), name_vi, ''
                FROM reference.holiday
                ORDER BY day
                """;
            case "unit_name_variants" -> """
                SELECT DISTINCT ON (variant.unit_id) period.code, variant.name, period.full_name
                FROM reference.unit_name_variant variant
                JOIN reference.unit_period period ON period.unit_id = variant.unit_id
                ORDER BY variant.unit_id, period.valid_from DESC
                """;
            default -> """
                SELECT code, label_vi, label_en
                FROM reference.catalogue_item
                WHERE list = ?
                ORDER BY position, code
                """;
        };
    }
}
