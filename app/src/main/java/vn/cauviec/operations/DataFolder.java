package vn.cauviec.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.domain.FolderContents;
import vn.cauviec.operations.domain.FolderLock;
import vn.cauviec.operations.domain.FolderMarker;
import vn.cauviec.operations.domain.InstallationClock;
import vn.cauviec.operations.domain.StartupSentences;

/**
 * The folder that holds everything of one installation: database, keys, and what this node derives. Only one process at a
 * time holds its lock, and only that one runs the database in it.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private FolderMarker marker;
    private final @Nullable FolderLock lock;

    private DataFolder(Path path, FolderMarker marker, @Nullable FolderLock lock) {
        this.path = path;
        this.marker = marker;
        this.lock = lock;
    }

    /**
     * Opens the folder for running the product in it, and makes it if it is missing or empty. Holds the lock until closed.
     *
     * @throws StartupProblem when it is not ours, newer, in use, or when rights or room on the disk are missing; it is then
     *     as it was
     */
    public static DataFolder open(Path path, FirstDay firstDay, Clock clock) {
        return FolderContents.guarded(path, () -> {
            FolderContents.prepare(path);
            FolderLock lock =
                    FolderLock.tryLock(path).orElseThrow(() -> StartupSentences.inUse(path, FolderLock.holder(path)));
            try {
                FolderMarker marker = FolderContents.markerOrNew(path, firstDay.day(), clock);
                if (firstDay.insisted() && !marker.firstBusinessDay().equals(firstDay.day())) {
                    throw StartupSentences.anotherFirstDay(path, marker.firstBusinessDay(), firstDay.day());
                }
                return new DataFolder(path.toRealPath(), marker, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        });
    }

    /**
     * Opens a folder that must exist already, whether or not the product is running in it: for verification, backup and the
     * like. Holds the lock only if it was free.
     *
     * @throws StartupProblem when it is missing, not ours, newer, or may not be read
     */
    public static DataFolder visit(Path path) {
        return FolderContents.guarded(path, () -> {
            if (!Files.exists(path)) {
                throw StartupSentences.noSuchFolder(path);
            }
            FolderMarker marker = FolderContents.marker(path);
            return new DataFolder(
                    path.toRealPath(), marker, FolderLock.tryLock(path).orElse(null));
        });
    }

    /**
     * Begins a folder anew for a backup: its clock and key are those of the installation that was backed up. The folder counts
     * as a data folder only after {@link #finishRestore()}.
     *
     * @throws StartupProblem when it is not empty, or rights or room on the disk are missing; it is then as it was
     */
    static DataFolder beginRestore(
            Path path, LocalDate firstBusinessDay, Instant begunAt, List<byte[]> identifierKeys) {
        return FolderContents.guarded(path, () -> {
            FolderContents.prepareEmpty(path);
            FolderLock lock =
                    FolderLock.tryLock(path).orElseThrow(() -> StartupSentences.inUse(path, FolderLock.holder(path)));
            try {
                return new DataFolder(
                        path.toRealPath(),
                        FolderContents.beginAgain(path, firstBusinessDay, begunAt, identifierKeys),
                        lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        });
    }

    void finishRestore() {
        FolderContents.guarded(path, () -> marker.write(path));
    }

    /** Takes away what an unfinished restore has made. */
    void giveUpRestore() {
        close();
        FolderContents.guarded(path, () -> FolderContents.clear(path));
    }

    /**
     * All nodes on one database live on the same day: this folder takes over the clock that the database keeps, or gives it its own
     * where it is the first.
     *
     * @throws StartupProblem when the reader insisted on another first day, or the clocks of the two machines differ; the folder is
     *     then as it was
     */
    public void keepTimeWith(DatabaseCredentials database, FirstDay firstDay, Clock machine) {
        InstallationClock kept =
                new InstallationClock(marker.firstBusinessDay(), marker.createdAt()).agree(database, machine);
        if (firstDay.insisted() && !kept.firstBusinessDay().equals(firstDay.day())) {
            throw StartupSentences.anotherFirstDay(path, kept.firstBusinessDay(), firstDay.day());
        }
        FolderMarker agreed = new FolderMarker(marker.format(), kept.firstBusinessDay(), kept.begunAt(), marker.node());
        if (!agreed.equals(marker)) {
            marker = FolderContents.guarded(path, () -> agreed.write(path));
        }
    }

    /** True if this process may run the database in it; false while another one does. */
    public boolean isLockedByUs() {
        return lock != null;
    }

    public Path path() {
        return path;
    }

    /** The business day on which this installation began. */
    public LocalDate firstBusinessDay() {
        return marker.firstBusinessDay();
    }

    /** The moment, by the system clock, at which this installation began. */
    Instant createdAt() {
        return marker.createdAt();
    }

    /** How far business time is from the world's time: whole days, zero where the folder began on the day of its making. */
    public Duration clockShift() {
        LocalDate day = LocalDate.ofInstant(marker.createdAt(), BusinessClock.ZONE);
        return Duration.ofDays(ChronoUnit.DAYS.between(day, marker.firstBusinessDay()));
    }

    /** What this node derives and could make again: search index, caches. */
    public Path nodeFolder() {
        return path.resolve("node-" + marker.node());
    }

    /** Secrets; never part of a backup. */
    public Path keysFolder() {
        return path.resolve("keys");
    }

    /**
     * The 32 bytes under which identifiers of persons are sealed: {@code keys/identifiers.key}, made when the folder
     * began, or the file that {@code CAUVIEC_KEY_FILE} names, which several nodes share.
     *
     * @throws StartupProblem when the file is missing or is not a key
     */
    byte[] identifierKey(Map<String, String> environment) {
        return FolderContents.readIdentifierKey(identifierKeyFile(environment.getOrDefault("CAUVIEC_KEY_FILE", "")));
    }

    /** Keeper of identifiers with the key of this folder, or the one that {@code CAUVIEC_KEY_FILE} names. */
    public Vault vault(Map<String, String> environment) {
        return Vault.of(identifierKeyFile(environment.getOrDefault("CAUVIEC_KEY_FILE", "")));
    }

    /**
     * Where the key is.
     *
     * @param named the file that the settings name; blank for the one in this folder
     */
    public Path identifierKeyFile(String named) {
        return named.isBlank() ? keysFolder().resolve(FolderContents.IDENTIFIER_KEY) : Path.of(named);
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
