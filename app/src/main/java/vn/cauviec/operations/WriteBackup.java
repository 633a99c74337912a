package vn.cauviec.operations;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.cauviec.operations.domain.BackupManifest;
import vn.cauviec.operations.domain.BackupRoom;
import vn.cauviec.operations.domain.FolderContents;
import vn.cauviec.operations.domain.SnapshotWriter;

/**
 * Writes all that the product keeps into one file, as it is at one moment, while the product runs on ({@code ./run backup}). Works
 * on the owner's connection. The key of the identifiers, sessions, and what can be derived stay outside.
 */
public final class WriteBackup {
    private final DatabaseCredentials database;
    private final Origin origin;
    private final Clock clock;

    /**
     * What the file says of the installation besides its tables.
     *
     * @param firstBusinessDay the business day on which it began
     * @param begunAt system time at which it began
     * @param keyFingerprint of its identifier key, or of both while it is being changed
     * @param province whose profile it works with
     */
    public record Origin(LocalDate firstBusinessDay, Instant begunAt, String keyFingerprint, String province) {
        public static Origin of(DataFolder folder, Vault vault, String province) {
            return new Origin(folder.firstBusinessDay(), folder.createdAt(), vault.fingerprint(), province);
        }
    }

    /**
     * What was written.
     *
     * @param keyFingerprint of the key that a restore will ask for
     */
    public record Report(int tables, long rows, String keyFingerprint) {}

    /** @param clock system time */
    public WriteBackup(DatabaseCredentials database, Origin origin, Clock clock) {
        this.database = database;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * Writes {@code before-VERSION-DATE-TIME.zip} into a folder, which is made if it is missing, before an upgrade to that version. An
     * earlier one of the same upgrade goes away: it left the database as it was.
     *
     * @param moment date and time of the file's name
     * @throws StartupProblem when the disk may have too little room, before anything is written; and as {@link #run}
     */
    public Path beforeUpgrade(Path folder, String version, String moment) {
        String prefix = "before-" + version + "-";
        Path file = folder.resolve(prefix + moment + ".zip");
        return FolderContents.guarded(folder, () -> {
            BackupRoom.prepare(folder, database);
            run(file);
            BackupRoom.keepOnly(file, prefix);
            return file;
        });
    }

    /**
     * Writes the file; until it is whole it is called {@code FILE.part}.
     *
     * @throws StartupProblem when the file is there already or cannot be written, or the database cannot be reached
     */
    public Report run(Path file) {
        IdentifierKey.admit(database, origin.keyFingerprint());
        BackupManifest manifest =
                FolderContents.guarded(file, () -> SnapshotWriter.write(database, origin, clock.instant(), file));
        return new Report(manifest.tables().size(), manifest.rows(), manifest.keyFingerprint());
    }
}
