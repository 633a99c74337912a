package vn.cauviec.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
    @Test
    void picturesAndPdfAreToldByTheirFirstBytes() {
        assertThat(FileKind.of("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)))
                .contains(FileKind.PDF);
        assertThat(FileKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}))
                .contains(FileKind.JPEG);
        assertThat(FileKind.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
                .contains(FileKind.PNG);
    }

    @Test
    void officeFilesAreToldByTheirParts() throws IOException {
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
        assertThat(FileKind.of(zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
    }

    @Test
    void aWorkbookOfOurOwnIsTaken() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "CauViec", "1.0")) {
            workbook.newWorksheet("tin").value(0, 0, "Thợ hàn");
        }

        assertThat(FileKind.of(bytes.toByteArray())).contains(FileKind.XLSX);
    }

    @Test
    void whatCouldActOrIsNoneOfTheseIsNotTaken() throws IOException {
        assertThat(FileKind.of(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(FileKind.of(zip("readme.txt"))).isEmpty();
        assertThat(FileKind.of("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FileKind.of("MZ".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(FileKind.of(new byte[0])).isEmpty();
    }

    @Test
    void aDamagedOfficeFileIsNotTaken() throws IOException {
        var whole = zip("[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml");
        var half = java.util.Arrays.copyOf(whole, 40);

        assertThat(FileKind.of(half)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hợp đồng lao động.pdf   | Hợp đồng lao động.pdf
            C:\\giấy tờ\\ảnh.JPEG   | ảnh.pdf
            ../../etc/passwd        | passwd.pdf
            hop-dong.pdf.exe        | hop-dong.pdf.pdf
            .pdf                    | .pdf.pdf
            a<b>"c".pdf             | a b  c.pdf
            ///                     | tep.pdf
            """)
    void aNameKeepsItsWordsAndGetsTheEndingOfItsContent(String typed, String stored) {
        assertThat(StoredFiles.cleanName(typed, FileKind.PDF)).isEqualTo(stored);
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
