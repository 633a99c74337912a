package vn.cauviec.operations.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that the product carries, unpacked once per version. */
public final class PostgresBinaries {
    /** The version inside the bundled archive; a test compares. */
    public static final String VERSION = "18.6";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final Set<String> MACHINES = Set.of("amd64", "x86_64");

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks into {@code parent/postgres-<version>} unless that is there. Everybody may read and run what is in it, because
     * the server may have to run as another user than we do.
     */
    public static PostgresBinaries unpackedIn(Path parent) throws IOException {
        Path folder = parent.resolve("postgres-" + VERSION);
        if (!Files.isDirectory(folder)) {
            Path unfinished = parent.resolve("postgres-" + VERSION + ".new");
            PrivateFiles.deleteTree(unfinished);
            unpack(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    public Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpack(Path target) throws IOException {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null || !machine.startsWith("Linux") || !MACHINES.contains(System.getProperty("os.arch"))) {
                throw StartupSentences.noBinaries(machine);
            }
            var tar = new TarArchiveInputStream(new XZInputStream(archive));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
        try (Stream<Path> unpacked = Files.walk(target)) {
            for (Path folder : unpacked.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, permissions(true));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? path : path.resolve("..").normalize());
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, permissions(program));
        }
    }

    private static Set<PosixFilePermission> permissions(boolean program) {
        return EnumSet.copyOf(PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
