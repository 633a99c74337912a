package vn.cauviec.operations;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.cauviec.operations.domain.BackupFile;
import vn.cauviec.operations.domain.FolderContents;
import vn.cauviec.operations.domain.TableLoader;

/** A data folder as v0.1.0 left it: its tables and nothing newer, with what a backup of that version holds. */
public final class OldFolder {
    /** Test data and its own key; {@code upgrade/README.md} beside them says how they were made. */
    public static final Path BACKUP = Path.of("src/test/resources/upgrade/v0.1.0.zip");

    public static final Path KEY = Path.of("src/test/resources/upgrade/v0.1.0-test-key.txt");
    /** The last migration of v0.1.0. */
    public static final String VERSION = "202611271210";

    private OldFolder() {}

    private static final class One {
        private static final Path PATH = TestServer.folderOfThisProcess("old");

        static {
            make(PATH);
        }
    }

    /** The same steps as a restore by v0.1.0 itself: up to the tables of its time, not beyond. */
    private static void make(Path path) {
        try (BackupFile backup = BackupFile.open(BACKUP)) {
            var manifest = backup.manifest();
            DataFolder folder = DataFolder.beginRestore(
                    path,
                    manifest.firstBusinessDay(),
                    manifest.folderBegunAt(),
                    FolderContents.readIdentifierKeys(KEY));
            try (Databases.Running database = start(folder)) {
                Migrations.migrateTo(database.credentials(), VERSION);
                TableLoader.load(database.credentials(), backup);
            }
            folder.finishRestore();
            folder.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static Path copyTo(Path target) {
        MadeFolder.copy(One.PATH, target);
        return target;
    }

    public static DataFolder open(Path path) {
        return DataFolder.open(path, FirstDay.forNewFolder(LocalDate.of(2023, 6, 14)), Clock.systemUTC());
    }

    public static Databases.Running start(DataFolder folder) {
        return Databases.start(folder, TestServer.testOptions(false));
    }

    /** All rows by table, but for the settings, where an upgrade notes the clock before anything else. */
    public static Map<String, List<String>> rows(DatabaseCredentials database) throws SQLException {
        var rows = Dump.rows(database);
        rows.remove("operations.setting");
        return rows;
    }

    public static long count(DatabaseCredentials database, String table) throws SQLException {
        return Long.parseLong(
                Dump.query(database, "SELECT count(*)::text FROM " + table).getFirst());
    }

    public static String newestMigration(DatabaseCredentials database) throws SQLException {
        return Dump.query(database, "SELECT max(version) FROM operations.schema_history")
                .getFirst();
    }

    public static void execute(DatabaseCredentials database, String sql) throws SQLException {
        Dump.execute(database, sql);
    }
}
