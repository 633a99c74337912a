package vn.cauviec.vacancies.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.domain.AdChoices;
import vn.cauviec.vacancies.domain.AdField;
import vn.cauviec.vacancies.domain.ExchangeDocument;
import vn.cauviec.vacancies.domain.Finding;
import vn.cauviec.vacancies.domain.HeldAd;
import vn.cauviec.vacancies.domain.ImportJob;
import vn.cauviec.vacancies.domain.ImportRow;
import vn.cauviec.vacancies.domain.WorkbookColumns;

/**
 * Workbooks of ads: the empty one that providers fill in, and the rows that have to be corrected. In Vietnamese: they go to providers
 * of the province.
 */
@Component
class AdWorkbook implements ExchangeDocument.Rows {
    private static final int ROWS_TO_FILL = 2_000;
    private static final int MOST_IN_A_CELL = 32_000;
    private static final String HEAD_COLOUR = "E6E9F5";
    private static final Map<AdField, Integer> WIDTHS = widths();
    private static final Set<AdField> NEEDED = Set.of(
            AdField.REFERENCE,
            AdField.TITLE,
            AdField.DESCRIPTION,
            AdField.PLACE,
            AdField.WAGE,
            AdField.OPENINGS,
            AdField.DEADLINE);

    private final AdChoices choices;
    private final Texts texts;

