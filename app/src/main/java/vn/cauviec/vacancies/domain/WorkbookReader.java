package vn.cauviec.vacancies.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.springframework.stereotype.Component;

/** Reads a workbook of ads as texts, within limits; what the texts mean is judged row by row later. */
@Component
public class WorkbookReader {
    public static final int MOST_ROWS = 20_000;

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    /** What came of it. */
    public sealed interface Reading {
        record Good(WorkbookSheet sheet) implements Reading {}

        /** Another kind of file, under a password, or damaged. */
        record NotAWorkbook() implements Reading {}

        /** More text than is taken. */
        record TooLarge() implements Reading {}

        record TooManyRows() implements Reading {}

        /** No sheet has these columns; of each group one is enough. */
        record ColumnsMissing(List<List<AdField>> groups) implements Reading {
            public ColumnsMissing {
                groups = List.copyOf(groups);
            }
        }

        /** The head is there and nothing below it. */
        record NoRows() implements Reading {}
    }

    public Reading read(byte[] content) {
        return switch (WorkbookGuard.check(content)) {
            case BROKEN -> new Reading.NotAWorkbook();
            case TOO_LARGE -> new Reading.TooLarge();
            case FINE -> readSheets(content);
        };
    }

    private static Reading readSheets(byte[] content) {
        try {
            return readSheets(content, WITH_FORMATS);
        } catch (ExcelReaderException _) {
            // Some programs write no list of formats.
        } catch (RuntimeException | IOException _) {
            return new Reading.NotAWorkbook(); // the library says by any exception that it does not understand
        }
        try {
            return readSheets(content, WITHOUT_FORMATS);
        } catch (RuntimeException | IOException _) {
            return new Reading.NotAWorkbook();
        }
    }

    /** The visible sheet that lacks the fewest columns, the first of several. */
    private static Reading readSheets(byte[] content, ReadingOptions options) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options)) {
            var cells = new WorkbookCells(workbook.isDate1904());
            var visible = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            var nearest = WorkbookColumns.of(List.of()).missing();
            for (var sheet : visible) {
                var reading = new SheetOfAds(cells).read(sheet);
                if (!(reading instanceof Reading.ColumnsMissing(var groups))) {
                    return reading;
                }
                nearest = groups.size() < nearest.size() ? groups : nearest;
            }
            return new Reading.ColumnsMissing(nearest);
        }
    }
}
