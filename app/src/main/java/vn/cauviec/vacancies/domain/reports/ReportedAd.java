package vn.cauviec.vacancies.domain.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cauviec.vacancies.VacancyStatus;

/**
 * An ad with the reports about it that wait, or that were answered.
 *
 * @param expired published, and the deadline has passed
 * @param reports how many
 * @param reasons what they name, each once
 * @param firstAt when the first of them came
 * @param answerBy first day on which an answer was promised
 * @param late one of them waits longer than promised
 * @param urgent several reporters named money or fraud within a day
 */
public record ReportedAd(
        UUID vacancyId,
        String title,
        String employerName,
        boolean employerVerified,
        VacancyStatus status,
        boolean expired,
        long reports,
        List<ReportReason> reasons,
        Instant firstAt,
        LocalDate answerBy,
        boolean late,
        boolean urgent) {
    public ReportedAd {
        reasons = List.copyOf(reasons);
    }
}
