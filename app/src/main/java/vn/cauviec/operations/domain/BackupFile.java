package vn.cauviec.operations.domain;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.operations.StartupProblem;

/** A whole, undamaged backup of ours; anything else cannot be opened. */
public final class BackupFile implements AutoCloseable {
    /** Version of the file's layout. */
    static final int FORMAT = 1;
    /** First entry; it holds the format, so that a file of a newer layout is told even if nothing else can be read. */
    static final String HEADER = "cauviec-backup";

    static final String MANIFEST = "manifest.json";
    static final String NO_CHECKSUM = "0".repeat(64);
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};
    private static final int END_BYTES = 22;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Reads the file once to its end, against its checksum.
     *
     * @throws vn.cauviec.operations.StartupProblem when it is missing, foreign, newer, cut off or damaged
     */
    public static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw BackupSentences.noFile(file);
        }
        checkHeader(file);
        checkWhole(file);
        var zip = new ZipFile(file.toFile());
        try (InputStream in = zip.getInputStream(zip.getEntry(MANIFEST))) {
            return new BackupFile(zip, JsonMapper.builder().build().readValue(in, BackupManifest.class));
        } catch (IOException | JacksonException e) {
            zip.close();
            throw e;
        }
    }

    /** Whether the file says of itself that it is a backup of ours, whole or not. */
    static boolean isOurs(Path file) throws IOException {
        try {
            checkHeader(file);
            return true;
        } catch (StartupProblem _) {
            return false;
        }
    }

    public BackupManifest manifest() {
        return manifest;
    }

    /** The rows of a table, as {@code COPY} wrote them. */
    InputStream table(String name) throws IOException {
        ZipEntry entry = zip.getEntry(entryOf(name));
        if (entry == null) {
            throw new ZipException("no entry of " + name);
        }
        return zip.getInputStream(entry);
    }

    static String entryOf(String table) {
        return "tables/" + table;
    }

    private static void checkHeader(Path file) throws IOException {
        int format;
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            ZipEntry first = in.getNextEntry();
            if (first == null || !first.getName().equals(HEADER)) {
                throw BackupSentences.foreign(file);
            }
            format = Integer.parseInt(new String(in.readNBytes(9), StandardCharsets.US_ASCII));
        } catch (EOFException _) {
            throw BackupSentences.cutOff(file);
        } catch (ZipException | NumberFormatException _) {
            throw BackupSentences.foreign(file);
        }
        if (format > FORMAT) {
            throw BackupSentences.newer(file);
        }
    }

    private static void checkWhole(Path file) throws IOException {
        int checksumBytes = NO_CHECKSUM.length();
        long content = Files.size(file) - checksumBytes;
        MessageDigest digest = sha256();
        var end = new byte[END_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            digestAll(in, content - END_BYTES, digest);
            if (in.readNBytes(end, 0, END_BYTES) < END_BYTES || !isEndOfZip(end)) {
                throw BackupSentences.cutOff(file);
            }
            digest.update(end);
            digest.update(NO_CHECKSUM.getBytes(StandardCharsets.US_ASCII));
            byte[] written = in.readAllBytes();
            byte[] expected = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
            if (!Arrays.equals(written, expected)) {
                throw BackupSentences.damaged(file);
            }
        }
    }

    private static boolean isEndOfZip(byte[] end) {
        return Arrays.equals(end, 0, END_OF_ZIP.length, END_OF_ZIP, 0, END_OF_ZIP.length)
                && end[END_BYTES - 2] == NO_CHECKSUM.length()
                && end[END_BYTES - 1] == 0;
    }

    private static void digestAll(InputStream in, long bytes, MessageDigest digest) throws IOException {
        var buffer = new byte[1 << 16];
        long left = bytes;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            digest.update(buffer, 0, read);
            left -= read;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
