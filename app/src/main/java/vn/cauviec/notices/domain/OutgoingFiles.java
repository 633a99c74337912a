package vn.cauviec.notices.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cauviec.operations.OutboxCarrier;
import vn.cauviec.operations.Vault;

/** Lays down what would leave as files that only the user of this process may read: one file for one key, however often it is laid down. */
record OutgoingFiles(Path folder, String ending) {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingFiles.class);

    /** A message to a telephone: the number on the first line, then the words. */
    OutboxCarrier.Result layMessage(OutboxCarrier.Parcel parcel) {
        var letter = Letter.read(parcel.content());
        try {
            lay(parcel.key(), (letter.to() + "\n" + letter.text() + "\n").getBytes(StandardCharsets.UTF_8));
            return new OutboxCarrier.Result.Sent();
        } catch (IOException e) {
            LOG.warn("A message could not be written: {}", e.getClass().getName());
            return new OutboxCarrier.Result.Failed(OutboxCarrier.Problem.NOT_WRITTEN);
        }
    }

    void lay(String key, byte[] content) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var name = HexFormat.of().formatHex(Vault.digest(key), 0, 16) + ending;
        var part = Files.createTempFile(folder, name, ".part");
        Files.write(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
