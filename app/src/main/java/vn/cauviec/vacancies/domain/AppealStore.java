package vn.cauviec.vacancies.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** SQL of appeals. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AppealStore {
    private final JdbcClient jdbc;

    AppealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when an appeal against this decision stands already. */
    boolean insert(Appeal appeal, UUID filedBy) {
        return jdbc.sql("""
                        INSERT INTO vacancies.appeal
                          (id, vacancy_id, against, decision_by, decision_at, grounds, filed_by, filed_at)
                        VALUES (:id, :vacancy, :against, :decisionBy, :decisionAt, :grounds, :filedBy, :filedAt)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", appeal.id())
                        .param("vacancy", appeal.vacancyId())
                        .param("against", appeal.against().name())
                        .param("decisionBy", appeal.decisionBy())
                        .param("decisionAt", Timestamp.from(appeal.decisionAt()))
                        .param("grounds", appeal.grounds())
                        .param("filedBy", filedBy)
                        .param("filedAt", Timestamp.from(appeal.filedAt()))
                        .update()
                == 1;
    }

    /** The newest one of the ad that was not withdrawn. */
    Optional<Appeal> findLast(UUID vacancyId) {
        return jdbc.sql("""
                        SELECT id, vacancy_id, against, decision_by, decision_at, grounds, filed_at, granted, answer, decided_by,
                          decided_at
                        FROM vacancies.appeal
                        WHERE vacancy_id = :vacancy
                          AND withdrawn_at IS NULL
                        ORDER BY filed_at DESC, id DESC
                        LIMIT 1
                        """)
                .param("vacancy", vacancyId)
                .query(AppealStore::appeal)
                .optional();
    }

    void decide(UUID id, Appeal.Verdict verdict) {
        jdbc.sql("""
                        UPDATE vacancies.appeal
                        SET granted = :granted, answer = :answer, decided_by = :by, decided_at = :at
                        WHERE id = :id
                        """)
                .param("granted", verdict.granted())
                .param("answer", verdict.answer())
                .param("by", verdict.by())
                .param("at", Timestamp.from(verdict.at()))
                .param("id", id)
                .update();
    }

    /** What waits for an answer needs none any more. */
    void withdraw(UUID vacancyId, Instant at) {
        jdbc.sql("""
                        UPDATE vacancies.appeal
                        SET withdrawn_at = :at
                        WHERE vacancy_id = :vacancy
                          AND decided_at IS NULL
                          AND withdrawn_at IS NULL
                        """)
                .param("vacancy", vacancyId)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Appeal appeal(ResultSet row, int number) throws SQLException {
        return new Appeal(
                row.getObject("id", UUID.class),
                row.getObject("vacancy_id", UUID.class),
                VacancyAction.valueOf(row.getString("against")),
                row.getObject("decision_by", UUID.class),
                row.getTimestamp("decision_at").toInstant(),
                row.getString("grounds"),
                row.getTimestamp("filed_at").toInstant(),
                verdict(row));
    }

    private static Appeal.@Nullable Verdict verdict(ResultSet row) throws SQLException {
        var at = row.getTimestamp("decided_at");
        return at == null
                ? null
                : new Appeal.Verdict(
                        row.getBoolean("granted"),
                        row.getString("answer"),
                        row.getObject("decided_by", UUID.class),
                        at.toInstant());
    }
}
