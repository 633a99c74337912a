package vn.cauviec.operations.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a data folder, and how it comes to be there. */
public final class FolderContents {
    public static final String IDENTIFIER_KEY = "identifiers.key";
    private static final int KEY_BYTES = 32;
    /** Binaries, an empty cluster, its log and a first index. */
    private static final long MEGABYTES_TO_BEGIN = 400;
    /** A few segments of the database's log: on less it may stop at any write. */
    private static final long MEGABYTES_TO_GO_ON = 64;
    /** May stand in a folder that we begin: what we wrote before the marker, its settings, and what a fresh disk carries. */
    private static final Set<String> HARMLESS =
            Set.of(FolderLock.FILE, FolderMarker.FILE + ".new", ConfigurationFile.NAME, "keys", "lost+found");

    private static final Set<String> HARMLESS_WHEN_EMPTY =
            Set.of(FolderLock.FILE, ConfigurationFile.NAME, "lost+found");
    private static final Set<String> NOT_MADE_BY_US = Set.of(ConfigurationFile.NAME, "lost+found");
    private static final Set<String> HARMLESS_KEYS = Set.of(IDENTIFIER_KEY, IDENTIFIER_KEY + ".new");

    private static final SecureRandom RANDOM = new SecureRandom();

    private FolderContents() {}

    /** Work on a folder whose file errors become sentences. */
    public interface FolderWork<T> {
        T run() throws IOException;
    }

    public static <T> T guarded(Path folder, FolderWork<T> work) {
        try {
            return work.run();
        } catch (AccessDeniedException e) {
            throw StartupSentences.noRights(Path.of(e.getFile()));
        } catch (NotDirectoryException | FileAlreadyExistsException e) {
            throw StartupSentences.notAFolder(folder);
        } catch (ReadOnlyFileSystemException _) {
            throw StartupSentences.noRights(folder);
        } catch (IOException e) {
            throw sentence(folder, e);
        }
    }

    private static RuntimeException sentence(Path folder, IOException e) {
        String message = String.valueOf(e.getMessage());
        if (StartupSentences.saysDiskFull(e)) {
            return StartupSentences.diskFull(folder, MEGABYTES_TO_BEGIN);
        }
        if (message.contains("Read-only file system")
                || message.contains("Permission denied")
                || message.contains("Operation not permitted")) {
            return StartupSentences.noRights(folder);
        }
        return new UncheckedIOException(e);
    }

    /** Makes an absent folder; refuses one that holds something else, before anything is written into it. */
    public static void prepare(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw StartupSentences.notAFolder(folder);
        }
        if (Files.exists(folder.resolve(FolderMarker.FILE))) {
            FolderMarker.read(folder);
            refuseFullDisk(folder, MEGABYTES_TO_GO_ON);
            return;
        }
        PrivateFiles.createFolder(folder);
        refuseForeign(folder);
        refuseFullDisk(folder, MEGABYTES_TO_BEGIN);
    }

    /** Makes an absent folder; refuses one that holds anything, before anything is written into it. */
    public static void prepareEmpty(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw StartupSentences.notAFolder(folder);
        }
        if (Files.exists(folder) && holdsMoreThan(HARMLESS_WHEN_EMPTY, folder)) {
            throw BackupSentences.folderNotEmpty(folder);
        }
        PrivateFiles.createFolder(folder);
        refuseFullDisk(folder, MEGABYTES_TO_BEGIN);
    }

    private static void refuseFullDisk(Path folder, long megabytes) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < megabytes << 20) {
            throw StartupSentences.diskFull(folder, megabytes);
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (holdsMoreThan(HARMLESS, folder)
                || Files.exists(folder.resolve("keys")) && holdsMoreThan(HARMLESS_KEYS, folder.resolve("keys"))) {
            throw StartupSentences.notOurs(folder);
        }
    }

    private static boolean holdsMoreThan(Set<String> names, Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(entry -> !names.contains(entry.getFileName().toString()));
        }
    }

    public static FolderMarker marker(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(FolderMarker.FILE))) {
            throw StartupSentences.notOurs(folder);
        }
        return FolderMarker.read(folder);
    }

    /** The marker, or a new one with a new identifier key. Call only with the lock held. */
    public static FolderMarker markerOrNew(Path folder, LocalDate firstDay, Clock clock) throws IOException {
        if (Files.exists(folder.resolve(FolderMarker.FILE))) {
            return FolderMarker.read(folder);
        }
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return beginAgain(folder, firstDay, clock.instant().truncatedTo(ChronoUnit.MILLIS), List.of(key))
                .write(folder);
    }

    /** Keys and a marker that is not written yet: without it the folder is not taken for a data folder. */
    public static FolderMarker beginAgain(Path folder, LocalDate firstDay, Instant begunAt, List<byte[]> identifierKeys)
            throws IOException {
        Path keys = folder.resolve("keys");
        PrivateFiles.createFolder(keys);
        if (!Files.exists(keys.resolve(IDENTIFIER_KEY))) {
            writeIdentifierKeys(keys.resolve(IDENTIFIER_KEY), identifierKeys);
        }
        var node = new byte[4];
        RANDOM.nextBytes(node);
        return new FolderMarker(
                FolderMarker.FORMAT, firstDay, begunAt, HexFormat.of().formatHex(node));
    }

    /** Empties a folder of ours; the folder itself stays, with what was not made by us. */
    public static boolean clear(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (!NOT_MADE_BY_US.contains(entry.getFileName().toString())) {
                    PrivateFiles.deleteTree(entry);
                }
            }
        }
        return true;
    }

    /** One line for each key, all or nothing. */
    static void writeIdentifierKeys(Path file, List<byte[]> keys) throws IOException {
        String text = keys.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining("\n"));
        PrivateFiles.write(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The key that writes. */
    public static byte[] readIdentifierKey(Path file) {
        return readIdentifierKeys(file).getFirst();
    }

    /** One key, or two while it is being changed: the one that writes first. */
    public static List<byte[]> readIdentifierKeys(Path file) {
        return guarded(file, () -> {
            if (!Files.isRegularFile(file)) {
                throw StartupSentences.damaged(file, "0 byte");
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (!text.matches("[0-9a-fA-F]{%1$d}(\\s+[0-9a-fA-F]{%1$d})?".formatted(KEY_BYTES * 2))) {
                throw StartupSentences.damaged(file, "64 [0-9a-f]");
            }
            return Arrays.stream(text.split("\\s+"))
                    .map(HexFormat.of()::parseHex)
                    .toList();
        });
    }
}
