package vn.cauviec;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.cauviec.ledger.VerifyLedger;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Databases;

/** Work on the ledger beside the running product, or without it. */
@Command(name = "ledger", description = "${bundle:commandline.ledger}")
final class LedgerCommand {
    private static final int DOES_NOT_FIT = 1;

    private final Console console;

    LedgerCommand(Console console) {
        this.console = console;
    }

    /** Recomputes the ledger with the owner's login and names the first thing that does not fit. */
    @Command(name = "verify", description = "${bundle:commandline.ledger.verify}")
    int verify(@Mixin InstallationOptions installation) {
        return verify(console, installation);
    }

    /** Answers the exit code. */
    static int verify(Console console, InstallationOptions installation) {
        try (var folder = DataFolder.visit(installation.path());
                var database = Databases.attach(folder, installation.database())) {
            if (folder.isLockedByUs()) {
                // as every start does; a running product has done it
                new Upgrade(console, folder, installation.settings()).run(database.credentials());
            }
            var report = new VerifyLedger(owner(database.credentials())).run();
            console.say(console.text("commandline.ledger.read", report.entries(), report.counted()));
            console.say(
                    report.isSound()
                            ? console.text("commandline.ledger.sound")
                            : console.text("commandline.ledger.unsound", report.firstProblem()));
            return report.isSound() ? 0 : DOES_NOT_FIT;
        }
    }

    private static DriverManagerDataSource owner(DatabaseCredentials credentials) {
        var owner = credentials.owner();
        return new DriverManagerDataSource(credentials.jdbcUrl(), owner.user(), owner.password());
    }
}
