package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import vn.cauviec.kernel.VietnameseText;

/**
 * Which part of an ad stands in which column, told from the head of the sheet. The order is free; the names are data
 * ({@code vacancies/workbook-columns.csv}), with or without marks, a star or a remark in brackets behind them.
 */
public final class WorkbookColumns {
    /** The column that the house adds to wrong rows; read back it says nothing. */
    public static final String REASONS = "Lý do cần sửa";

    /** Each group needs one column: an employer is named by its tax code or by its name. */
    private static final List<List<AdField>> NEEDED = List.of(
            List.of(AdField.REFERENCE),
            List.of(AdField.TAX_CODE, AdField.EMPLOYER),
            List.of(AdField.TITLE),
            List.of(AdField.DESCRIPTION),
            List.of(AdField.PLACE),
            List.of(AdField.WAGE),
            List.of(AdField.OPENINGS),
            List.of(AdField.DEADLINE));

    private static final Map<String, AdField> NAMES = read();

    private final Map<AdField, Integer> columns;
    private final List<String> ignored;

    private WorkbookColumns(Map<AdField, Integer> columns, List<String> ignored) {
        this.columns = columns;
        this.ignored = List.copyOf(ignored);
    }

    /** @param head texts of the head, column by column */
    public static WorkbookColumns of(List<String> head) {
        var columns = new EnumMap<AdField, Integer>(AdField.class);
        var ignored = new ArrayList<String>();
        for (int column = 0; column < head.size(); column++) {
            var field = NAMES.get(key(head.get(column)));
            if (field != null && !columns.containsKey(field)) {
                columns.put(field, column);
            } else if (!head.get(column).isBlank() && !isReasons(head.get(column))) {
                ignored.add(head.get(column));
            }
        }
        return new WorkbookColumns(columns, ignored);
    }

    static boolean isReasons(String name) {
        return key(name).equals(key(REASONS));
    }

    /** How many parts of an ad were recognised. */
    int count() {
        return columns.size();
    }

    /** Groups of which no column was recognised, in the order of the template; empty when ads can be read. */
    public List<List<AdField>> missing() {
        return NEEDED.stream()
                .filter(group -> group.stream().noneMatch(columns::containsKey))
                .toList();
    }

    /** Heads of the columns that are not read, as they stand there. */
    public List<String> ignored() {
        return ignored;
    }

    /** Number of the column from 0; empty when there is none. */
    public OptionalInt findColumn(AdField field) {
        var column = columns.get(field);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    boolean isAt(AdField field, int column) {
        return columns.getOrDefault(field, -1) == column;
    }

    /** What stands in the column of the part; empty when there is no such column. */
    public String cell(List<String> cells, AdField field) {
        int column = columns.getOrDefault(field, -1);
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    private static String key(String name) {
        return VietnameseText.fold(name.replaceAll("\\([^)]*\\)|[*:]", " "));
    }

    private static Map<String, AdField> read() {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var names = new HashMap<String, AdField>();
        try (var reader = new InputStreamReader(
                        new ClassPathResource("vacancies/workbook-columns.csv").getInputStream(),
                        StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            rows.forEach(row -> names.put(key(row.get("name")), AdField.valueOf(row.get("field"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }
}
