package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.VacancyStatus;

/**
 * An ad of a provider as the house holds it, for the provider to compare with its own list.
 *
 * @param taxCode empty for an employer that is known by name alone
 * @param deadline null only in a draft
 * @param publishedAt null when it was never public
 * @param changeProposed a change waits for a moderator
 */
public record HeldAd(
        String reference,
        String title,
        String employerName,
        String taxCode,
        boolean employerVerified,
        VacancyStatus status,
        @Nullable LocalDate deadline,
        @Nullable Instant publishedAt,
        boolean changeProposed) {}
