package vn.cauviec.files.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipInputStream;

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

    /** Looks at the names of the parts; a file with macros, with too many parts or that unpacks to too much is none of ours. */
    private static Optional<FileKind> ofOfficeFile(byte[] content) {
        Optional<FileKind> kind = Optional.empty();
        int parts = 0;
        long unpacked = 0;
        var buffer = new byte[8192];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (++parts > MOST_PARTS || part.getName().endsWith("vbaProject.bin")) {
                    return Optional.empty();
                }
                kind = kind.or(
                        switch (part.getName()) {
                            case "xl/workbook.xml" -> () -> Optional.of(XLSX);
                            case "word/document.xml" -> () -> Optional.of(DOCX);
                            default -> Optional::empty;
                        });
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        return Optional.empty();
                    }
                }
            }
        } catch (IOException _) {
            return Optional.empty(); // damaged, or cut off in the middle of a part
        }
        return kind;
    }
}
