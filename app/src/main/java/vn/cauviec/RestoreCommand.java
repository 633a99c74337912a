package vn.cauviec;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cauviec.operations.RestoreBackup;

/** Makes an installation out of a backup, and verifies its ledger. */
@Command(name = "restore", description = "${bundle:commandline.restore}", sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE", descriptionKey = "commandline.restore.file")
    private Path file = Path.of("");

    @Mixin
    private InstallationOptions installation = new InstallationOptions();

    @Option(names = "--key", paramLabel = "KEYFILE", required = true, descriptionKey = "commandline.restore.key")
    private Path key = Path.of("");

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.step("commandline.restore.checking", file);
        var report = new RestoreBackup(
                        installation.database(), installation.settings().province())
                .run(
                        file.toAbsolutePath().normalize(),
                        installation.path(),
                        key.toAbsolutePath().normalize());
        console.step("commandline.restore.restored", report.tables(), report.rows());
        return LedgerCommand.verify(console, installation);
    }
}
