package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.VacancyStatus;

/**
 * A vacancy as it is kept.
 *
 * @param branchId the branch of the employer to which it belongs; null for the employer as a whole
 * @param employerVerified whether a moderator has verified its employer
 * @param taken hires recorded so far
 * @param submittedAt when it was sent last; null when it never was
 * @param publishedAt when it first became public; null when it never was
 * @param version grows with each change
 */
record StoredVacancy(
        UUID id,
        UUID employerId,
        @Nullable UUID branchId,
        String employerName,
        boolean employerVerified,
        String slug,
        VacancyStatus status,
        VacancyContent content,
        int taken,
        AdSource source,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        int version) {

    boolean isImported() {
        return source == AdSource.IMPORT;
    }

    /** One may apply: it is published by an employer that is verified, and its deadline has not passed. */
    boolean isOpen(LocalDate today) {
        return employerVerified && isPublished(today);
    }

    /** Its deadline has passed while it was published. */
    boolean hasExpired(LocalDate today) {
        return status == VacancyStatus.PUBLISHED && !isPublished(today);
    }

    private boolean isPublished(LocalDate today) {
        return status == VacancyStatus.PUBLISHED
                && content.findDeadline().filter(day -> !day.isBefore(today)).isPresent();
    }
}
