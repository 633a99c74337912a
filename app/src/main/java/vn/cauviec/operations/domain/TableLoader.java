package vn.cauviec.operations.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import vn.cauviec.operations.DatabaseCredentials;

/**
 * Puts the rows of a backup into a freshly migrated database, in one transaction of its owner. Foreign keys are taken off
 * and made again at the end, so that tables may refer to each other in circles and every reference is still checked; our own
 * triggers rest meanwhile, because what they once wrote is among the rows.
 */
public final class TableLoader {
    private final Connection owner;
    private final BackupFile backup;

    private TableLoader(Connection owner, BackupFile backup) {
        this.owner = owner;
        this.backup = backup;
    }

    /**
     * Loads all or nothing.
     *
     * @throws vn.cauviec.operations.StartupProblem when the tables are not those of the backup
     * @throws IllegalStateException when a table holds other rows afterwards than the backup says
     */
    public static void load(DatabaseCredentials database, BackupFile backup) {
        try (Connection owner = OwnerSession.open(database)) {
            new TableLoader(owner, backup).load();
            owner.commit();
            OwnerSession.execute(owner, "ANALYZE");
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the backup could not be loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load() throws SQLException, IOException {
        List<StoredTables.Table> tables = StoredTables.list(owner).stream()
                .filter(table -> !table.isOutside())
                .toList();
        refuseOtherTables(tables);
        List<StoredTables.Part> keys = StoredTables.foreignKeys(owner);
        List<StoredTables.Part> triggers = StoredTables.triggers(owner);
        for (var key : keys) {
            alter(key.table(), "DROP CONSTRAINT " + key.name());
        }
        for (var trigger : triggers) {
            alter(trigger.table(), "DISABLE TRIGGER " + trigger.name());
        }
        loadRows(tables);
        continueSequences();
        OwnerSession.execute(owner, "SET CONSTRAINTS ALL IMMEDIATE");
        for (var key : keys) {
            alter(key.table(), "ADD CONSTRAINT " + key.name() + " " + key.definition());
        }
        for (var trigger : triggers) {
            alter(trigger.table(), "ENABLE TRIGGER " + trigger.name());
        }
    }

    /** Names from the file come into SQL only where the database's own catalogue has them too. */
    private void refuseOtherTables(List<StoredTables.Table> tables) {
        Map<String, List<String>> here = tables.stream()
                .collect(Collectors.toMap(
                        StoredTables.Table::name,
                        table -> table.columns().stream().sorted().toList()));
        Map<String, List<String>> there = backup.manifest().tables().stream()
                .collect(Collectors.toMap(
                        BackupManifest.Table::name,
                        table -> table.columns().stream().sorted().toList()));
        List<String> differing = Stream.concat(here.keySet().stream(), there.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(here.get(name), there.get(name)))
                .sorted()
                .toList();
        if (!differing.isEmpty()) {
            throw BackupSentences.otherTables(differing);
        }
    }

    private void loadRows(List<StoredTables.Table> tables) throws SQLException, IOException {
        // Migrations have written rows that are in the backup too, perhaps changed since.
        OwnerSession.execute(
                owner,
                "TRUNCATE " + tables.stream().map(StoredTables.Table::name).collect(Collectors.joining(", ")));
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        for (var table : backup.manifest().tables()) {
            var known = new StoredTables.Table(table.name(), table.columns(), "");
            MessageDigest digest = BackupFile.sha256();
            long rows;
            try (InputStream in = new DigestInputStream(backup.table(table.name()), digest)) {
                rows = copy.copyIn("COPY " + known.columnList() + " FROM STDIN", in);
            }
            String sha256 = HexFormat.of().formatHex(digest.digest());
            if (rows != table.rows() || !sha256.equals(table.sha256())) {
                throw new IllegalStateException("%s: %d rows (%s) instead of %d (%s)"
                        .formatted(table.name(), rows, sha256, table.rows(), table.sha256()));
            }
        }
    }

    private void continueSequences() throws SQLException {
        var known = new ArrayList<>(StoredTables.sequenceNames(owner));
        try (PreparedStatement set = owner.prepareStatement("SELECT setval(CAST(? AS regclass), ?, ?)")) {
            for (var sequence : backup.manifest().sequences()) {
                if (known.contains(sequence.name())) {
                    set.setString(1, sequence.name());
                    set.setLong(2, sequence.value());
                    set.setBoolean(3, sequence.used());
                    set.execute();
                }
            }
        }
    }

    private void alter(String table, String change) throws SQLException {
        OwnerSession.execute(owner, "ALTER TABLE " + table + " " + change);
    }
}
