package vn.cauviec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of ads as a provider would write it. */
public final class TestWorkbook {
    /** The columns of most tests, in an order of their own. */
    public static final List<String> COLUMNS = List.of(
            "Mã tin",
            "Mã số thuế",
            "Tên doanh nghiệp",
            "Chức danh tuyển dụng",
            "Mô tả công việc",
            "Nơi làm việc",
            "Mức lương",
            "Số lượng",
            "Hạn nộp hồ sơ");

    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    public TestWorkbook() {
        this(COLUMNS);
    }

    public TestWorkbook(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A good row of an employer with a tax code, which some cells may change. */
    public static Map<String, Object> ad(String reference, String taxCode, String title) {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("Mã tin", reference);
        cells.put("Mã số thuế", taxCode);
        cells.put("Chức danh tuyển dụng", title);
        cells.put("Mô tả công việc", "Làm tại xưởng, theo sự phân công của tổ trưởng.");
        cells.put("Nơi làm việc", "Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai");
        cells.put("Mức lương", "8 - 12 triệu");
        cells.put("Số lượng", 3);
        cells.put("Hạn nộp hồ sơ", LocalDate.of(2023, 6, 30));
        return cells;
    }

    /** The same of an employer that is known by name alone. */
    public static Map<String, Object> adOfName(String reference, String name, String title) {
        var cells = ad(reference, "", title);
        cells.put("Tên doanh nghiệp", name);
        return cells;
    }

    public TestWorkbook add(Map<String, Object> cells) {
        rows.add(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
        return this;
    }

    public byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Thu", "1.0")) {
            var sheet = workbook.newWorksheet("Tin");
            put(sheet, 0, columns);
            for (int row = 0; row < rows.size(); row++) {
                put(sheet, row + 1, rows.get(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Puts texts, numbers and dates into a row. */
    public static void put(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number number -> sheet.value(row, column, number);
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("dd/mm/yyyy").set();
                }
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }
}
