package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.VacancyStatus;

/**
 * One line of a list of ads.
 *
 * @param deadline null in a draft that has none yet
 * @param expired published, and the deadline has passed
 * @param taken hires recorded so far
 * @param waitingSince since when somebody has to act: sent, change proposed or taken over
 * @param late waits longer than moderators promise
 * @param changeProposed a moderator has to look at a proposed change
 * @param flags codes of the rules that the text ran into when it was written, by code
 * @param provider name of the provider; empty for an ad that its employer wrote
 */
public record AdRow(
        UUID id,
        String slug,
        String title,
        UUID employerId,
        String employerName,
        boolean employerVerified,
        VacancyStatus status,
        boolean expired,
        @Nullable LocalDate deadline,
        int openings,
        int taken,
        Instant waitingSince,
        boolean late,
        boolean changeProposed,
        String provider,
        List<String> flags,
        int version) {
    public AdRow {
        flags = List.copyOf(flags);
    }
}
