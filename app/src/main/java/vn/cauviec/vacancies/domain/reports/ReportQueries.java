package vn.cauviec.vacancies.domain.reports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.VacancyStatus;

/** Reads reports for moderators: ads with what was reported about them, and the reports about one. */
@Component
@Transactional(readOnly = true)
public class ReportQueries {
    /** Ads of a full page. */
    public static final int PAGE_SIZE = 20;

    /** Reports about one ad that are read and answered at once; the rest comes up when these are answered. */
    public static final int MOST_OF_ONE_AD = 100;

    /** Different reporters within a day who make a report urgent. */
    private static final int SEVERAL = 3;

    private static final String ADS = """
            SELECT vacancy.id, vacancy.title, vacancy.title_folded, vacancy.status,
              vacancy.status = 'PUBLISHED' AND vacancy.deadline < :today AS expired,
              employer.name AS employer_name, employer.name_folded AS employer_folded,
              employer.standing = 'VERIFIED' AS employer_verified,
              count(*) AS reports, array_agg(DISTINCT reason) AS reasons, min(reported_at) AS first_at,
              min(answer_by) AS answer_by, bool_or(outcome IS NULL AND answer_by < :today) AS late,
              bool_or(outcome IS NULL) AND EXISTS (
                SELECT 1
                FROM vacancies.ad_report first
                WHERE first.vacancy_id = vacancy.id
                  AND first.outcome IS NULL
                  AND first.reason IN (:fraud)
                  AND (
                    SELECT count(DISTINCT teller.reporter_key)
                    FROM vacancies.ad_report near
                    JOIN vacancies.ad_report_teller teller ON teller.report_id = near.id
                    WHERE near.vacancy_id = first.vacancy_id
                      AND near.outcome IS NULL
                      AND near.reason IN (:fraud)
                      AND near.reported_at >= first.reported_at
                      AND near.reported_at < first.reported_at + interval '1 day') >= :several) AS urgent
            FROM vacancies.ad_report report
            JOIN vacancies.vacancy vacancy ON vacancy.id = report.vacancy_id
            JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
            """;
    private static final String GROUPED =
            "GROUP BY vacancy.id, employer.name, employer.name_folded, employer.standing\n";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final BusinessClock clock;

    ReportQueries(JdbcClient jdbc, Accounts accounts, BusinessClock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A page of reported ads.
     *
     * @param total how many there are on all pages
     */
    public record AdPage(List<ReportedAd> rows, long total) {
        public AdPage {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Reported ads; none for who may not moderate.
     *
     * @param page from 1
     */
    public AdPage list(Actor actor, ReportPart part, ReportOrder order, boolean descending, int page) {
        if (!actor.may(Right.VACANCY_MODERATE)) {
            return new AdPage(List.of(), 0);
        }
        var rows = jdbc.sql("SELECT *\nFROM (" + ADS + "WHERE " + part.condition() + "\n" + GROUPED + ") found\n"
                        + order.orderBy(descending) + "LIMIT :limit OFFSET :offset")
                .param("today", clock.today())
                .param("fraud", ReportReason.ofFraud())
                .param("several", SEVERAL)
                .param("limit", PAGE_SIZE)
                .param("offset", (page - 1) * PAGE_SIZE)
                .query(ReportQueries::ad)
                .list();
        var total = jdbc.sql("SELECT count(DISTINCT vacancy_id) FROM vacancies.ad_report WHERE " + part.condition())
                .query(Long.class)
                .single();
        return new AdPage(rows, total);
    }

    /**
     * How many ads wait with reports.
     *
     * @param late how many of them wait longer than promised
     */
    public record Waiting(long count, long late) {}

    public Waiting countWaiting(Actor actor) {
        if (!actor.may(Right.VACANCY_MODERATE)) {
            return new Waiting(0, 0);
        }
        return jdbc.sql("""
                        SELECT count(DISTINCT vacancy_id) AS waiting,
                          count(DISTINCT vacancy_id) FILTER (WHERE answer_by < :today) AS late
                        FROM vacancies.ad_report
                        WHERE outcome IS NULL
                        """)
                .param("today", clock.today())
                .query((row, _) -> new Waiting(row.getLong("waiting"), row.getLong("late")))
                .single();
    }

    /** The reports about an ad: those that wait first, oldest first, then the answered ones, newest first. */
    public List<ReceivedReport> listAbout(Actor actor, UUID vacancyId) {
        if (!actor.may(Right.VACANCY_MODERATE)) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT report.id, reason, coalesce(words, '') AS words, account_id, contact_kind, reported_at,
                          answer_by, outcome IS NULL AND answer_by < :today AS late, outcome, answer, closed_by, closed_at
                        FROM vacancies.ad_report report
                        LEFT JOIN vacancies.ad_report_teller teller ON teller.report_id = report.id
                        WHERE vacancy_id = :vacancy
                        ORDER BY closed_at DESC NULLS FIRST, reported_at, report.id
                        LIMIT :most
                        """)
                .param("vacancy", vacancyId)
                .param("today", clock.today())
                .param("most", MOST_OF_ONE_AD)
                .query(this::report)
                .list();
    }

    private ReceivedReport report(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var closedBy = row.getObject("closed_by", UUID.class);
        var closedAt = row.getTimestamp("closed_at");
        return new ReceivedReport(
                row.getObject("id", UUID.class),
                ReportReason.valueOf(row.getString("reason")),
                row.getString("words"),
                told(row),
                row.getTimestamp("reported_at").toInstant(),
                row.getObject("answer_by", LocalDate.class),
                row.getBoolean("late"),
                outcome == null ? null : ReportOutcome.valueOf(outcome),
                row.getString("answer"),
                closedBy == null ? "" : accounts.staffName(closedBy),
                closedAt == null ? null : closedAt.toInstant());
    }

    private static ReceivedReport.Told told(ResultSet row) throws SQLException {
        var kind = row.getString("contact_kind");
        if (kind != null) {
            return ReceivedReport.Told.valueOf(kind);
        }
        return row.getObject("account_id") == null ? ReceivedReport.Told.BY_CODE : ReceivedReport.Told.OWN_PAGE;
    }

    private static ReportedAd ad(ResultSet row, int number) throws SQLException {
        Array reasons = row.getArray("reasons");
        return new ReportedAd(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("employer_name"),
                row.getBoolean("employer_verified"),
                VacancyStatus.valueOf(row.getString("status")),
                row.getBoolean("expired"),
                row.getLong("reports"),
                Arrays.stream((String[]) reasons.getArray())
                        .map(ReportReason::valueOf)
                        .sorted()
                        .toList(),
                row.getTimestamp("first_at").toInstant(),
                row.getObject("answer_by", LocalDate.class),
                row.getBoolean("late"),
                row.getBoolean("urgent"));
    }
}
