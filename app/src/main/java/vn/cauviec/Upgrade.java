package vn.cauviec;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.ledger.VerifyLedger;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.FirstDay;
import vn.cauviec.operations.Migrations;
import vn.cauviec.operations.Settings;
import vn.cauviec.operations.WriteBackup;

/**
 * Brings a database to the version of this program. Data of an older version is backed up first, and its ledger is verified before
 * anybody reads it in the new one; one node does so while the others wait.
 */
final class Upgrade {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(BusinessClock.ZONE);

    private final Console console;
    private final DataFolder folder;
    private final Settings settings;
    private final Clock clock = Clock.systemUTC();

    /** @param settings where the key may be kept, and whose province it is */
    Upgrade(Console console, DataFolder folder, Settings settings) {
        this.console = console;
        this.folder = folder;
        this.settings = settings;
    }

    void run(DatabaseCredentials database) {
        if (Migrations.migrateUnlessOlder(database)) {
            return;
        }
        Migrations.onOneNode(database, () -> console.step("commandline.upgrade.waiting"), () -> {
            if (Migrations.isOlder(database)) {
                upgrade(database);
            }
        });
    }

    private void upgrade(DatabaseCredentials database) {
        // The backup says on which day the installation began: as the database keeps it, not as this folder guesses.
        folder.keepTimeWith(database, FirstDay.forNewFolder(folder.firstBusinessDay()), clock);
        Path backups = folder.path().resolve("backups");
        console.step("commandline.upgrade.backup", backups);
        var origin = WriteBackup.Origin.of(folder, folder.vault(settings.environment()), settings.province());
        Path backup = new WriteBackup(database, origin, clock)
                .beforeUpgrade(backups, Migrations.newest(), MOMENT.format(clock.instant()));
        console.step("commandline.upgrade.migrating");
        Migrations.migrate(database);
        console.step("commandline.upgrade.verifying");
        verify(database, backup);
    }

    private void verify(DatabaseCredentials database, Path backup) {
        var owner = database.owner();
        var report =
                new VerifyLedger(new DriverManagerDataSource(database.jdbcUrl(), owner.user(), owner.password())).run();
        if (report.isSound()) {
            console.step("commandline.upgrade.sound", report.entries(), report.counted());
            return;
        }
        String unsound = console.text("commandline.upgrade.unsound", report.firstProblem());
        String wayBack = console.text(
                "commandline.upgrade.wayBack",
                backup,
                folder.identifierKeyFile(settings.environment().getOrDefault("CAUVIEC_KEY_FILE", "")));
        console.say(unsound);
        console.say(wayBack);
        // Once more below the address: what is above it may have scrolled away.
        console.atTheEnd(unsound);
        console.atTheEnd(wayBack);
    }
}
