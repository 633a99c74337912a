package vn.cauviec.vacancies.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.VacancyStatus;

/** SQL of vacancies. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class VacancyStore {
    private static final String STORED = """
            SELECT vacancy.id, vacancy.slug, status, employer_id, branch_id, employer.name AS employer_name,
              employer.standing = 'VERIFIED' AS employer_verified, title, description, requirements, benefits,
              occupation_code, vacancy.unit_id, workplace_text, further_units, wage_from, wage_to, wage_note, employment_type,
              home_work, experience_months, offers, openings, taken, deadline, wording_reason, source, submitted_at, published_at, version
            FROM vacancies.vacancy vacancy
            JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
            """;

    private final JdbcClient jdbc;
    private final AdTraces traces;

    VacancyStore(JdbcClient jdbc, AdTraces traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    Optional<StoredVacancy> find(UUID id) {
        return jdbc.sql(STORED + "WHERE vacancy.id = :id")
                .param("id", id)
                .query(VacancyRows::stored)
                .optional();
    }

    Optional<StoredVacancy> findBySlug(String slug) {
        return jdbc.sql(STORED + "WHERE vacancy.slug = :slug")
                .param("slug", slug)
                .query(VacancyRows::stored)
                .optional();
    }

    /** The vacancy, which nobody else changes until this transaction ends. */
    Optional<StoredVacancy> hold(UUID id) {
        return jdbc.sql(STORED + "WHERE vacancy.id = :id FOR UPDATE OF vacancy")
                .param("id", id)
                .query(VacancyRows::stored)
                .optional();
    }

    /** The provider of an imported ad; empty for one that its employer wrote. */
    Optional<VacancyView.Origin> findOrigin(UUID id) {
        return jdbc.sql("""
                        SELECT provider.name, vacancy.provider_reference
                        FROM vacancies.vacancy vacancy
                        JOIN vacancies.provider provider ON provider.key = vacancy.provider
                        WHERE vacancy.id = :id
                        """)
                .param("id", id)
                .query((row, _) -> new VacancyView.Origin(row.getString("name"), row.getString("provider_reference")))
                .optional();
    }

    /**
     * What an imported ad keeps of its provider.
     *
     * @param digest of the row as it was taken over
     */
    record Origin(String provider, String reference, byte[] digest) {}

    /** @return false when a vacancy with this id, or with the same reference of the provider, stands already */
    boolean insertDraft(UUID id, UUID employerId, VacancyContent content, @Nullable Origin origin, Instant now) {
        boolean fresh = bind(content, """
                        INSERT INTO vacancies.vacancy
                          (id, employer_id, slug, status, title, title_folded, description, requirements, benefits,
                           occupation_code, unit_id, workplace_text, further_units, wage_from, wage_to, wage_note, employment_type,
                           home_work, experience_months, offers, openings, deadline, wording_reason, source, provider, provider_reference, provider_digest,
                           created_at, traced)
                        VALUES (:id, :employer, :slug, 'DRAFT', :title, :titleFolded, :description, :requirements, :benefits,
                          :occupation, :unit, :workplace, :furtherUnits, :wageFrom, :wageTo, :wageNote, :employmentType,
                          :homeWork, :experienceMonths, :offers, :openings, :deadline, :wordingReason, :source, :provider, :reference, :digest,
                          :now, true)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("employer", employerId)
                        .param("slug", VacancySlug.of(content.title(), id))
                        .param("source", (origin == null ? AdSource.EMPLOYER : AdSource.IMPORT).name())
                        .param("provider", origin == null ? null : origin.provider())
                        .param("reference", origin == null ? null : origin.reference())
                        .param("digest", origin == null ? null : origin.digest())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (fresh) {
            traces.note(id, content);
        }
        return fresh;
    }

    /** The address part follows the title until the ad was public; then it stays. */
    void updateContent(UUID id, VacancyContent content) {
        bind(content, """
                        UPDATE vacancies.vacancy
                        SET slug = CASE WHEN published_at IS NULL THEN :slug ELSE slug END,
                          title = :title,
                          title_folded = :titleFolded,
                          description = :description,
                          requirements = :requirements,
                          benefits = :benefits,
                          occupation_code = :occupation,
                          unit_id = :unit,
                          workplace_text = :workplace,
                          further_units = :furtherUnits,
                          wage_from = :wageFrom,
                          wage_to = :wageTo,
                          wage_note = :wageNote,
                          employment_type = :employmentType,
                          home_work = :homeWork,
                          experience_months = :experienceMonths,
                          offers = :offers,
                          openings = :openings,
                          deadline = :deadline,
                          wording_reason = :wordingReason,
                          traced = true,
                          version = version + 1
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("slug", VacancySlug.of(content.title(), id))
                .update();
        traces.note(id, content);
    }

    /** @param branchId null for the employer as a whole */
    void setBranch(UUID id, @Nullable UUID branchId) {
        jdbc.sql("""
                        UPDATE vacancies.vacancy
                        SET branch_id = :branch, version = version + 1
                        WHERE id = :id
                          AND branch_id IS DISTINCT FROM :branch
                        """).param("branch", branchId).param("id", id).update();
    }

    void setWordingReason(UUID id, String reason) {
        jdbc.sql("UPDATE vacancies.vacancy SET wording_reason = :reason WHERE id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Notes the new status and the moment that belongs to it. */
    void setStatus(UUID id, VacancyStatus status, Instant now) {
        jdbc.sql("""
                        UPDATE vacancies.vacancy
                        SET status = :status,
                          submitted_at = CASE WHEN :status = 'SUBMITTED' THEN CAST(:now AS timestamptz) ELSE submitted_at END,
                          published_at = CASE WHEN :status = 'PUBLISHED' THEN coalesce(published_at, CAST(:now AS timestamptz)) ELSE published_at END,
                          closed_at = CASE WHEN :status IN ('STOPPED', 'FILLED') THEN CAST(:now AS timestamptz) END,
                          version = version + 1
                        WHERE id = :id
                        """)
                .param("status", status.name())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void setTaken(UUID id, int taken) {
        jdbc.sql("UPDATE vacancies.vacancy SET taken = :taken WHERE id = :id")
                .param("taken", taken)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec bind(VacancyContent content, String sql) {
        var type = content.employmentType();
        var unit = content.unitId();
        var conditions = content.conditions();
        var homeWork = conditions.homeWork();
        return jdbc.sql(sql)
                .param("title", content.title())
                .param("titleFolded", VietnameseText.fold(content.title()))
                .param("description", content.description())
                .param("requirements", content.requirements())
                .param("benefits", content.benefits())
                .param("occupation", content.occupationCode())
                .param("unit", unit == null ? null : unit.value())
                .param("workplace", content.workplaceText())
                .param(
                        "furtherUnits",
                        content.furtherUnits().stream().map(UnitId::value).toArray(Long[]::new))
                .param("wageFrom", content.wage().from())
                .param("wageTo", content.wage().to())
                .param("wageNote", content.wageNote())
                .param("employmentType", type == null ? null : type.name())
                .param("homeWork", homeWork == null ? null : homeWork.name())
                .param("experienceMonths", conditions.experienceMonths())
                .param("offers", conditions.offers().stream().map(Enum::name).toArray(String[]::new))
                .param("openings", content.openings())
                .param("deadline", content.deadline())
                .param("wordingReason", content.wordingReason());
    }
}
