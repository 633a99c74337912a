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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Sex;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.placements.RefusalReason;

/** Applications as pages show them. Row-level security decides which ones exist for the actor; the conditions here say whose list it is. */
@Service
@Transactional(readOnly = true)
public class ApplicationQueries {
    public static final int PAGE = 30;

    private static final String SELECT = """
            SELECT application.id, application.person_id, application.vacancy_id, application.employer_id,
              application.full_name, application.birth_year, application.sex, application.residence, application.phone,
              application.message, application.consent_version, application.consented_at, application.status,
              application.refusal_reason, application.answer, application.sent_at, application.version,
              vacancy.title, vacancy.slug, vacancy.unit_id, vacancy.branch_id, employer.name AS employer_name
            FROM placements.application
            JOIN vacancies.face_vacancy vacancy ON vacancy.id = application.vacancy_id
            JOIN employers.face_employer employer ON employer.id = application.employer_id
            """;

    private final JdbcClient jdbc;

    ApplicationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An application with what was sent.
     *
     * @param branchId branch of the employer to which the vacancy belongs; null for the employer as a whole
     * @param refusal null unless refused
     * @param workplaceUnit null when the vacancy does not say where the work is
     */
    public record Row(
            UUID id,
            UUID personId,
            UUID vacancyId,
            UUID employerId,
            @Nullable UUID branchId,
            String fullName,
            int birthYear,
            Sex sex,
            String residence,
            String phone,
            String message,
            String consentVersion,
            Instant consentedAt,
            ApplicationStatus status,
            @Nullable RefusalReason refusal,
            String answer,
            Instant sentAt,
            String vacancyTitle,
            String vacancySlug,
            @Nullable Long workplaceUnit,
            String employerName) {
        /** Without the details. */
        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }

    /** The actor's own applications, newest first. */
    public List<Row> listOwn(Actor actor) {
        return jdbc.sql(SELECT + """
                        WHERE application.person_id = people.own_person()
                          AND access.actor() = :actor
                        ORDER BY application.sent_at DESC, application.id
                        LIMIT 200
                        """)
                .param("actor", actor.accountId())
                .query((row, _) -> row(row))
                .list();
    }

    /** Applications sent to the actor's companies: those that wait first, then the newest. */
    public List<Row> listForCompany(Actor actor, @Nullable ApplicationStatus status, int page) {
        return jdbc.sql(SELECT + """
                        WHERE (application.employer_id = ANY (CAST(:companies AS uuid[]))
                            OR vacancy.branch_id = ANY (CAST(:branches AS uuid[])))
                          AND (CAST(:status AS text) IS NULL OR application.status = :status)
                        ORDER BY application.status IN ('SENT', 'SEEN') DESC, application.sent_at DESC, application.id
                        LIMIT :limit OFFSET :offset
                        """)
                .param("companies", array(actor.wholeOrganisations()))
                .param("branches", array(actor.branches()))
                .param("status", status == null ? null : status.name())
                .param("limit", PAGE)
                .param("offset", (page - 1L) * PAGE)
                .query((row, _) -> row(row))
                .list();
    }

    public long countForCompany(Actor actor, @Nullable ApplicationStatus status) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM placements.application
                        JOIN vacancies.face_vacancy vacancy ON vacancy.id = application.vacancy_id
                        WHERE (application.employer_id = ANY (CAST(:companies AS uuid[]))
                            OR vacancy.branch_id = ANY (CAST(:branches AS uuid[])))
                          AND (CAST(:status AS text) IS NULL OR application.status = :status)
                        """)
                .param("companies", array(actor.wholeOrganisations()))
                .param("branches", array(actor.branches()))
                .param("status", status == null ? null : status.name())
                .query(Long.class)
                .single();
    }

    /** Applications of the persons that an officer may see. */
    public List<Row> listForOfficer(@Nullable ApplicationStatus status, int page) {
        return jdbc.sql(SELECT + """
                        WHERE (CAST(:status AS text) IS NULL OR application.status = :status)
                        ORDER BY application.sent_at DESC, application.id
                        LIMIT :limit OFFSET :offset
                        """)
                .param("status", status == null ? null : status.name())
                .param("limit", PAGE)
                .param("offset", (page - 1L) * PAGE)
                .query((row, _) -> row(row))
                .list();
    }

    public long countForOfficer(@Nullable ApplicationStatus status) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM placements.application
                        WHERE CAST(:status AS text) IS NULL OR status = :status
                        """)
                .param("status", status == null ? null : status.name())
                .query(Long.class)
                .single();
    }

    /** Empty when there is none or the actor may not see it. */
    public Optional<Row> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE application.id = :id")
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    /** When the actor's person applied to the vacancy and where that stands; empty when not. */
    public Optional<Row> findOwnTo(UUID vacancyId) {
        return jdbc.sql(SELECT + """
                        WHERE application.vacancy_id = :vacancy
                          AND application.person_id = people.own_person()
                          AND application.status <> 'WITHDRAWN'
                        ORDER BY application.sent_at DESC
                        LIMIT 1
                        """)
                .param("vacancy", vacancyId)
                .query((row, _) -> row(row))
                .optional();
    }

    /** How many applied to the vacancy: a number for everybody. */
    public long countTo(UUID vacancyId) {
        return jdbc.sql("SELECT placements.count_applications(:vacancy)")
                .param("vacancy", vacancyId)
                .query(Long.class)
                .single();
    }

    /** Applications to the actor's companies without an answer; with those sent before the moment apart. */
    public Waiting countUnanswered(Actor actor, Instant lateBefore) {
        return jdbc.sql("""
                        SELECT count(*) AS all_of_them, count(*) FILTER (WHERE sent_at < :late) AS late
                        FROM placements.application
                        JOIN vacancies.face_vacancy vacancy ON vacancy.id = application.vacancy_id
                        WHERE (application.employer_id = ANY (CAST(:companies AS uuid[]))
                            OR vacancy.branch_id = ANY (CAST(:branches AS uuid[])))
                          AND application.status IN ('SENT', 'SEEN')
                        """)
                .param("companies", array(actor.wholeOrganisations()))
                .param("branches", array(actor.branches()))
                .param("late", Timestamp.from(lateBefore))
                .query((row, _) -> new Waiting(row.getLong("all_of_them"), row.getLong("late")))
                .single();
    }

    /** Answers to the actor's own applications since the moment. */
    public long countAnswersSince(Actor actor, Instant since) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM placements.application
                        WHERE person_id = people.own_person()
                          AND access.actor() = :actor
                          AND status IN ('INVITED', 'REFUSED')
                          AND changed_at > :since
                        """)
                .param("actor", actor.accountId())
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** How many wait, and how many of them are late. */
    public record Waiting(long count, long late) {}

    private static String array(List<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }

    private static Row row(ResultSet row) throws SQLException {
        var refusal = row.getString("refusal_reason");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("vacancy_id", UUID.class),
                row.getObject("employer_id", UUID.class),
                row.getObject("branch_id", UUID.class),
                row.getString("full_name"),
                row.getInt("birth_year"),
                Sex.valueOf(row.getString("sex")),
                row.getString("residence"),
                row.getString("phone"),
                row.getString("message"),
                row.getString("consent_version"),
                row.getTimestamp("consented_at").toInstant(),
                ApplicationStatus.valueOf(row.getString("status")),
                refusal == null ? null : RefusalReason.valueOf(refusal),
                row.getString("answer"),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("title"),
                row.getString("slug"),
                row.getObject("unit_id", Long.class),
                row.getString("employer_name"));
    }
}
