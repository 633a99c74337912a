package vn.cauviec.vacancies.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;

/** SQL of proposed changes; at most one waits for each ad, the latest. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProposedChangeStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposedChangeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The form in which the content is kept; its names are those of the database.
     *
     * @param conditions null in what was proposed before there were any
     */
    private record Kept(
            String title,
            String description,
            String requirements,
            String benefits,
            @Nullable String occupation,
            @Nullable Long unit,
            String workplace,
            // Absent in proposals that are older than this part of an ad.
            @Nullable List<Long> furtherUnits,
            @Nullable Long wageFrom,
            @Nullable Long wageTo,
            String wageNote,
            @Nullable EmploymentType employmentType,
            @Nullable StatedConditions conditions,
            int openings,
            @Nullable LocalDate deadline,
            String wordingReason) {

        static Kept of(VacancyContent content) {
            var unit = content.unitId();
            return new Kept(
                    content.title(),
                    content.description(),
                    content.requirements(),
                    content.benefits(),
                    content.occupationCode(),
                    unit == null ? null : unit.value(),
                    content.workplaceText(),
                    content.furtherUnits().stream().map(UnitId::value).toList(),
                    content.wage().from(),
                    content.wage().to(),
                    content.wageNote(),
                    content.employmentType(),
                    content.conditions(),
                    content.openings(),
                    content.deadline(),
                    content.wordingReason());
        }

        VacancyContent content() {
            return new VacancyContent(
                    title,
                    description,
                    requirements,
                    benefits,
                    occupation,
                    unit == null ? null : new UnitId(unit),
                    workplace,
                    furtherUnits == null
                            ? List.of()
                            : furtherUnits.stream().map(UnitId::new).toList(),
                    new Wage(wageFrom, wageTo),
                    wageNote,
                    employmentType,
                    conditions == null ? StatedConditions.NONE : conditions,
                    openings,
                    deadline,
                    wordingReason);
        }
    }

    Optional<ProposedChange> find(UUID vacancyId) {
        return jdbc.sql("""
                        SELECT content, proposed_by, proposed_at
                        FROM vacancies.proposed_change
                        WHERE vacancy_id = :id
                        """)
                .param("id", vacancyId)
                .query((row, _) -> new ProposedChange(
                        json.readValue(row.getString("content"), Kept.class).content(),
                        row.getObject("proposed_by", UUID.class),
                        row.getTimestamp("proposed_at").toInstant()))
                .optional();
    }

    /** @param digest of the provider's row; null when the employer proposes */
    void put(UUID vacancyId, VacancyContent content, UUID by, byte @Nullable [] digest, Instant now) {
        jdbc.sql("""
                        INSERT INTO vacancies.proposed_change (vacancy_id, content, proposed_by, proposed_at, provider_digest)
                        VALUES (:id, CAST(:content AS jsonb), :by, :now, :digest)
                        ON CONFLICT (vacancy_id) DO UPDATE
                        SET content = EXCLUDED.content,
                          proposed_by = EXCLUDED.proposed_by,
                          proposed_at = EXCLUDED.proposed_at,
                          provider_digest = EXCLUDED.provider_digest
                        """)
                .param("id", vacancyId)
                .param("content", json.writeValueAsString(Kept.of(content)))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("digest", digest)
                .update();
    }

    void delete(UUID vacancyId) {
        jdbc.sql("DELETE FROM vacancies.proposed_change WHERE vacancy_id = :id")
                .param("id", vacancyId)
                .update();
    }
}
