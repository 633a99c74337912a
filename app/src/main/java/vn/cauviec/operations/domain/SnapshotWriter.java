package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.WriteBackup;

/** Streams every table of one snapshot into a backup file. */
public final class SnapshotWriter {
    private final Connection owner;
    private final BackupFileWriter file;

    private SnapshotWriter(Connection owner, BackupFileWriter file) {
        this.owner = owner;
        this.file = file;
    }

    /** @param now system time */
    public static BackupManifest write(DatabaseCredentials database, WriteBackup.Origin origin, Instant now, Path file)
            throws IOException {
        if (Files.exists(file)) {
            throw BackupSentences.alreadyThere(file);
        }
        if (!Files.isDirectory(file.toAbsolutePath().resolveSibling("."))) {
            throw BackupSentences.noFolderFor(file);
        }
        try (var writer = BackupFileWriter.begin(file);
                Connection owner = OwnerSession.open(database)) {
            owner.setReadOnly(true);
            owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            BackupManifest manifest = new SnapshotWriter(owner, writer).write(origin, now);
            owner.rollback();
            writer.finish();
            return manifest;
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be read", e);
        } catch (IOException e) {
            if (StartupSentences.saysDiskFull(e)) {
                throw BackupSentences.diskFull(file);
            }
            throw e;
        }
    }

    private BackupManifest write(WriteBackup.Origin origin, Instant now) throws SQLException, IOException {
        List<String> migrations = migrations();
        var tables = new ArrayList<BackupManifest.Table>();
        var outside = new ArrayList<BackupManifest.Outside>();
        for (var table : StoredTables.list(owner)) {
            if (table.isOutside()) {
                outside.add(new BackupManifest.Outside(table.name(), table.reasonOutside()));
            } else {
                tables.add(write(table));
            }
        }
        // Sequences know no snapshot: read after the tables, they are never behind the rows.
        var manifest = new BackupManifest(
                BackupManifest.PRODUCT,
                BackupFile.FORMAT,
                migrations,
                now,
                origin.firstBusinessDay(),
                origin.begunAt(),
                KeyFingerprints.kept(owner), // of this moment: two while the key is being changed
                origin.province(),
                tables,
                StoredTables.sequences(owner),
                outside);
        file.entry(
                BackupFile.MANIFEST,
                out -> out.write(JsonMapper.builder().build().writeValueAsBytes(manifest)));
        return manifest;
    }

    private BackupManifest.Table write(StoredTables.Table table) throws SQLException, IOException {
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        var rows = new long[1];
        String sha256 = file.entry(BackupFile.entryOf(table.name()), out -> {
            try {
                rows[0] = copy.copyOut("COPY " + table.columnList() + " TO STDOUT", out);
            } catch (SQLException e) {
                throw new IllegalStateException(table.name() + " could not be read", e);
            }
        });
        return new BackupManifest.Table(table.name(), table.columns(), rows[0], sha256);
    }

    private List<String> migrations() throws SQLException {
        var versions = new ArrayList<String>();
        try (Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery("""
                        SELECT version
                        FROM operations.schema_history
                        WHERE success
                          AND version IS NOT NULL
                        ORDER BY installed_rank
                        """)) {
            while (result.next()) {
                versions.add(result.getString("version"));
            }
        }
        return versions;
    }
}
