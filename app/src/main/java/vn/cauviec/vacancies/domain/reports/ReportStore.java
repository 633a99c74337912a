package vn.cauviec.vacancies.domain.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.operations.Vault;

/** SQL of reports as they are handed in and opened by their code. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReportStore {
    private final JdbcClient jdbc;
    private final Vault vault;

    ReportStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(UUID id, AdReport report, ReportCode code, Instant now, LocalDate answerBy) {
        jdbc.sql("""
                        INSERT INTO vacancies.ad_report
                          (id, vacancy_id, reason, reported_at, answer_by, form_key, code_sealed, code_key)
                        VALUES (:id, :vacancy, :reason, :now, :answerBy, :form, :sealed, :key)
                        """)
                .param("id", id)
                .param("vacancy", report.vacancyId())
                .param("reason", report.reason().name())
                .param("now", Timestamp.from(now))
                .param("answerBy", answerBy)
                .param("form", report.formKey())
                .param("sealed", vault.seal(code.text()))
                .param("key", vault.hash(ReportCode.HASHED_AS, code.text()))
                .update();
    }

    void insertTeller(UUID id, AdReport report, byte[] reporterKey, Actor actor) {
        var contact = report.answer().contact();
        jdbc.sql("""
                        INSERT INTO vacancies.ad_report_teller
                          (report_id, words, reporter_key, account_id, contact_kind, contact_sealed, language)
                        VALUES (:id, :words, :reporter, :account, :kind, :sealed, :language)
                        """)
                .param("id", id)
                .param("words", report.words())
                .param("reporter", reporterKey)
                .param("account", report.answer().onOwnPage() && actor.isSignedIn() ? actor.accountId() : null)
                .param("kind", contact == null ? null : contact.kind().name())
                .param("sealed", contact == null ? null : vault.seal(contact.text()))
                .param("language", report.from().language().code())
                .update();
    }

    /** The code of the report that this form made before. */
    Optional<ReportCode> findCodeByForm(UUID formKey) {
        return jdbc.sql("SELECT vacancies.report_by_form(:form) AS sealed")
                .param("form", formKey)
                .query((row, _) -> Optional.ofNullable(row.getBytes("sealed")))
                .single()
                .map(kept -> new ReportCode(vault.open(kept)));
    }

    Optional<ReportState> findByCode(ReportCode code) {
        return jdbc.sql("""
                        SELECT vacancy.title, vacancy.slug, reason, reported_at, answer_by, outcome, answer, report.closed_at
                        FROM vacancies.report_by_code(ARRAY[:keys]) report
                        JOIN vacancies.vacancy vacancy ON vacancy.id = report.vacancy_id
                        """)
                .param("keys", vault.hashes(ReportCode.HASHED_AS, code.text()))
                .query(ReportStore::state)
                .optional();
    }

    private static ReportState state(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var closedAt = row.getTimestamp("closed_at");
        return new ReportState(
                row.getString("title"),
                row.getString("slug"),
                ReportReason.valueOf(row.getString("reason")),
                row.getTimestamp("reported_at").toInstant(),
                row.getObject("answer_by", LocalDate.class),
                outcome == null ? null : ReportOutcome.valueOf(outcome),
                row.getString("answer"),
                closedAt == null ? null : closedAt.toInstant());
    }
}
