package vn.cauviec;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.Databases;
import vn.cauviec.operations.Migrations;
import vn.cauviec.operations.WriteBackup;

/** Writes a backup, beside the running product or without it. */
@Command(name = "backup", description = "${bundle:commandline.backup}")
final class BackupCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "commandline.backup.file")
    private Path file = Path.of("");

    @Mixin
    private InstallationOptions installation = new InstallationOptions();

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var folder = DataFolder.visit(installation.path());
                var database = Databases.attach(folder, installation.database())) {
            if (folder.isLockedByUs() && !Migrations.isOlder(database.credentials())) {
                Migrations.migrate(database.credentials()); // makes the tables where a first start was cut off
            }
            console.step("commandline.backup.writing");
            var report = new WriteBackup(database.credentials(), origin(folder), Clock.systemUTC())
                    .run(file.toAbsolutePath().normalize());
            console.say(console.text("commandline.backup.written", file, report.tables(), report.rows()));
            console.say(console.text("commandline.backup.key", report.keyFingerprint()));
            return 0;
        }
    }

    private WriteBackup.Origin origin(DataFolder folder) {
        var settings = installation.settings();
        return WriteBackup.Origin.of(folder, folder.vault(settings.environment()), settings.province());
    }
}
