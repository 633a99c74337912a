package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cauviec.operations.DatabaseCredentials;

/** Counts the rows of a restored database against what its backup says. */
final class RestoredRows {
    private RestoredRows() {}

    /** @throws vn.cauviec.operations.StartupProblem when a table holds another number of rows */
    static long count(DatabaseCredentials database, BackupManifest manifest) {
        Map<String, Long> expected = manifest.tables().stream()
                .collect(Collectors.toMap(BackupManifest.Table::name, BackupManifest.Table::rows));
        long counted = 0;
        try (Connection owner = OwnerSession.open(database)) {
            for (var table : StoredTables.list(owner)) {
                if (!table.isOutside()) {
                    long rows = count(owner, table.name());
                    if (rows != expected.getOrDefault(table.name(), 0L)) {
                        throw BackupSentences.otherCount(table.name(), rows, expected.getOrDefault(table.name(), 0L));
                    }
                    counted += rows;
                }
            }
            owner.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the restored tables could not be counted", e);
        }
        return counted;
    }

    private static long count(Connection owner, String table) throws SQLException {
        try (Statement statement = owner.createStatement();
                var result = statement.executeQuery("SELECT count(*) FROM " + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
