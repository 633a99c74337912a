package vn.cauviec.vacancies.domain.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.LoginKind;
import vn.cauviec.operations.Vault;
import vn.cauviec.site.Language;

/** SQL of reports as they are answered. Row-level security lets moderators alone read and answer them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReportAnswerStore {
    private final JdbcClient jdbc;
    private final Vault vault;

    ReportAnswerStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * What an answer has to look at before it is given.
     *
     * @param closed the answer that stands; null while it waits
     */
    record Held(UUID id, ReportCode code, @Nullable Closed closed) {}

    /** An answer that was given. */
    record Closed(ReportOutcome outcome, UUID by, Instant at) {}

    /**
     * Where the answer is told.
     *
     * @param accountId null when it is not told on an own page
     * @param contact null when no address was left
     */
    record Teller(@Nullable UUID accountId, @Nullable ReportContact contact, Language language) {}

    /** Those of the reports that are about the ad, held until the transaction ends: whoever else answers them waits. */
    List<Held> hold(UUID vacancyId, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                                SELECT id, code_sealed, outcome, closed_by, closed_at
                                FROM vacancies.ad_report
                                WHERE vacancy_id = :vacancy
                                  AND id IN (:ids)
                                ORDER BY id
                                FOR UPDATE
                                """)
                        .param("vacancy", vacancyId)
                        .param("ids", ids)
                        .query(this::held)
                        .list();
    }

    void close(UUID id, Closed closed, String answer) {
        jdbc.sql("""
                        UPDATE vacancies.ad_report
                        SET outcome = :outcome, answer = :answer, closed_at = :at, closed_by = :by
                        WHERE id = :id
                        """)
                .param("outcome", closed.outcome().name())
                .param("answer", answer)
                .param("at", Timestamp.from(closed.at()))
                .param("by", closed.by())
                .param("id", id)
                .update();
    }

    /** From this system time on what is known of the reporter is kept for some months only. */
    void endTeller(UUID id, Instant systemNow) {
        jdbc.sql("UPDATE vacancies.ad_report_teller SET ended_at = :at WHERE report_id = :id")
                .param("at", Timestamp.from(systemNow))
                .param("id", id)
                .update();
    }

    Optional<Teller> findTeller(UUID id) {
        return jdbc.sql("""
                        SELECT account_id, contact_kind, contact_sealed, language
                        FROM vacancies.ad_report_teller
                        WHERE report_id = :id
                        """).param("id", id).query(this::teller).optional();
    }

    private Held held(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Held(
                row.getObject("id", UUID.class),
                new ReportCode(vault.open(row.getBytes("code_sealed"))),
                outcome == null
                        ? null
                        : new Closed(
                                ReportOutcome.valueOf(outcome),
                                row.getObject("closed_by", UUID.class),
                                row.getTimestamp("closed_at").toInstant()));
    }

    private Teller teller(ResultSet row, int number) throws SQLException {
        var kind = row.getString("contact_kind");
        return new Teller(
                row.getObject("account_id", UUID.class),
                kind == null
                        ? null
                        : new ReportContact(LoginKind.valueOf(kind), vault.open(row.getBytes("contact_sealed"))),
                Language.find(row.getString("language")).orElse(Language.VIETNAMESE));
    }
}
