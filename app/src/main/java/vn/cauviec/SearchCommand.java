package vn.cauviec;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Databases;
import vn.cauviec.vacancies.RebuildSearch;

/** Work on the job search beside the running product, or without it. */
@Command(name = "search", description = "${bundle:commandline.search}")
final class SearchCommand {
    private final Console console;

    SearchCommand(Console console) {
        this.console = console;
    }

    /** Asks for a new search index; without a running product the next start builds it. */
    @Command(name = "rebuild", description = "${bundle:commandline.search.rebuild}")
    int rebuild(@Mixin InstallationOptions installation) {
        try (var folder = DataFolder.visit(installation.path());
                var database = Databases.attach(folder, installation.database())) {
            if (folder.isLockedByUs()) {
                // as every start does; a running product has done it
                new Upgrade(console, folder, installation.settings()).run(database.credentials());
            }
            new RebuildSearch(worker(database.credentials())).run();
            console.say(console.text(
                    folder.isLockedByUs() ? "commandline.search.atNextStart" : "commandline.search.running"));
            return 0;
        }
    }

    private static DriverManagerDataSource worker(DatabaseCredentials credentials) {
        var worker = credentials.worker();
        return new DriverManagerDataSource(credentials.jdbcUrl(), worker.user(), worker.password());
    }
}
