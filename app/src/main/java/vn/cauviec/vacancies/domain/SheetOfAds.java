package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.domain.WorkbookReader.Reading;

/** One sheet on its way from rows to texts. */
final class SheetOfAds {
    /** Titles of the list, merged or not, may stand above the head. */
    private static final int HEAD_WITHIN = 30;

    private static final int MOST_COLUMNS = 60;
    private static final int FEWEST_RECOGNISED = 2;
    /** One long text can stand in many cells while the file stays small. */
    private static final long MOST_CHARACTERS = 32_000_000;

    private final WorkbookCells cells;
    private final List<WorkbookSheet.Line> lines = new ArrayList<>();
    private final Map<String, Integer> references = new HashMap<>();
    private long characters;
    private int lastLine;

    SheetOfAds(WorkbookCells cells) {
        this.cells = cells;
    }

    Reading read(Sheet sheet) throws IOException {
        var head = findHead(sheet);
        if (head.isEmpty()) {
            return new Reading.ColumnsMissing(WorkbookColumns.of(List.of()).missing());
        }
        var columns = WorkbookColumns.of(head.get().texts());
        if (!columns.missing().isEmpty()) {
            return new Reading.ColumnsMissing(columns.missing());
        }
        return readRows(sheet, head.get(), columns);
    }

    private Reading readRows(Sheet sheet, Head head, WorkbookColumns columns) throws IOException {
        lastLine = head.line();
        try (var rows = sheet.openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                var stopped = row.getRowNum() <= head.line() || row.isHidden()
                        ? null
                        : add(row, head.texts().size(), columns);
                if (stopped != null) {
                    return stopped;
                }
            }
        }
        return lines.isEmpty() ? new Reading.NoRows() : new Reading.Good(new WorkbookSheet(head.texts(), lines));
    }

    /** Null as long as more rows can be taken. */
    private @Nullable Reading add(Row row, int width, WorkbookColumns columns) {
        var texts = texts(row, width, columns);
        if (texts.stream().allMatch(String::isEmpty)) {
            return null;
        }
        if (row.getRowNum() <= lastLine) {
            return new Reading.NotAWorkbook();
        }
        lastLine = row.getRowNum();
        characters += texts.stream().mapToInt(String::length).sum();
        if (characters > MOST_CHARACTERS) {
            return new Reading.TooLarge();
        }
        if (lines.size() == WorkbookReader.MOST_ROWS) {
            return new Reading.TooManyRows();
        }
        var reference = ImportedRow.reference(columns, texts);
        var earlier = reference.isEmpty() ? null : references.putIfAbsent(reference, lastLine);
        lines.add(new WorkbookSheet.Line(lastLine, texts, earlier, false));
        return null;
    }

    /**
     * @param line number of the row
     * @param texts without empty columns at the end
     */
    private record Head(int line, List<String> texts) {}

    /** The row among the first in which most columns are recognised; empty when there is none. */
    private Optional<Head> findHead(Sheet sheet) throws IOException {
        Head best = null;
        int recognised = FEWEST_RECOGNISED - 1;
        try (var rows = sheet.openStream()) {
            for (var row : (Iterable<Row>) rows.limit(HEAD_WITHIN)::iterator) {
                var texts = texts(row, MOST_COLUMNS, WorkbookColumns.of(List.of()));
                int count = WorkbookColumns.of(texts).count();
                if (count > recognised) {
                    recognised = count;
                    best = new Head(row.getRowNum(), withoutEnd(texts));
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private List<String> texts(Row row, int width, WorkbookColumns columns) {
        var texts = IntStream.range(0, Math.min(width, row.getCellCount()))
                .mapToObj(column -> cells.text(row.getCell(column), columns.isAt(AdField.DEADLINE, column)))
                .toList();
        var whole = new ArrayList<>(texts);
        whole.addAll(Collections.nCopies(width - texts.size(), ""));
        return whole;
    }

    private static List<String> withoutEnd(List<String> texts) {
        int end = texts.size();
        while (end > 0 && texts.get(end - 1).isEmpty()) {
            end--;
        }
        return texts.subList(0, end);
    }
}
