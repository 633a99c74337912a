package vn.cauviec.vacancies.domain.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One report as a moderator reads it; how the reporter is reached is not among it, only whether.
 *
 * @param words what happened; empty when nothing was written, or when it was cleared
 * @param told where the answer is told
 * @param late waits longer than promised
 * @param outcome null while it waits
 * @param closedBy name under which the public servant signs; empty while it waits
 * @param closedAt null while it waits
 */
public record ReceivedReport(
        UUID id,
        ReportReason reason,
        String words,
        Told told,
        Instant reportedAt,
        LocalDate answerBy,
        boolean late,
        @Nullable ReportOutcome outcome,
        String answer,
        String closedBy,
        @Nullable Instant closedAt) {
    /** Where a reporter hears of the answer beside the page of the code. */
    public enum Told {
        OWN_PAGE,
        EMAIL,
        PHONE,
        /** Nowhere: the code is all there is. */
        BY_CODE
    }

    public boolean waits() {
        return outcome == null;
    }

    /** What people write reaches no log. */
    @Override
    public String toString() {
        return "ReceivedReport[" + id + "]";
    }
}
