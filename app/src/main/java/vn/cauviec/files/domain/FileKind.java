package vn.cauviec.files.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The kinds of file that the house takes, told from the content and never from the name. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private static final byte[] PDF_MARK = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG_MARK = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final int MOST_PARTS = 5_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;

    private final String mediaType;
    private final String ending;

    FileKind(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    /** The kind of the content; empty when the house does not take it. */
    static Optional<FileKind> of(byte[] content) {
        if (startsWith(content, PDF_MARK)) {
            return Optional.of(PDF);
        }
        if (startsWith(content, JPEG_MARK)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, PNG_MARK)) {
            return Optional.of(PNG);
        }
        return startsWith(content, ZIP_MARK) ? ofOfficeFile(content) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /**
     * Looks at the list of parts at the end of the file; a file with macros, with too many parts or that unpacks to too much is
     * none of ours.
     */
    private static Optional<FileKind> ofOfficeFile(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var parts = Collections.list(zip.getEntries());
            long unpacked = parts.stream().mapToLong(ZipArchiveEntry::getSize).sum();
            boolean macros = parts.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"));
            if (parts.size() > MOST_PARTS || unpacked > MOST_UNPACKED || macros) {
                return Optional.empty();
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(XLSX);
            }
            return zip.getEntry("word/document.xml") != null ? Optional.of(DOCX) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // damaged, or cut off
        }
    }
}
