package vn.cauviec;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.cauviec.access.SealedNames;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.Databases;
import vn.cauviec.operations.IdentifierKey;
import vn.cauviec.people.SealedNumbers;
import vn.cauviec.vacancies.SealedReports;

/** Work on the key of the identifiers, beside the running product or without it. */
@Command(name = "key", description = "${bundle:commandline.key}")
final class KeyCommand {
    /** Running nodes read the file every second. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Told every so many values. */
    private static final long STEP = 10_000;

    private final Console console;
    private long told;

    KeyCommand(Console console) {
        this.console = console;
    }

    /** What all modules keep under the key. */
    static List<IdentifierKey.Holdings> holdings() {
        return List.of(
                IdentifierKey.ownHoldings(),
                SealedNames.holdings(),
                SealedNumbers.holdings(),
                SealedReports.holdings());
    }

    /** Makes a new key and seals everything with it while the product serves; goes on where it was cut short. */
    @Command(name = "rotate", description = "${bundle:commandline.key.rotate}")
    int rotate(@Mixin InstallationOptions installation) {
        try (var folder = DataFolder.visit(installation.path());
                var database = Databases.attach(folder, installation.database())) {
            if (folder.isLockedByUs()) {
                new Upgrade(console, folder, installation.settings()).run(database.credentials());
            }
            String named = installation.settings().environment().getOrDefault("CAUVIEC_KEY_FILE", "");
            console.step("commandline.key.rotating");
            var report = IdentifierKey.change(
                    database.credentials(),
                    folder.identifierKeyFile(named).toAbsolutePath(),
                    holdings(),
                    PAUSE,
                    Clock.systemUTC(),
                    this::tell);
            console.say(console.text("commandline.key.rotated", report.values(), report.fingerprint()));
            console.say(console.text("commandline.key.codes", report.deleted()));
            console.say(console.text("commandline.key.aside", report.keptAside()));
            return 0;
        }
    }

    private void tell(long values) {
        if (values - told >= STEP) {
            told = values;
            console.step("commandline.key.progress", values);
        }
    }
}
