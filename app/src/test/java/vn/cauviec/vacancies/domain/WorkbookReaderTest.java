package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cauviec.TestWorkbook;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.domain.WorkbookReader.Reading;

class WorkbookReaderTest {
    private static final List<String> HEAD = TestWorkbook.COLUMNS;

    private final WorkbookReader reader = new WorkbookReader();

    @Test
    void rowsAreReadAsTextsWithTheNumbersOfTheirLines() {
        var sheet = good(new TestWorkbook()
                .add(TestWorkbook.ad("A1", "0100109106", "Thợ may"))
                .add(TestWorkbook.adOfName("A2", "Xưởng mộc Bản Lầu", "Thợ mộc"))
                .write());

        assertThat(sheet.headers()).isEqualTo(HEAD);
        assertThat(sheet.lines()).extracting(WorkbookSheet.Line::line).containsExactly(2, 3);
        assertThat(sheet.lines().getFirst().cells())
                .containsExactly(
                        "A1",
                        "0100109106",
                        "",
                        "Thợ may",
                        "Làm tại xưởng, theo sự phân công của tổ trưởng.",
                        "Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai",
                        "8 - 12 triệu",
                        "3",
                        "30/06/2023");
    }

    @Test
    void titlesAboveTheHeadFreeOrderExtraColumnsEmptyAndHiddenRowsDoNotMatter() {
        var sheet = good(workbook(book -> {
            var page = book.newWorksheet("Tháng 6");
            page.value(0, 0, "DANH SÁCH TIN TUYỂN DỤNG");
            page.range(0, 0, 0, 8).merge();
            TestWorkbook.put(
                    page,
                    3,
                    List.of(
                            "STT",
                            "Hạn nộp",
                            "SỐ LƯỢNG (*)",
                            "Lương",
                            "Địa điểm",
                            "mo ta",
                            "Chức danh *",
                            "MST",
                            "Mã tin:"));
            TestWorkbook.put(
                    page, 4, List.of(1, "30/6/2023", 2, "10tr", "Sa Pa", "Mô tả", "Thợ nề", "0100109106", "X1"));
            TestWorkbook.put(page, 6, List.of(2, "30/6/2023", 2, "10tr", "Sa Pa", "Mô tả", "Ẩn", "0100109106", "X2"));
            page.hideRow(6);
            TestWorkbook.put(
                    page, 7, List.of(3, "30/6/2023", 2, "10tr", "Sa Pa", "Mô tả", "Thợ sơn", "0100109106", "X3"));
        }));

        assertThat(sheet.lines()).extracting(WorkbookSheet.Line::line).containsExactly(5, 8);
        var columns = WorkbookColumns.of(sheet.headers());
        assertThat(columns.ignored()).containsExactly("STT");
        var row = ImportedRow.of(columns, sheet.lines().getLast().cells());
        assertThat(row.reference()).isEqualTo("X3");
        assertThat(row.ad().title()).isEqualTo("Thợ sơn");
        assertThat(row.ad().deadline()).isEqualTo("30/6/2023");
    }

    @Test
    void numbersDatesAndFormulasBecomeWhatAPersonSees() {
        var sheet = good(workbook(book -> {
            var page = book.newWorksheet("Tin");
            TestWorkbook.put(page, 0, HEAD);
            TestWorkbook.put(
                    page,
                    1,
                    List.of(17, 100109106, "", "Thợ", "Mô tả", "Sa Pa", 0.1 + 0.2, 5.0, LocalDate.of(2023, 6, 30)));
            // A date whose format got lost, and a large number as programs keep it.
            TestWorkbook.put(page, 2, List.of("A", "", "", "Thợ", "Mô tả", "Sa Pa", 1.2E7, 5, 45107));
        }));

        assertThat(sheet.lines().getFirst().cells())
                .containsExactly("17", "100109106", "", "Thợ", "Mô tả", "Sa Pa", "0.3", "5", "30/06/2023");
        assertThat(sheet.lines().getLast().cells().subList(6, 9)).containsExactly("12000000", "5", "30/06/2023");
    }

    @Test
    void textIsComposedAndInvisibleSignsAreGone() {
        var decomposed = Normalizer.normalize("Thợ hàn\u200B\u0007 cơ khí", Normalizer.Form.NFD);
        var sheet = good(
                new TestWorkbook().add(TestWorkbook.ad("A1", "", decomposed)).write());

        assertThat(sheet.lines().getFirst().cells().get(3)).isEqualTo("Thợ hàn cơ khí");
    }

    @Test
    void aRowThatRepeatsAReferenceKnowsTheFirstOne() {
        var sheet = good(new TestWorkbook()
                .add(TestWorkbook.ad("A1", "", "Một"))
                .add(TestWorkbook.ad("", "", "Hai"))
                .add(TestWorkbook.ad(" A1 ", "", "Ba"))
                .add(TestWorkbook.ad("", "", "Bốn"))
                .write());

        assertThat(sheet.lines()).extracting(WorkbookSheet.Line::repeats).containsExactly(null, null, 2, null);
    }