    AdWorkbook(AdChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    /** @param map day on whose units places are named */
    byte[] template(LocalDate map) {
        return write((workbook, sheet) -> {
            var fields = List.of(AdField.values());
            for (var field : fields) {
                head(sheet, field.ordinal(), t(field.labelKey()) + (NEEDED.contains(field) ? " *" : ""));
                prepare(sheet, field, field.ordinal());
            }
            explain(workbook.newWorksheet(t("vacancies.template.explained")), fields);
            var lists = lists(workbook, map);
            lists.forEach((field, list) -> offer(sheet, field.ordinal(), list));
        });
    }

    /** The rows as they came, with all their columns, and what is wrong in the last one. */
    byte[] wrongRows(ImportJob job, List<ImportRow> rows, LocalDate map) {
        var kept = job.columnsToReturn();
        return write((workbook, sheet) -> {
            for (int column = 0; column < kept.size(); column++) {
                head(sheet, column, job.headers().get(kept.get(column)));
            }
            head(sheet, kept.size(), WorkbookColumns.REASONS);
            sheet.width(kept.size(), 70);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < kept.size(); column++) {
                    text(sheet, row + 1, column, rows.get(row).cells().get(kept.get(column)));
                }
                text(sheet, row + 1, kept.size(), reasons(rows.get(row)));
            }
            var columns = WorkbookColumns.of(
                    kept.stream().map(column -> job.headers().get(column)).toList());
            var lists = lists(workbook, map);
            for (var field : AdField.values()) {
                columns.findColumn(field).ifPresent(column -> {
                    prepare(sheet, field, column);
                    if (lists.containsKey(field)) {
                        offer(sheet, column, lists.get(field));
                    }
                });
            }
        });
    }

    /** Ads of another system, in the columns of the house. */
    @Override
    public byte[] workbook(List<Map<AdField, String>> rows, List<String> ended) {
        return write((workbook, sheet) -> {
            for (var field : AdField.values()) {
                head(sheet, field.ordinal(), t(field.labelKey()));
                sheet.width(field.ordinal(), WIDTHS.getOrDefault(field, 18));
                for (int row = 0; row < rows.size(); row++) {
                    text(sheet, row + 1, field.ordinal(), rows.get(row).getOrDefault(field, ""));
                }
            }
            if (!ended.isEmpty()) {
                ended(workbook.newWorksheet(t("vacancies.template.ended")), ended);
            }
        });
    }

    @Override
    public List<String> heads() {
        return Stream.of(AdField.values()).map(field -> t(field.labelKey())).toList();
    }

    /** References alone: no reader takes this sheet for one of ads. */
    private static void ended(Worksheet sheet, List<String> references) {
        for (int row = 0; row < references.size(); row++) {
            text(sheet, row, 0, references.get(row));
        }
    }

    /** What the house holds of a provider, one row for each reference. */
    byte[] held(List<HeldAd> ads) {
        return write((_, sheet) -> {
            var heads = List.of(
                    "vacancies.field.REFERENCE",
                    "vacancies.field.TITLE",
                    "vacancies.field.EMPLOYER",
                    "vacancies.field.TAX_CODE",
                    "vacancies.held.verified",
                    "vacancies.list.status",
                    "vacancies.field.DEADLINE",
                    "vacancies.held.published");
            for (int column = 0; column < heads.size(); column++) {
                head(sheet, column, t(heads.get(column)));
                sheet.width(column, column == 1 || column == 2 ? 40 : 20);
            }
            for (int row = 0; row < ads.size(); row++) {
                held(sheet, row + 1, ads.get(row));
            }
        });
    }

    private void held(Worksheet sheet, int row, HeldAd ad) {
        var status = t("vacancies.status." + ad.status());
        text(sheet, row, 0, ad.reference());
        text(sheet, row, 1, ad.title());
        text(sheet, row, 2, ad.employerName());
        text(sheet, row, 3, ad.taxCode());
        text(
                sheet,
                row,
                4,
                t(ad.employerVerified() ? "vacancies.template.needed.yes" : "vacancies.template.needed.no"));
        text(sheet, row, 5, ad.changeProposed() ? status + ", " + t("vacancies.list.changeProposed") : status);
        date(sheet, row, 6, ad.deadline());
        var published = ad.publishedAt();
        date(sheet, row, 7, published == null ? null : LocalDate.ofInstant(published, BusinessClock.ZONE));
    }

    private static void date(Worksheet sheet, int row, int column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        }
    }

    private interface Content {
        void to(Workbook workbook, Worksheet sheet);
    }

    private byte[] write(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Cau Viec", "1.0")) {
            var sheet = workbook.newWorksheet(t("vacancies.template.sheet"));
            sheet.freezePane(0, 1);
            content.to(workbook, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void head(Worksheet sheet, int column, String name) {
        text(sheet, 0, column, name);
        sheet.style(0, column)
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(HEAD_COLOUR)
                .set();
    }

    /** References and codes stay as they are typed; a date looks as dates do here. */
    private static void prepare(Worksheet sheet, AdField field, int column) {
        sheet.width(column, WIDTHS.getOrDefault(field, 18));
        var body = sheet.range(1, column, ROWS_TO_FILL, column).style();
        switch (field) {
            case REFERENCE, TAX_CODE, WAGE ->
                body.format("@").verticalAlignment("top").set();
            case DEADLINE -> body.format("dd/mm/yyyy").verticalAlignment("top").set();
            default -> body.wrapText(true).verticalAlignment("top").set();
        }
    }

    private void explain(Worksheet sheet, List<AdField> fields) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(t("vacancies.template.column"), t("vacancies.template.needed"), t("vacancies.template.how")));
        for (var field : fields) {
            lines.add(List.of(
                    t(field.labelKey()),
                    t("vacancies.template.needed." + needed(field)),
                    t("vacancies.template.how." + field)));
        }
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).size(); column++) {
                text(sheet, row, column, lines.get(row).get(column));
                var style = sheet.style(row, column).wrapText(true).verticalAlignment("top");
                (row == 0 ? style.bold().fillColor(HEAD_COLOUR) : style).set();
            }
        }
        for (int i = 1; i <= 4; i++) {
            text(sheet, lines.size() + i, 0, t("vacancies.template.rule" + i));
        }
        sheet.width(0, 30);
        sheet.width(1, 22);
        sheet.width(2, 100);
    }

    private static String needed(AdField field) {
        return switch (field) {
            case TAX_CODE, EMPLOYER -> "one";
            default -> NEEDED.contains(field) ? "yes" : "no";
        };
    }

    /** The lists to choose from stand on a hidden sheet, one below the other in columns. */
    private Map<AdField, Range> lists(Workbook workbook, LocalDate map) {
        var sheet = workbook.newWorksheet(t("vacancies.template.lists"));
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        var ranges = new EnumMap<AdField, Range>(AdField.class);
        ranges.put(AdField.PLACE, list(sheet, 0, choices.listPlaces(map)));
        ranges.put(AdField.OCCUPATION, list(sheet, 1, choices.listOccupations()));
        ranges.put(AdField.EMPLOYMENT_TYPE, list(sheet, 2, words("vacancies.type.", choices.listEmploymentTypes())));
        ranges.put(AdField.HOME_WORK, list(sheet, 3, words("vacancies.homeWork.", choices.listHomeWorks())));
        return ranges;
    }

    private List<String> words(String keys, List<? extends Enum<?>> values) {
        return values.stream().map(value -> t(keys + value)).toList();
    }

    private static Range list(Worksheet sheet, int column, List<String> values) {
        for (int row = 0; row < values.size(); row++) {
            text(sheet, row, column, values.get(row));
        }
        return sheet.range(0, column, values.size() - 1, column);
    }

    /** Another text than those of the list may stay: an address is understood too. */
    private void offer(Worksheet sheet, int column, Range list) {
        sheet.range(1, column, ROWS_TO_FILL, column)
                .validateWithList(list)
                .errorStyle(DataValidationErrorStyle.WARNING)
                .showErrorMessage(true)
                .errorTitle(t("vacancies.template.notInList"))
                .error(t("vacancies.template.notInListAdvice"));
    }

    private String reasons(ImportRow row) {
        return row.findings().stream()
                .filter(found -> !found.warning())
                .map(this::sentence)
                .collect(Collectors.joining("\n"));
    }

    private String sentence(Finding found) {
        return t(found.field().labelKey()) + ": "
                + t(found.key(), found.arguments().toArray());
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text.length() > MOST_IN_A_CELL ? text.substring(0, MOST_IN_A_CELL) : text);
        }
    }

    private static Map<AdField, Integer> widths() {
        var widths = new EnumMap<AdField, Integer>(AdField.class);
        widths.put(AdField.EMPLOYER, 32);
        widths.put(AdField.TITLE, 32);
        widths.put(AdField.DESCRIPTION, 50);
        widths.put(AdField.REQUIREMENTS, 36);
        widths.put(AdField.BENEFITS, 36);
        widths.put(AdField.OCCUPATION, 30);
        widths.put(AdField.PLACE, 40);
        widths.put(AdField.WORKPLACE, 30);
        widths.put(AdField.FURTHER_PLACES, 40);
        widths.put(AdField.WAGE_NOTE, 26);
        widths.put(AdField.OFFERS, 30);
        widths.put(AdField.WORDING, 30);
        return widths;
    }

    private String t(String key, Object... arguments) {
        return texts.get(Language.VIETNAMESE, key, arguments);
    }
}
