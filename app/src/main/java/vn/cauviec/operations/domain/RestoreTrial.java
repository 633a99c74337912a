package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.Databases;
import vn.cauviec.operations.FirstDay;
import vn.cauviec.operations.RestoreBackup;

/**
 * Restores a backup beside the running product and looks at what came out: a server of its own with little memory and low priority, in a
 * folder that is deleted afterwards.
 */
final class RestoreTrial {
    private final Path scratch;
    private final Path binaries;
    private final String province;
    private final List<RestoreBackup.Check> checks;

    /**
     * @param scratch a folder that nobody else uses
     * @param binaries where the programs of PostgreSQL are, or will be, unpacked
     */
    RestoreTrial(Path scratch, Path binaries, String province, List<RestoreBackup.Check> checks) {
        this.scratch = scratch;
        this.binaries = binaries;
        this.province = province;
        this.checks = List.copyOf(checks);
    }

    /**
     * Makes sure that a server can be had at all, because an external database brings none along, and room for it.
     *
     * @throws vn.cauviec.operations.StartupProblem when there is none for this machine, or the disk is nearly full
     */
    void prepare() {
        FolderContents.guarded(scratch, () -> {
            clear();
            PostgresBinaries.unpackedIn(binaries);
            FolderContents.prepareEmpty(scratch);
            return true;
        });
    }

    /**
     * Answers how many rows were counted in the restored tables.
     *
     * @throws vn.cauviec.operations.StartupProblem when the file cannot be restored, or what was restored does not fit
     */
    long run(Path file, Path keyFile, Clock clock) {
        return FolderContents.guarded(scratch, () -> {
            clear();
            try {
                var options = Databases.Options.forTrial(binaries);
                new RestoreBackup(options, province).run(file, scratch, keyFile);
                return look(file, options, clock);
            } finally {
                clear();
            }
        });
    }

    private long look(Path file, Databases.Options options, Clock clock) throws IOException {
        var firstDay = FirstDay.forNewFolder(LocalDate.EPOCH); // the restored folder has its own
        try (var backup = BackupFile.open(file);
                var folder = DataFolder.open(scratch, firstDay, clock);
                var database = Databases.start(folder, options)) {
            long rows = RestoredRows.count(database.credentials(), backup.manifest());
            for (var check : checks) {
                check.problem(database.credentials()).ifPresent(problem -> {
                    throw BackupSentences.doesNotFit(problem);
                });
            }
            return rows;
        }
    }

    /** Takes away what a trial that was cut short has left, its server too. */
    void clear() throws IOException {
        if (Files.exists(scratch)) {
            Path cluster = Cluster.in(scratch.toRealPath());
            if (Files.exists(cluster)) {
                Signals.clearRemains(cluster);
            }
            PrivateFiles.deleteTree(scratch);
        }
    }
}
