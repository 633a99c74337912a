package vn.cauviec.vacancies.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheet of ads in a workbook, as texts.
 *
 * @param headers what stands above the columns, recognised or not
 */
public record WorkbookSheet(List<String> headers, List<Line> lines) {
    /**
     * One row that is neither empty nor hidden.
     *
     * @param line number of the row as the program for spreadsheets shows it
     * @param cells one text for each column of the head; dates as 30/06/2023, numbers with a point and without thousands
     * @param repeats earlier line with the same reference; null for none
     * @param ends nothing is said but that the ad of this reference has ended
     */
    public record Line(
            int line, List<String> cells, @Nullable Integer repeats, boolean ends) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    public WorkbookSheet {
        headers = List.copyOf(headers);
        lines = List.copyOf(lines);
    }
}