    @Test
    void theSheetWithTheAdsIsFoundAmongOthersAndAHiddenOneIsNotLookedAt() {
        var sheet = good(workbook(book -> {
            var notes = book.newWorksheet("Ghi chú");
            notes.value(0, 0, "Chức danh");
            var old = book.newWorksheet("Cũ");
            TestWorkbook.put(old, 0, HEAD);
            TestWorkbook.put(old, 1, List.of("OLD"));
            old.setVisibilityState(VisibilityState.HIDDEN);
            var page = book.newWorksheet("Tin");
            TestWorkbook.put(page, 0, HEAD);
            TestWorkbook.put(page, 1, List.of("NEW"));
        }));

        assertThat(sheet.lines().getFirst().cells().getFirst()).isEqualTo("NEW");
    }

    @Test
    void missingColumnsAreNamed() {
        assertThat(reader.read(
                        new TestWorkbook(List.of("Mã tin", "Chức danh", "Mô tả", "Nơi làm việc", "Số lượng")).write()))
                .isEqualTo(new Reading.ColumnsMissing(List.of(
                        List.of(AdField.TAX_CODE, AdField.EMPLOYER),
                        List.of(AdField.WAGE),
                        List.of(AdField.DEADLINE))));
        assertThat(reader.read(new TestWorkbook(List.of("a", "b")).write()))
                .isInstanceOfSatisfying(
                        Reading.ColumnsMissing.class,
                        missing -> assertThat(missing.groups()).hasSize(8));
        assertThat(reader.read(new TestWorkbook().write())).isEqualTo(new Reading.NoRows());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theNamesOfTheColumnsOnThePagesAreUnderstood(Language language) {
        var texts = new Texts("laocai");
        for (var field : AdField.values()) {
            var columns = WorkbookColumns.of(List.of(texts.get(language, field.labelKey())));
            assertThat(columns.isAt(field, 0)).as("%s in %s", field, language).isTrue();
        }
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() {
        assertThat(reader.read("Mã tin;Chức danh".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Reading.NotAWorkbook());
        assertThat(reader.read(new byte[0])).isEqualTo(new Reading.NotAWorkbook());
        var whole = new TestWorkbook().add(TestWorkbook.ad("A1", "", "Thợ")).write();
        assertThat(reader.read(java.util.Arrays.copyOf(whole, whole.length / 2)))
                .isEqualTo(new Reading.NotAWorkbook());
    }

    @Test
    void moreThanTwentyThousandRowsAreNotTaken() {
        assertThat(reader.read(rows(20_001))).isEqualTo(new Reading.TooManyRows());
        assertThat(good(rows(20_000)).lines()).hasSize(20_000);
    }

    @Test
    void aSmallFileThatUnpacksToVeryMuchIsNotTaken() {
        var bomb = changed(sheet -> sheet.replace("</worksheet>", " ".repeat(80_000_000) + "</worksheet>"));
        assertThat(bomb.length).isLessThan(200_000);

        assertThat(reader.read(bomb)).isEqualTo(new Reading.TooLarge());
    }

    @Test
    void oneLongTextInVeryManyCellsIsNotTaken() {
        var text = "x".repeat(30_000);
        var bytes = workbook(book -> {
            var page = book.newWorksheet("Tin");
            TestWorkbook.put(page, 0, HEAD);
            for (int row = 1; row <= 300; row++) {
                TestWorkbook.put(page, row, Collections.nCopies(HEAD.size(), text));
            }
        });

        assertThat(reader.read(bytes)).isEqualTo(new Reading.TooLarge());
    }

    @Test
    void sheetsThatNoProgramWritesAreNotTaken() {
        assertThat(reader.read(changed(sheet -> sheet.replace("r=\"A2\"", "r=\"ZZZZZZ2\""))))
                .isEqualTo(new Reading.NotAWorkbook());
        assertThat(reader.read(changed(
                        sheet -> sheet.replace("<worksheet", "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]><worksheet"))))
                .isEqualTo(new Reading.NotAWorkbook());
        assertThat(reader.read(changed(sheet -> sheet.replace("t=\"s\"", "t=\"zz\""))))
                .isEqualTo(new Reading.NotAWorkbook());
        assertThat(reader.read(changed(sheet -> sheet.substring(0, sheet.length() / 2))))
                .isEqualTo(new Reading.NotAWorkbook());
    }

    private byte[] rows(int count) {
        return workbook(book -> {
            var page = book.newWorksheet("Tin");
            TestWorkbook.put(page, 0, HEAD);
            for (int row = 1; row <= count; row++) {
                page.value(row, 0, row);
            }
        });
    }

    private WorkbookSheet good(byte[] bytes) {
        return switch (reader.read(bytes)) {
            case Reading.Good(var sheet) -> sheet;
            case Reading other -> throw new AssertionError(other);
        };
    }

    private static byte[] workbook(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Thu", "1.0")) {
            content.accept(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A good workbook whose sheet somebody has changed by hand. */
    private static byte[] changed(UnaryOperator<String> change) {
        var whole = new TestWorkbook().add(TestWorkbook.ad("A1", "", "Thợ")).write();
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(whole).get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                var content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    content = change.apply(new String(content, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
