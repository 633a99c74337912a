package vn.cauviec.notices.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import vn.cauviec.operations.Vault;

/** Lays down what would leave as files that only the user of this process may read: one file for one key, however often it is laid down. */
record OutgoingFiles(Path folder, String ending) {
    void lay(String key, byte[] content) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var name = HexFormat.of().formatHex(Vault.digest(key), 0, 16) + ending;
        var part = Files.createTempFile(folder, name, ".part");
        Files.write(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
