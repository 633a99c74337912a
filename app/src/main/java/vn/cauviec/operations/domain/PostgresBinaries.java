package vn.cauviec.operations.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that the product carries, unpacked once per version. */
public final class PostgresBinaries {
    /** The version inside the bundled archive; a test compares. */
    public static final String VERSION = "18.6";

    private static final String UNFINISHED = "postgres-" + VERSION + ".new-";

    private static final Set<String> INTEL = Set.of("amd64", "x86_64");

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /**
     * Unpacks into {@code parent/postgres-<version>} unless that is there. Everybody may read and run what is in it, because
     * the server may have to run as another user than we do.
     */
    public static synchronized PostgresBinaries unpackedIn(Path parent) throws IOException {
        Path folder = parent.resolve("postgres-" + VERSION);
        if (!Files.isDirectory(folder)) {
            removeAbandoned(parent);
            Path unfinished =
                    parent.resolve(UNFINISHED + ProcessHandle.current().pid());
            unpack(unfinished);
            try {
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
                PrivateFiles.deleteTree(unfinished); // another process was quicker
            }
        }
        return new PostgresBinaries(folder);
    }

    /** What processes have left that are no more. */
    private static void removeAbandoned(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> entries = Files.list(parent)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (name.startsWith(UNFINISHED) && !isAnotherAtWork(name.substring(UNFINISHED.length()))) {
                    PrivateFiles.deleteTree(entry);
                }
            }
        }
    }

    private static boolean isAnotherAtWork(String pid) {
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(process -> !process.equals(ProcessHandle.current()))
                        .isPresent();
    }

    public Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpack(Path target) throws IOException {
        if (!unpackByTar(target, List.of("tar", "-xJ", "--no-same-owner"))) {
            PrivateFiles.deleteTree(target);
            unpackByOurselves(target);
        }
        try (Stream<Path> unpacked = Files.walk(target)) {
            for (Path path :
                    unpacked.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Files.setPosixFilePermissions(path, permissions(Files.isDirectory(path) || Files.isExecutable(path)));
            }
        }
    }

    /**
     * By the tar of the machine, where it has one: a few tenths of a second instead of some seconds of a first start.
     *
     * @return false when it has none, or none that can do it
     */
    static boolean unpackByTar(Path target, List<String> tar) throws IOException {
        InputStream archive = archive();
        Files.createDirectories(target);
        Process process;
        try {
            process = new ProcessBuilder(tar)
                    .directory(target.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            return false;
        }
        try (archive;
                OutputStream input = process.getOutputStream()) {
            archive.transferTo(input);
        } catch (IOException _) {
            // It ended early; its exit code says so.
        }
        return Waiting.exitCode(process) == 0;
    }

    static void unpackByOurselves(Path target) throws IOException {
        try (InputStream archive = archive()) {
            var tar = new TarArchiveInputStream(new XZInputStream(archive));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        InputStream archive = PostgresBinaries.class.getResourceAsStream(archive(system, processor));
        if (archive == null) {
            throw StartupSentences.noBinaries(system + " " + processor);
        }
        return archive;
    }

    /** What the library calls the archive of a machine; only those of the machine that was built for are packed. */
    static String archive(String system, String processor) {
        String family = system.startsWith("Mac")
                ? "darwin"
                : system.replaceFirst(" .*", "").toLowerCase(Locale.ROOT);
        return "/postgres-%s-%s.txz".formatted(family, INTEL.contains(processor) ? "x86_64" : "arm_64");
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
