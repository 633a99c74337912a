package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a workbook with what was found out about it.
 *
 * @param line as the program for spreadsheets numbers it
 * @param cells one text for each column of the head
 * @param repeats earlier line with the same reference; null for none
 * @param ends nothing is said but that the ad of this reference has ended
 * @param outcome null as long as it was not checked
 * @param findings what is wrong, then what is worth a look
 * @param takenOver the outcome has come about
 * @param vacancyId the ad that the row has made or is about; null when there is none
 */
public record ImportRow(
        int line,
        List<String> cells,
        @Nullable Integer repeats,
        boolean ends,
        @Nullable RowOutcome outcome,
        List<Finding> findings,
        boolean takenOver,
        @Nullable UUID vacancyId) {
    public ImportRow {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
    }
}
