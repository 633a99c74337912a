package vn.cauviec.files.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

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
        return startsWith(content, ZIP_MARK) ? OfficeFile.kind(content) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
