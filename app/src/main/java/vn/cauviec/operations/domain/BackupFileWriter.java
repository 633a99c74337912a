package vn.cauviec.operations.domain;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the file of a backup from front to end: a zip whose comment, the last bytes of the file, is the checksum of all of
 * it. The file has its name only when it is whole.
 */
final class BackupFileWriter implements AutoCloseable {
    private final Path file;
    private final Path unfinished;
    private final FileChannel channel;
    private final MessageDigest whole = BackupFile.sha256();
    private final ZipOutputStream zip;

    private BackupFileWriter(Path file, Path unfinished) throws IOException {
        this.file = file;
        this.unfinished = unfinished;
        channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        zip = new ZipOutputStream(
                new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), whole));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    static BackupFileWriter begin(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        var writer = new BackupFileWriter(file, unfinished);
        try {
            writer.entry(
                    BackupFile.HEADER,
                    out -> out.write(Integer.toString(BackupFile.FORMAT).getBytes(StandardCharsets.US_ASCII)));
            return writer;
        } catch (IOException e) {
            writer.close();
            throw e;
        }
    }

    /** What fills an entry. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Answers the SHA-256 of the uncompressed content, in hexadecimal digits. */
    String entry(String name, Content content) throws IOException {
        MessageDigest digest = BackupFile.sha256();
        zip.putNextEntry(new ZipEntry(name));
        var stayingOpen = new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() {
                // the next entry follows
            }
        };
        // Rows are short: without a buffer each of them would pass through both digests and the compression alone.
        var buffered = new BufferedOutputStream(new DigestOutputStream(stayingOpen, digest), 1 << 16);
        content.writeTo(buffered);
        buffered.flush();
        zip.closeEntry();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes the checksum, forces all to the disk and gives the file its name. */
    void finish() throws IOException {
        // The checksum is taken with zeros in its own place.
        zip.setComment(BackupFile.NO_CHECKSUM);
        zip.finish();
        zip.flush();
        var checksum = ByteBuffer.wrap(HexFormat.of().formatHex(whole.digest()).getBytes(StandardCharsets.US_ASCII));
        long position = channel.size() - checksum.remaining();
        while (checksum.hasRemaining()) {
            position += channel.write(checksum, position);
        }
        channel.force(true);
        channel.close();
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what is not finished. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(unfinished);
    }
}
