package vn.cauviec.employers.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.UnitId;

/** Lists of employers for those who verify them; empty for everybody else. */
@Component
@Transactional(readOnly = true)
public class EmployerLists {
    private static final String CONDITION = """
            WHERE :may
              AND (CAST(:standing AS text) IS NULL OR standing = :standing)
              AND (name_folded LIKE '%' || :name || '%' OR tax_code ^@ :code)
            """;

    private final JdbcClient jdbc;

    EmployerLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which employers.
     *
     * @param standing null for all
     * @param words part of a name, or the beginning of a tax code; empty for all
     */
    public record Filter(@Nullable EmployerStanding standing, String words) {}

    /** By what a list is ordered. */
    public enum Column {
        NAME("name_folded"),
        TAX_CODE("tax_code"),
        SINCE("standing_since");

        private final String sql;

        Column(String sql) {
            this.sql = sql;
        }
    }

    /** How many wait, and how many of them are late. */
    public record Waiting(long count, long late) {}

    /** One line of a list. */
    public record Row(
            UUID id, String name, String taxCode, @Nullable UnitId unit, EmployerStanding standing, Instant since) {}

    public List<Row> list(Actor actor, Filter filter, Column column, boolean descending, int offset, int limit) {
        var direction = descending ? " DESC" : "";
        return bound(actor, filter, """
                        SELECT id, name, tax_code, unit_id, standing, standing_since
                        FROM employers.employer
                        """ + CONDITION + "ORDER BY " + column.sql + direction + ", id" + direction + """

                        LIMIT :limit
                        OFFSET :offset
                        """)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> row(row))
                .list();
    }

    public long count(Actor actor, Filter filter) {
        return bound(actor, filter, "SELECT count(*) FROM employers.employer " + CONDITION)
                .query(Long.class)
                .single();
    }

    /** Employers that wait to be verified; late are those that have waited since before the instant. */
    public Waiting countWaiting(Actor actor, Instant lateBefore) {
        return jdbc.sql("""
                        SELECT count(*) AS waiting, count(*) FILTER (WHERE standing_since < :late_before) AS late
                        FROM employers.employer
                        WHERE :may
                          AND standing = 'REGISTERED'
                        """)
                .param("may", actor.may(Right.EMPLOYER_VERIFY))
                .param("late_before", Timestamp.from(lateBefore))
                .query((row, _) -> new Waiting(row.getLong("waiting"), row.getLong("late")))
                .single();
    }

    private JdbcClient.StatementSpec bound(Actor actor, Filter filter, String sql) {
        var standing = filter.standing();
        return jdbc.sql(sql)
                .param("may", actor.may(Right.EMPLOYER_VERIFY))
                .param("standing", standing == null ? null : standing.name())
                .param("name", escaped(VietnameseText.fold(filter.words())))
                .param("code", VietnameseText.tidy(filter.words()));
    }

    /** The words themselves, no pattern. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Row row(ResultSet row) throws SQLException {
        var taxCode = row.getString("tax_code");
        var unit = row.getObject("unit_id", Long.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                taxCode == null ? "" : taxCode,
                unit == null ? null : new UnitId(unit),
                EmployerStanding.valueOf(row.getString("standing")),
                row.getTimestamp("standing_since").toInstant());
    }
}
