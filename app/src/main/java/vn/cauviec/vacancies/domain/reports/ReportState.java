package vn.cauviec.vacancies.domain.reports;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a report stands, as its code opens it.
 *
 * @param title of the ad
 * @param slug of the ad
 * @param answerBy day on which an answer was promised
 * @param outcome null while the centre looks into it
 * @param answer in words; empty until there is one
 * @param closedAt null until there is an answer
 */
public record ReportState(
        String title,
        String slug,
        ReportReason reason,
        Instant reportedAt,
        LocalDate answerBy,
        @Nullable ReportOutcome outcome,
        String answer,
        @Nullable Instant closedAt) {}
