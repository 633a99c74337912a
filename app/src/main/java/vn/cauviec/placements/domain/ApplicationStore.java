package vn.cauviec.placements.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.placements.RefusalReason;

/** SQL of applications and their history. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ApplicationStore {
    private final JdbcClient jdbc;

    ApplicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a change of an application has to know.
     *
     * @param branchId branch of the employer to which the vacancy belongs; null for the employer as a whole, and not read for a new one
     */
    record Held(
            UUID id,
            UUID personId,
            UUID vacancyId,
            UUID employerId,
            @Nullable UUID branchId,
            ApplicationStatus status,
            int version) {}

    private static final String HELD = """
            SELECT id, person_id, vacancy_id, employer_id,
              (SELECT branch_id FROM vacancies.face_vacancy vacancy WHERE vacancy.id = vacancy_id) AS branch_id, status, version
            FROM placements.application
            """;

    /** What is sent with an application. */
    record Sent(
            String fullName,
            String nameSortKey,
            int birthYear,
            String sex,
            String residence,
            String phone,
            String message,
            String consentVersion) {
        /** Without the details. */
        @Override
        public String toString() {
            return "Sent[…]";
        }
    }

    /** False when the person has an open application to this vacancy. */
    boolean insert(Held application, Sent sent, Instant at) {
        return jdbc.sql("""
                        INSERT INTO placements.application
                          (id, person_id, vacancy_id, employer_id, full_name, name_sort_key, birth_year, sex, residence,
                           phone, message, consent_version, consented_at, status, sent_at, changed_at)
                        VALUES (:id, :person, :vacancy, :employer, :name, :sortKey, :birthYear, :sex, :residence,
                          :phone, :message, :consent, :at, :status, :at, :at)
                        ON CONFLICT (person_id, vacancy_id) WHERE status IN ('SENT', 'SEEN', 'INVITED', 'HIRED') DO NOTHING
                        """)
                        .param("id", application.id())
                        .param("person", application.personId())
                        .param("vacancy", application.vacancyId())
                        .param("employer", application.employerId())
                        .param("name", sent.fullName())
                        .param("sortKey", sent.nameSortKey())
                        .param("birthYear", sent.birthYear())
                        .param("sex", sent.sex())
                        .param("residence", sent.residence())
                        .param("phone", sent.phone())
                        .param("message", sent.message())
                        .param("consent", sent.consentVersion())
                        .param("status", application.status().name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The application, locked until the transaction ends; empty when the actor may not see it. */
    Optional<Held> hold(UUID id) {
        return jdbc.sql(HELD + """
                        WHERE id = :id
                        FOR UPDATE
                        """).param("id", id).query((row, _) -> held(row)).optional();
    }

    /** Applications of a person that still wait for an answer, locked. */
    List<Held> holdOpenOf(UUID personId) {
        return jdbc.sql(HELD + """
                        WHERE person_id = :person
                          AND status IN ('SENT', 'SEEN', 'INVITED')
                        ORDER BY id
                        FOR UPDATE
                        """)
                .param("person", personId)
                .query((row, _) -> held(row))
                .list();
    }

    void change(Held application, ApplicationStatus to, @Nullable RefusalReason reason, String answer, Instant at) {
        jdbc.sql("""
                        UPDATE placements.application
                        SET status = :status,
                          refusal_reason = :reason,
                          answer = CASE WHEN :answer = '' THEN answer ELSE :answer END,
                          changed_at = :at,
                          version = version + 1
                        WHERE id = :id
                        """)
                .param("id", application.id())
                .param("status", to.name())
                .param("reason", reason == null ? null : reason.name())
                .param("answer", answer)
                .param("at", Timestamp.from(at))
                .update();
    }

    void note(UUID application, UUID account, @Nullable ApplicationStatus from, ApplicationStatus to, Instant at) {
        jdbc.sql("""
                        INSERT INTO placements.application_event (application_id, at, account_id, from_status, to_status)
                        VALUES (:application, :at, :account, :from, :to)
                        """)
                .param("application", application)
                .param("at", Timestamp.from(at))
                .param("account", account)
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .update();
    }

    /** The account that sent the application. */
    Optional<UUID> findSender(UUID application) {
        return jdbc.sql("""
                        SELECT account_id
                        FROM placements.application_event
                        WHERE application_id = :application
                          AND to_status = 'SENT'
                        ORDER BY id
                        LIMIT 1
                        """).param("application", application).query(UUID.class).optional();
    }

    /** After two records became one: what stood under the one stands under the other. */
    void move(UUID fromPerson, UUID intoPerson) {
        jdbc.sql("UPDATE placements.application SET person_id = :into WHERE person_id = :from")
                .param("from", fromPerson)
                .param("into", intoPerson)
                .update();
    }

    /** Vacancies to which the person has an application that is open or led to a hire. */
    List<UUID> listVacanciesOf(UUID personId) {
        return jdbc.sql("""
                        SELECT vacancy_id
                        FROM placements.application
                        WHERE person_id = :person
                          AND status IN ('SENT', 'SEEN', 'INVITED', 'HIRED')
                        """)
                .param("person", personId)
                .query((row, _) -> row.getObject("vacancy_id", UUID.class))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("vacancy_id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getInt("version"));
    }
}
