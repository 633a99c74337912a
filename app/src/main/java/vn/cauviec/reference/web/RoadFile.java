package vn.cauviec.reference.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.web.RoadsPage.Row;
import vn.cauviec.site.Download;

/** The list of stated roads as a table that spreadsheets open. */
final class RoadFile {
    private static final String NAME = "duong-bo.csv";
    private static final String MEDIA_TYPE = "text/csv;charset=utf-8";
    /** By it a spreadsheet knows that the letters are UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private RoadFile() {}

    static Download of(List<Row> rows) {
        var text = new StringBuilder(MARK);
        try (var table = CSVFormat.RFC4180
                .builder()
                .setHeader("tu", "den", "km", "phut", "nguon", "nguoi_neu", "ngay_neu")
                .get()
                .print(text)) {
            for (var row : rows) {
                table.printRecord(
                        row.fromName(),
                        row.toName(),
                        RoadPages.kilometres(row.way().metres()).replace(',', '.'),
                        row.way().minutes(),
                        plain(row.note()),
                        plain(row.officer()),
                        LocalDate.ofInstant(row.statedAt(), BusinessClock.ZONE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Download(NAME, MEDIA_TYPE, false, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What somebody typed must not be taken for a formula. */
    private static String plain(String typed) {
        return !typed.isEmpty() && BEGINS_A_FORMULA.indexOf(typed.charAt(0)) >= 0 ? "'" + typed : typed;
    }
}
