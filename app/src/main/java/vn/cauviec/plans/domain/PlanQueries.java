package vn.cauviec.plans.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Refused;
import vn.cauviec.plans.PlanErrors;

/** The plans as they are stored: public documents, the same for every actor. */
@Repository
@Transactional(readOnly = true)
public class PlanQueries {
    private final JdbcClient jdbc;

    PlanQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Years that have a plan, newest first. */
    public List<Integer> listYears() {
        return jdbc.sql("""
                        SELECT year
                        FROM plans.plan
                        ORDER BY year DESC
                        """).query((row, _) -> row.getInt("year")).list();
    }

    /** The year of the plan in force: that of today's year, else the last one before, else the first one. Empty without plans. */
    public Optional<Integer> findCurrentYear(LocalDate today) {
        var years = listYears();
        return years.stream()
                .filter(year -> year <= today.getYear())
                .findFirst()
                .or(() -> years.stream().reduce((_, last) -> last));
    }

    /** @throws Refused when there is no plan of the year */
    public Plan getPlan(int year) {
        return findPlan(year).orElseThrow(() -> new Refused(PlanErrors.PLAN_NOT_FOUND, Integer.toString(year)));
    }

    public Optional<Plan> findPlan(int year) {
        return jdbc.sql("""
                        SELECT version
                        FROM plans.plan
                        WHERE year = :year
                        """)
                .param("year", year)
                .query(Integer.class)
                .optional()
                .map(version -> plan(year, version, listDocuments(year)));
    }

    private Plan plan(int year, int version, List<Document> documents) {
        var itself = documents.stream()
                .filter(document -> document.role() == Document.Role.PLAN)
                .findFirst()
                .orElseThrow();
        var basis = documents.stream()
                .filter(document -> document.role() != Document.Role.PLAN)
                .toList();
        return new Plan(year, version, itself, basis, listTargets(year));
    }

    private List<Document> listDocuments(int year) {
        return jdbc.sql("""
                        SELECT role, kind, number, issued_on, other_date, verification,
                          issuer_vi, issuer_en, subject_vi, subject_en, note_vi, note_en
                        FROM plans.document
                        WHERE year = :year
                        ORDER BY position
                        """)
                .param("year", year)
                .query((row, _) -> new Document(
                        Document.Role.valueOf(row.getString("role")),
                        Document.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("other_date", LocalDate.class),
                        Document.Verification.valueOf(row.getString("verification")),
                        words(row, "issuer"),
                        words(row, "subject"),
                        words(row, "note")))
                .list();
    }

    private List<Target> listTargets(int year) {
        return jdbc.sql("""
                        SELECT target.code, target.part_of, target.relation, target.low, target.high, target.unit,
                          target.source, target.indicator_vi, target.indicator_en, target.counted_from_vi,
                          target.counted_from_en, sample.value AS sample
                        FROM plans.target target
                        LEFT JOIN plans.sample_target sample ON sample.year = target.year
                          AND sample.code = target.code
                        WHERE target.year = :year
                        ORDER BY target.position
                        """)
                .param("year", year)
                .query((row, _) -> new Target(
                        row.getString("code"),
                        row.getString("part_of"),
                        Target.Relation.valueOf(row.getString("relation")),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        TargetUnit.valueOf(row.getString("unit")),
                        TargetSource.valueOf(row.getString("source")),
                        words(row, "indicator"),
                        words(row, "counted_from"),
                        row.getBigDecimal("sample")))
                .list();
    }

    private static Words words(ResultSet row, String column) throws SQLException {
        return new Words(row.getString(column + "_vi"), row.getString(column + "_en"));
    }
}
