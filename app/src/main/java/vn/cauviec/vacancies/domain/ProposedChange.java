package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What the employer or the provider of a published ad wants to change in it.
 *
 * @param content the whole ad as it would be
 */
public record ProposedChange(VacancyContent content, UUID proposedBy, Instant proposedAt) {}
