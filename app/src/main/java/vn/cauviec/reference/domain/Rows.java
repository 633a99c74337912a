package vn.cauviec.reference.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Cells of the shipped tables: an empty cell, or a column that a table does not have, is null. */
final class Rows {
    private Rows() {}

    static @Nullable String text(CSVRecord row, String column) {
        var text = row.isMapped(column) ? row.get(column) : "";
        return text.isEmpty() ? null : text;
    }

    static @Nullable LocalDate date(CSVRecord row, String column) {
        var text = text(row, column);
        return text == null ? null : LocalDate.parse(text);
    }

    static @Nullable Double number(CSVRecord row, String column) {
        var text = text(row, column);
        return text == null ? null : Double.valueOf(text);
    }

    /** Parts of a cell, parted by semicolons. */
    static List<String> parts(CSVRecord row, String column) {
        return Stream.of(row.get(column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
