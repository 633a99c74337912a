package vn.cauviec;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cauviec.access.FirstOfficers;
import vn.cauviec.access.LostSecondStep;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Databases;

/** What whoever sits at the machine does for the people of the office. */
@Command(name = "admin", description = "${bundle:commandline.admin}")
final class AdminCommand {
    private static final int NOTHING_TO_DO = 1;

    private final Console console;
    private final Clock clock = Clock.systemUTC();

    AdminCommand(Console console) {
        this.console = console;
    }

    /** Prints single-use links for the first administrator and the first department head, as long as there is none. */
    @Command(name = "create", description = "${bundle:commandline.admin.create}")
    int create(
            @Mixin InstallationOptions installation,
            @Option(names = "--port", paramLabel = "N", descriptionKey = "commandline.serve.port") @Nullable
                    Integer port) {
        int shown = port == null ? installation.settings().port() : port;
        try (var folder = DataFolder.visit(installation.path());
                var database = Databases.attach(folder, installation.database())) {
            if (folder.isLockedByUs()) {
                // as every start does; a running product has done it
                new Upgrade(console, folder, installation.settings()).run(database.credentials());
            }
            var links = new FirstOfficers(application(database.credentials()), clock, folder.clockShift()).run();
            if (links.isEmpty()) {
                console.say(console.text("commandline.admin.held"));
                return NOTHING_TO_DO;
            }
            links.forEach(link -> {
                console.say(console.text("commandline.admin." + link.role().name()));
                console.say("  http://localhost:" + shown + link.path());
            });
            console.say(console.text("commandline.admin.once"));
            return 0;
        }
    }

    /** Takes away the second step of an officer who has lost telephone and recovery codes. */
    @Command(name = "reset-second-step", description = "${bundle:commandline.admin.resetSecondStep}")
    int resetSecondStep(
            @Mixin InstallationOptions installation,
            @Parameters(paramLabel = "EMAIL", descriptionKey = "commandline.admin.email") String typed) {
        try (var folder = DataFolder.visit(installation.path());
                var database = Databases.attach(folder, installation.database())) {
            if (folder.isLockedByUs()) {
                new Upgrade(console, folder, installation.settings()).run(database.credentials());
            }
            var lost = new LostSecondStep(
                    application(database.credentials()),
                    folder.vault(installation.settings().environment()),
                    clock);
            boolean done = EmailAddress.find(typed).filter(lost::run).isPresent();
            console.say(console.text(done ? "commandline.admin.resetDone" : "commandline.admin.resetNothing"));
            return done ? 0 : NOTHING_TO_DO;
        }
    }

    private static DriverManagerDataSource application(DatabaseCredentials credentials) {
        var login = credentials.app();
        return new DriverManagerDataSource(credentials.jdbcUrl(), login.user(), login.password());
    }
}
