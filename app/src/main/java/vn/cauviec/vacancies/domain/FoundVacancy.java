package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;

/**
 * One result of the job search, read from the index alone.
 *
 * @param occupationCode VSCO code; empty when it is not stated
 * @param workplace null when it is not known
 * @param workplaceText the workplace in the employer's words; may be empty
 * @param furtherUnits where the same work is offered besides, in the employer's order
 * @param wageNote pay in words where the wage does not say it; may be empty
 * @param employmentType null when it is not stated
 * @param conditions what it states by marks of its own
 */
public record FoundVacancy(
        UUID id,
        String slug,
        String title,
        UUID employerId,
        String employerSlug,
        String employerName,
        boolean employerVerified,
        String occupationCode,
        @Nullable UnitId workplace,
        String workplaceText,
        List<UnitId> furtherUnits,
        Wage wage,
        String wageNote,
        @Nullable EmploymentType employmentType,
        StatedConditions conditions,
        int openings,
        LocalDate deadline,
        Instant publishedAt) {

    public FoundVacancy {
        furtherUnits = List.copyOf(furtherUnits);
    }

    /** The units in which the work is, the main one first; none when it is not known. */
    public List<UnitId> workplaces() {
        return workplace == null
                ? furtherUnits
                : Stream.concat(Stream.of(workplace), furtherUnits.stream())
                        .distinct()
                        .toList();
    }
}
