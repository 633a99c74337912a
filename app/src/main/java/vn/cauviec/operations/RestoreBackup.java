package vn.cauviec.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.cauviec.operations.domain.BackupFile;
import vn.cauviec.operations.domain.FolderContents;
import vn.cauviec.operations.domain.RestoreChecks;
import vn.cauviec.operations.domain.TableLoader;

/**
 * Makes an installation out of a backup ({@code ./run restore}): in a new or empty data folder, with the business clock and the key
 * of the one that was backed up, and a change feed that begins anew, so that every follower rebuilds.
 */
public final class RestoreBackup {
    private final Databases.Options options;
    private final String province;

    /** @param province whose profile the new installation works with */
    public RestoreBackup(Databases.Options options, String province) {
        this.options = options;
        this.province = province;
    }

    /** What a module looks at in a database that was restored on trial. */
    public interface Check {
        /** The first thing that does not fit, in words for the operator; empty when all fits. */
        Optional<String> problem(DatabaseCredentials restored);
    }

    /** What was restored. */
    public record Report(int tables, long rows) {}

    /**
     * @param data folder that is missing or empty; it becomes a data folder with the last step, and is empty again after a failure
     * @param keyFile the identifier key of the installation that was backed up
     * @throws StartupProblem when the file is missing, damaged, cut off, foreign, newer or of another province, the key is not its key, or the folder
     *     or the external database holds something; nothing has been written then
     */
    public Report run(Path file, Path data, Path keyFile) {
        return FolderContents.guarded(file, () -> {
            try (BackupFile backup = BackupFile.open(file)) {
                return restore(backup, file, data, keyFile);
            }
        });
    }

    private Report restore(BackupFile backup, Path file, Path data, Path keyFile) {
        var manifest = backup.manifest();
        RestoreChecks.refuseUnknownMigrations(file, manifest, Migrations.shippedVersions());
        RestoreChecks.refuseOtherProvince(file, manifest, province);
        List<byte[]> keys = RestoreChecks.keysOf(manifest, keyFile);
        options.externalDatabase().ifPresent(RestoreChecks::refuseFilled);
        DataFolder folder = DataFolder.beginRestore(data, manifest.firstBusinessDay(), manifest.folderBegunAt(), keys);
        try {
            try (Databases.Running database = Databases.start(folder, options)) {
                DatabaseCredentials credentials = database.credentials();
                // The rows fit the tables of their time; newer migrations then change rows and tables together.
                Migrations.migrateTo(credentials, manifest.migrations().getLast());
                TableLoader.load(credentials, backup);
                Migrations.migrate(credentials);
                IdentifierKey.admit(credentials, manifest.keyFingerprint());
            }
            folder.finishRestore();
        } catch (RuntimeException e) {
            folder.giveUpRestore();
            throw e;
        }
        folder.close();
        return new Report(manifest.tables().size(), manifest.rows());
    }
}
