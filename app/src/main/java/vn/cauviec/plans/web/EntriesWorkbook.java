package vn.cauviec.plans.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.plans.web.EntriesPage.Row;
import vn.cauviec.plans.web.EntriesPage.Standing;
import vn.cauviec.site.Language;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Texts;

/**
 * A list of results as a workbook: the rows of the page, all of them, and on a second sheet what they are rows of. In Vietnamese: the
 * workbook goes on to other offices.
 */
@Component
class EntriesWorkbook {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final List<String> COLUMNS = List.of(
            "plans.entry.number",
            "plans.entry.start",
            "plans.entry.place",
            "plans.entry.sex",
            "plans.entry.channel",
            "plans.entry.standing");
    private static final int[] WIDTHS = {10, 14, 44, 10, 40, 48};

    private final Texts texts;

    EntriesWorkbook(Texts texts) {
        this.texts = texts;
    }

    byte[] write(Part part, boolean counted, List<Row> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Cau Viec", "1.0")) {
            var sheet = workbook.newWorksheet(t("plans.export.rows"));
            head(sheet);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, rows.get(i));
            }
            conditions(workbook.newWorksheet(t("plans.export.conditions")), part, counted, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void head(Worksheet sheet) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, t(COLUMNS.get(column)));
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private void row(Worksheet sheet, int at, Row row) {
        switch (row) {
            case Row.Open open -> {
                sheet.value(at, 0, open.number());
                sheet.value(at, 1, open.startDate());
                sheet.style(at, 1).format("dd/mm/yyyy").set();
                sheet.value(at, 2, open.place());
                sheet.value(at, 3, t("plans.sex." + open.sex().name()));
            }
            case Row.Covered covered -> {
                sheet.value(at, 1, MONTH.format(covered.month()));
                sheet.value(at, 2, t("plans.entry.covered"));
            }
        }
        var channel = row.channel();
        sheet.value(at, 4, channel == null ? "" : t("ledger.channel." + channel.name()));
        sheet.value(at, 5, standing(row.standing()));
    }

    private String standing(Standing standing) {
        return switch (standing) {
            case Standing.Counted() -> t("plans.standing.counted");
            case Standing.Reversed(var reason) ->
                reason.isEmpty() ? t("plans.standing.reversed") : t("plans.standing.reversedFor", reason);
            case Standing.AnotherCounts _ -> t("plans.standing.another");
        };
    }

    /** What the rows are rows of, so that the sheet can be understood without the page. */
    private void conditions(Worksheet sheet, Part part, boolean counted, int rows) {
        var document = part.plan().document();
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                t("plans.export.plan"),
                t("plans.documentKind." + document.kind().name()) + " " + document.number() + ", "
                        + DAY.format(document.issuedOn())));
        lines.add(List.of(
                t("plans.export.target"),
                part.target().code() + " " + part.target().indicator().vietnamese()));
        lines.add(List.of(t("plans.export.asOf"), DAY.format(part.asOf())));
        lines.add(List.of(t("plans.export.map"), DAY.format(part.map().day())));
        lines.add(List.of(t("plans.export.standing"), t(counted ? "plans.counted" : "plans.notCounted")));
        for (var chip : FilterView.of(part, PageAddress.of("/")).chips()) {
            lines.add(List.of(t("plans.export.filter"), chip.key().isEmpty() ? chip.text() : t(chip.key())));
        }
        lines.add(List.of(t("plans.export.count"), Integer.toString(rows)));
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(i, 0, lines.get(i).get(0));
            sheet.value(i, 1, lines.get(i).get(1));
        }
        sheet.width(0, 24);
        sheet.width(1, 70);
    }

    private String t(String key, Object... arguments) {
        return texts.get(Language.VIETNAMESE, key, arguments);
    }
}
