package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.VacancyStatus;

/**
 * A vacancy that stands or stood in public, with all that the search and its page show.
 *
 * @param status PUBLISHED, FILLED or STOPPED; an expired one is PUBLISHED with a deadline before today
 * @param branchName of its employer; empty for the company as a whole
 * @param occupationCode VSCO code; null when it is not stated
 * @param unitId province, district or commune of the workplace, here or elsewhere; null when it is not known
 * @param workplaceText the workplace in the employer's words; may be empty
 * @param furtherUnits where the same work is offered besides, in the employer's order
 * @param wage negotiable when no monthly wage in đồng is stated
 * @param wageNote pay in words where the wage does not say it; may be empty
 * @param employmentType null when it is not stated
 * @param conditions what it states by marks of its own
 * @param openings how many are wanted
 * @param taken hires recorded so far
 * @param deadline last day on which one may apply
 */
public record IndexedVacancy(
        UUID id,
        String slug,
        VacancyStatus status,
        UUID employerId,
        String employerName,
        String employerSlug,
        boolean employerVerified,
        String branchName,
        String title,
        String description,
        String requirements,
        String benefits,
        @Nullable String occupationCode,
        @Nullable UnitId unitId,
        String workplaceText,
        List<UnitId> furtherUnits,
        Wage wage,
        String wageNote,
        @Nullable EmploymentType employmentType,
        StatedConditions conditions,
        int openings,
        int taken,
        LocalDate deadline,
        Instant publishedAt,
        int version) {

    public IndexedVacancy {
        furtherUnits = List.copyOf(furtherUnits);
    }

    /** Published by an employer that is verified, and its deadline has not passed: it takes applications. */
    public boolean isOpen(LocalDate today) {
        return status == VacancyStatus.PUBLISHED && employerVerified && !deadline.isBefore(today);
    }

    /** Why one can no longer apply, for an ad that is not open. */
    public WhyGone whyGone(LocalDate today) {
        return switch (status) {
            case STOPPED -> WhyGone.STOPPED;
            case FILLED -> WhyGone.FILLED;
            case DRAFT, SUBMITTED, RETURNED, PUBLISHED -> deadline.isBefore(today) ? WhyGone.EXPIRED : WhyGone.HIDDEN;
        };
    }

    /** What a result list shows of it. */
    public FoundVacancy row() {
        return new FoundVacancy(
                id,
                slug,
                title,
                employerId,
                employerSlug,
                employerName,
                employerVerified,
                occupationCode == null ? "" : occupationCode,
                unitId,
                workplaceText,
                furtherUnits,
                wage,
                wageNote,
                employmentType,
                conditions,
                openings,
                deadline,
                publishedAt);
    }

    public Optional<UnitId> workplace() {
        return Optional.ofNullable(unitId);
    }
}
