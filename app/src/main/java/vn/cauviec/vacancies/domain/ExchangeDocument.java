package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;

/**
 * A document of the exchange as a workbook of its provider: what it says is kept as a file that officers can open, and goes the way of
 * any workbook. Writes nothing.
 */
@Component
public class ExchangeDocument {
    private final ExchangeFile file;
    private final WorkbookReader reader;
    private final Rows rows;

    ExchangeDocument(ExchangeFile file, WorkbookReader reader, Rows rows) {
        this.file = file;
        this.reader = reader;
        this.rows = rows;
    }

    /** Contribution: writes rows as a workbook with the columns of the house. */
    public interface Rows {
        /** @param ended references of ads that have ended, for a sheet of their own */
        byte[] workbook(List<Map<AdField, String>> rows, List<String> ended);

        /** The head of such a workbook. */
        List<String> heads();
    }

    /** What it is. */
    public sealed interface Reading {
        /**
         * @param workbook the file to keep
         * @param sheet its rows, those of ended ads at the end
         * @param own ads that were left out because they are this house's own
         */
        record Good(String source, byte[] workbook, WorkbookSheet sheet, int ads, int ended, int own)
                implements Reading {}

        record NotOfTheExchange() implements Reading {}

        record OtherVersion(String version) implements Reading {}

        /** No ad stands in it but the house's own. */
        record NoAds(String source, int own) implements Reading {}

        /** More ads or more text than one import takes. */
        record TooMuch() implements Reading {}
    }

    public Reading read(byte[] content) {
        return switch (file.read(content)) {
            case ExchangeFile.Reading.NotOfTheExchange() -> new Reading.NotOfTheExchange();
            case ExchangeFile.Reading.OtherVersion(var version) -> new Reading.OtherVersion(version);
            case ExchangeFile.Reading.NoAds(var source, var own) -> new Reading.NoAds(source, own);
            case ExchangeFile.Reading.TooMany _ -> new Reading.TooMuch();
            case ExchangeFile.Reading.Good good -> read(good);
        };
    }

    private Reading read(ExchangeFile.Reading.Good good) {
        var workbook = rows.workbook(good.rows(), good.ended());
        return sheet(good, workbook)
                .<Reading>map(sheet -> new Reading.Good(
                        good.source(),
                        workbook,
                        with(good.ended(), sheet),
                        good.rows().size(),
                        good.ended().size(),
                        good.own()))
                .orElseGet(Reading.TooMuch::new);
    }

    private Optional<WorkbookSheet> sheet(ExchangeFile.Reading.Good good, byte[] workbook) {
        if (good.rows().isEmpty()) {
            return Optional.of(new WorkbookSheet(rows.heads(), List.of()));
        }
        return reader.read(workbook) instanceof WorkbookReader.Reading.Good(var sheet)
                ? Optional.of(sheet)
                : Optional.empty();
    }

    /** Ended ads stand below the others, each by its reference alone; one that stands above as an open one is told as a repetition. */
    private static WorkbookSheet with(List<String> ended, WorkbookSheet sheet) {
        var columns = WorkbookColumns.of(sheet.headers());
        int column = columns.findColumn(AdField.REFERENCE).orElseThrow();
        var lines = new ArrayList<>(sheet.lines());
        var known = new HashMap<String, Integer>();
        lines.forEach(line -> known.putIfAbsent(ImportedRow.reference(columns, line.cells()), line.line()));
        int number = lines.isEmpty() ? 1 : lines.getLast().line();
        for (var reference : ended) {
            number++;
            var cells = new ArrayList<>(Collections.nCopies(sheet.headers().size(), ""));
            cells.set(column, reference);
            var key = VietnameseText.tidy(reference);
            var earlier = key.isEmpty() ? null : known.putIfAbsent(key, number);
            lines.add(new WorkbookSheet.Line(number, cells, earlier, true));
        }
        return new WorkbookSheet(sheet.headers(), lines);
    }
}
