package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A workbook on its way.
 *
 * @param provider key of the provider
 * @param fileId the workbook as it was handed in
 * @param headers the head of the sheet, column by column
 * @param begunBy on whose behalf the running or last phase works
 * @param doneRows rows of the running or last phase that are done
 * @param totalRows rows of that phase
 * @param doneLine line of the sheet up to which that phase is done
 * @param phaseBeganAt in the world's time
 * @param wordingReason why ads of which the text check warned are approved; empty leaves them aside
 * @param failures how often in a row the running phase broke off
 */
public record ImportJob(
        UUID id,
        String provider,
        String providerName,
        UUID fileId,
        String fileName,
        List<String> headers,
        UUID uploadedBy,
        Instant uploadedAt,
        ImportPhase phase,
        UUID begunBy,
        int doneRows,
        int totalRows,
        int doneLine,
        Instant phaseBeganAt,
        String wordingReason,
        int failures) {
    /** After so many a person has to say that it goes on. */
    public static final int MOST_FAILURES = 5;

    public ImportJob {
        headers = List.copyOf(headers);
    }

    /** Somebody has to say that it goes on. */
    public boolean isStuck() {
        return phase.isRunning() && failures >= MOST_FAILURES;
    }

    public WorkbookColumns columns() {
        return WorkbookColumns.of(headers);
    }

    /** Columns that go back with wrong rows: all but the reasons of an earlier time. */
    public List<Integer> columnsToReturn() {
        return IntStream.range(0, headers.size())
                .filter(column -> !WorkbookColumns.isReasons(headers.get(column)))
                .boxed()
                .toList();
    }

    /** What the running phase may still take, at the pace so far; empty as long as nothing is known. */
    public Optional<Duration> timeLeft(Instant now) {
        return phase.isRunning() && doneRows > 0
                ? Optional.of(Duration.between(phaseBeganAt, now)
                        .multipliedBy(Math.max(0, totalRows - doneRows))
                        .dividedBy(doneRows))
                : Optional.empty();
    }
}
