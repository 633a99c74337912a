package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import vn.cauviec.operations.DatabaseCredentials;

/** The folder of the backups that the product takes by itself, and whether the next one fits into it. */
public final class BackupRoom {
    /** What the database needs to go on beside the backup: a few segments of its log. */
    private static final long MEGABYTES_BESIDE = 64;

    private BackupRoom() {}

    /**
     * Makes the folder. The tables' own size is more than a backup has ever needed: it is compressed and holds no index.
     *
     * @throws vn.cauviec.operations.StartupProblem when the backup may not fit
     */
    public static void prepare(Path folder, DatabaseCredentials database) throws IOException {
        PrivateFiles.createFolder(folder);
        long needed = MEGABYTES_BESIDE + (tableBytes(database) >> 20);
        long free = Files.getFileStore(folder).getUsableSpace() >> 20;
        if (free < needed) {
            throw BackupSentences.noRoomBeforeUpgrade(folder, free, needed);
        }
    }

    /** Of the same upgrade that was tried before and left the database as it was: one backup is enough. */
    public static void keepOnly(Path file, String prefix) throws IOException {
        try (Stream<Path> all = Files.list(file.resolveSibling("."))) {
            List<Path> earlier = all.filter(
                            path -> path.getFileName().toString().matches(prefix + "\\d{8}-\\d{6}\\.zip"))
                    .filter(path -> !path.getFileName().equals(file.getFileName()))
                    .toList();
            for (Path path : earlier) {
                Files.delete(path);
            }
        }
    }

    private static long tableBytes(DatabaseCredentials database) {
        try (Connection owner = OwnerSession.open(database);
                Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery("""
                        SELECT coalesce(sum(pg_table_size(relation.oid)), 0) AS bytes
                        FROM pg_class AS relation
                        JOIN pg_namespace AS namespace ON namespace.oid = relation.relnamespace
                        WHERE relation.relkind = 'r'
                          AND namespace.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                        """)) {
            result.next();
            return result.getLong("bytes");
        } catch (SQLException e) {
            throw new IllegalStateException("the size of the tables could not be read", e);
        }
    }
}
