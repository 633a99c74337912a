package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.cauviec.kernel.BusinessClock;

/**
 * The folder of the scheduled backups. Their names say when they were written, in Vietnam; other files may lie beside them and are left
 * alone, also those that carry such a name and are no backup of ours.
 */
final class BackupShelf {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'cauviec-'uuuu-MM-dd-HHmmss'.zip'", Locale.ROOT);
    private static final String UNFINISHED = ".part";

    private final Path folder;

    BackupShelf(Path folder) {
        this.folder = folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    static String nameOf(Instant moment) {
        return NAME.format(LocalDateTime.ofInstant(moment, BusinessClock.ZONE));
    }

    static Optional<LocalDateTime> momentOf(String name) {
        try {
            return Optional.of(LocalDateTime.parse(name, NAME));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** Makes the folder where it is missing, and takes away what a backup that was cut short has left. */
    void prepare() throws IOException {
        PrivateFiles.createFolder(folder);
        for (String name : names()) {
            if (name.endsWith(UNFINISHED)
                    && momentOf(name.substring(0, name.length() - UNFINISHED.length()))
                            .isPresent()) {
                Files.deleteIfExists(path(name));
            }
        }
    }

    /** Backups of ours, the oldest first. */
    Map<LocalDateTime, Path> list() throws IOException {
        var found = new TreeMap<LocalDateTime, Path>();
        for (String name : names()) {
            var moment = momentOf(name);
            if (moment.isPresent() && BackupFile.isOurs(path(name))) {
                found.put(moment.get(), path(name));
            }
        }
        return found;
    }

    /** Deletes what need not stay, and answers the names. */
    List<String> clear(BackupRetention retention, String good, Instant now) throws IOException {
        var files = list();
        var obsolete = retention.obsolete(
                files.keySet(),
                momentOf(good).orElseThrow(),
                LocalDateTime.ofInstant(now, BusinessClock.ZONE).toLocalDate());
        var deleted = new ArrayList<String>();
        for (var file : files.entrySet()) {
            if (obsolete.contains(file.getKey())) {
                Files.deleteIfExists(file.getValue());
                deleted.add(file.getValue().getFileName().toString());
            }
        }
        return deleted;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
