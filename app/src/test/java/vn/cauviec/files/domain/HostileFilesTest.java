package vn.cauviec.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as attackers make them. What is not taken cannot be given on; what is taken is given out to be saved only. */
class HostileFilesTest {
    private static final String TYPES = "[Content_Types].xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String DOCUMENT = "word/document.xml";
    private static final String LINKS = "word/_rels/settings.xml.rels";
    private static final String ENTITY = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void aPlainWorkbookAndAPlainLetterAreTakenSoThatTheTestsBelowCanFail() {
        assertThat(FileKind.of(zip(workbook()))).contains(FileKind.XLSX);
        assertThat(FileKind.of(zip(letter()))).contains(FileKind.DOCX);
    }

    @Test
    void aSmallFileThatUnpacksToVeryMuchIsNotTaken() {
        assertThat(FileKind.of(packed(201, 0))).isEmpty();
    }

    @Test
    void whatAPartDeclaresIsNotBelieved() {
        // Forty bytes in the list of parts, 201 megabytes in truth.
        assertThat(FileKind.of(packed(201, 40))).isEmpty();
        // Two sizes whose sum is negative.
        assertThat(FileKind.of(packed(201, Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void manyPartsThatShareTheLimitAreCountedTogether() {
        var parts = workbook();
        for (int i = 0; i < 5; i++) {
            parts.put("xl/media/" + i + ".png", new byte[41 * MEGABYTE]);
        }

        assertThat(FileKind.of(zip(parts))).isEmpty();
    }

    @Test
    void moreThanFiveThousandPartsAreNotTaken() {
        var parts = workbook();
        for (int i = 0; i < 5_000; i++) {
            parts.put("xl/media/" + i + ".png", new byte[0]);
        }

        assertThat(FileKind.of(zip(parts))).isEmpty();
    }

    @Test
    void aBombInsideIsNotUnpackedAndStaysABallast() {
        var parts = letter();
        parts.put("word/embeddings/bomb.zip", packed(201, 0));

        assertThat(FileKind.of(zip(parts))).contains(FileKind.DOCX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/vbaProject.bin",
                "xl/VBAPROJECT.BIN",
                "xl/macrosheets/sheet1.xml",
                "word/activeX/activeX1.xml",
                "word/embeddings/oleObject1.bin"
            })
    void aPartThatActsIsNotTaken(String part) {
        var parts = workbook();
        parts.put(part, "<x/>");

        assertThat(FileKind.of(zip(parts))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.ms-office.vbaProject",
                "application/vnd.ms-office.vba&#80;roject",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml",
                "application/vnd.ms-excel.macrosheet+xml",
                "application/vnd.ms-office.activeX+xml",
                "application/vnd.openxmlformats-officedocument.oleObject"
            })
    void aRenamedPartThatActsIsKnownByItsKind(String kind) {
        var parts = workbook();
        parts.put(TYPES, "<Types><Override PartName=\"/xl/harmless.xml\" ContentType=\"" + kind + "\"/></Types>");
        parts.put("xl/harmless.xml", "<x/>");

        assertThat(FileKind.of(zip(parts))).isEmpty();
    }

    @Test
    void aRenamedPartThatActsIsKnownByItsLink() {
        var parts = workbook();
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"harmless.xml\""
                        + " Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\"/></Relationships>");

        assertThat(FileKind.of(zip(parts))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/x.dotm",
                "&#104;ttp://example.org/x.dotm",
                "\\\\example.org\\x.dotm",
                "file://example.org/x.dotm"
            })
    void aTemplateFromElsewhereIsNotTaken(String target) {
        var parts = letter();
        parts.put(LINKS, template(target));

        assertThat(FileKind.of(zip(parts))).isEmpty();
    }

    @Test
    void theTemplateOfTheWritersOwnMachineIsOrdinary() {
        var parts = letter();
        parts.put(LINKS, template("file:///C:\\Users\\me\\Normal.dotm"));

        assertThat(FileKind.of(zip(parts))).contains(FileKind.DOCX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aPartThatDeclaresEntitiesIsNotTaken(String letters) {
        for (var part :
                new String[] {BOOK, TYPES, "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels", "xl/x.bin"}) {
            var parts = workbook();
            parts.put(part, ENTITY.getBytes(Charset.forName(letters)));

            assertThat(FileKind.of(zip(parts))).as(part).isEmpty();
        }
        var document = letter();
        document.put(DOCUMENT, ENTITY.getBytes(Charset.forName(letters)));
        assertThat(FileKind.of(zip(document))).isEmpty();
    }

    @Test
    void aPartUnderTwoNamesOrOneThatLeadsElsewhereIsNotTaken() {
        for (var part : new String[] {"XL/WORKBOOK.XML", "../x.xml", "/etc/x.xml", "..\\x.xml", "xl/../../x.xml"}) {
            var parts = workbook();
            parts.put(part, "<x/>");

            assertThat(FileKind.of(zip(parts))).as(part).isEmpty();
        }
    }

    @Test
    void aPackingThatOfficeProgramsDoNotUseIsNotTaken() {
        var file = zip(workbook());
        // The number of the packing in the list of parts: 93 is Zstandard.
        for (int at = 0; at < file.length - 12; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                file[at + 10] = 93;
            }
        }

        assertThat(FileKind.of(file)).isEmpty();
    }

    @Test
    void whatABrowserCouldRunIsNotTaken() {
        for (var text : new String[] {
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "<?xml version=\"1.0\"?><svg/>",
            "<!DOCTYPE html><script>alert(1)</script>",
            "GIF89a/*<script>*/=1",
            "\n%PDF-1.7 after something else",
            "{\\rtf1}",
            "#!/bin/sh"
        }) {
            assertThat(FileKind.of(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void aFileOfTwoKindsIsWhatItsFirstBytesSay() {
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var jpeg = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};
        var pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

        assertThat(FileKind.of(joined(pdf, page))).contains(FileKind.PDF);
        assertThat(FileKind.of(joined(jpeg, zip(workbook())))).contains(FileKind.JPEG);
        assertThat(FileKind.of(joined(jpeg, page))).contains(FileKind.JPEG);
        assertThat(FileKind.of(joined(zip(Map.of("readme.txt", "x")), pdf))).isEmpty();
    }

    @Test
    void aNameLosesWhatChangesItsReadingAndIsCutBetweenLetters() {
        assertThat(StoredFiles.cleanName("hop-dong\u202Efdp.exe", FileKind.PDF)).isEqualTo("hop-dongfdp.pdf");
        assertThat(StoredFiles.cleanName("a\u0000b\r\nSet-Cookie: x=y.pdf", FileKind.PDF))
                .isEqualTo("ab Set-Cookie  x y.pdf");
        assertThat(StoredFiles.cleanName("C:\\fakepath\\..\\..\\x.svg", FileKind.PNG))
                .isEqualTo("x.png");
        assertThat(StoredFiles.cleanName("anh.php.jpg", FileKind.JPEG)).isEqualTo("anh.php.jpg");
        // 119 letters and one that takes two places: it is left out, not halved.
        assertThat(StoredFiles.cleanName("a".repeat(119) + "\uD840\uDC0B.pdf", FileKind.PDF))
                .isEqualTo("a".repeat(119) + ".pdf");
    }

    private static String template(String target) {
        return "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"" + target
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/>"
                + "</Relationships>";
    }

    private static Map<String, Object> workbook() {
        return new LinkedHashMap<>(Map.of(TYPES, "<Types/>", BOOK, "<workbook/>"));
    }

    private static Map<String, Object> letter() {
        return new LinkedHashMap<>(Map.of(TYPES, "<Types/>", DOCUMENT, "<w/>"));
    }

    private static byte[] zip(Map<String, ?> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(
                        part.getValue() instanceof byte[] raw
                                ? raw
                                : part.getValue().toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook with one part of so many megabytes of nothing, of which its list says another size; 0 for the true one. */
    private static byte[] packed(int megabytes, long declared) {
        var channel = new SeekableInMemoryByteChannel();
        try (var zip = new ZipArchiveOutputStream(channel)) {
            zip.setUseZip64(Zip64Mode.AsNeeded);
            for (var part : workbook().entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue().toString().getBytes(StandardCharsets.UTF_8));
                zip.closeArchiveEntry();
            }
            var deflated = deflatedZeros(megabytes);
            for (var name : new String[] {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}) {
                var part = new ZipArchiveEntry(name);
                part.setMethod(ZipEntry.DEFLATED);
                part.setSize(declared == 0 ? (long) megabytes * MEGABYTE : declared);
                part.setCompressedSize(deflated.length);
                part.setCrc(new CRC32().getValue());
                zip.addRawArchiveEntry(part, new java.io.ByteArrayInputStream(deflated));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
    }

    private static byte[] deflatedZeros(int megabytes) {
        var bytes = new ByteArrayOutputStream();
        var raw = new java.util.zip.Deflater(java.util.zip.Deflater.BEST_COMPRESSION, true);
        try (var out = new java.util.zip.DeflaterOutputStream(bytes, raw)) {
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[MEGABYTE]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            raw.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(first);
        bytes.writeBytes(second);
        return bytes.toByteArray();
    }
}
