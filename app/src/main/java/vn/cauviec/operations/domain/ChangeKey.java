package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.IdentifierKey;
import vn.cauviec.operations.Vault;

/**
 * Changes the identifier key step by step; where it stands can always be told from the file and the database, so that it goes on after
 * any interruption. The file holds first the old and the new key (all nodes learn to read both), then the new and the old (all nodes
 * write with the new), then the new alone.
 */
public final class ChangeKey {
    private static final String SWITCHED_AT = "identifier_key_switched_at";
    private static final int KEY_BYTES = 32;

    private final DatabaseCredentials database;
    private final Path keyFile;
    private final List<IdentifierKey.Holdings> holdings;
    private final Duration pause;
    private final Clock clock;
    private final IdentifierKey.Progress progress;

    public ChangeKey(
            DatabaseCredentials database,
            Path keyFile,
            List<IdentifierKey.Holdings> holdings,
            Duration pause,
            Clock clock,
            IdentifierKey.Progress progress) {
        this.database = database;
        this.keyFile = keyFile;
        this.holdings = List.copyOf(holdings);
        this.pause = pause;
        this.clock = clock;
        this.progress = progress;
    }

    public IdentifierKey.Report run() {
        try (Connection owner = OwnerSession.open(database)) {
            if (!KeyFingerprints.lock(owner)) {
                throw BackupSentences.keyIsBeingChanged();
            }
            return FolderContents.guarded(keyFile, () -> {
                try {
                    return run(owner);
                } catch (SQLException e) {
                    throw new IllegalStateException("the key could not be changed", e);
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("the key could not be changed", e);
        }
    }

    private IdentifierKey.Report run(Connection owner) throws SQLException, IOException {
        KeyFingerprints.admit(database, Vault.of(keyFile).fingerprint());
        List<byte[]> keys = FolderContents.readIdentifierKeys(keyFile);
        if (keys.size() == 1) {
            keys = List.of(keys.getFirst(), fresh());
            FolderContents.writeIdentifierKeys(aside(keys.getFirst()), keys.subList(0, 1));
            FolderContents.writeIdentifierKeys(keyFile, keys);
        }
        String known = KeyFingerprints.kept(owner);
        if (known.equals(fingerprint(keys.getFirst()))) {
            if (Files.exists(aside(keys.getLast()))) {
                return finished(0, 0, keys.getFirst(), keys.getLast()); // only the last step was missing
            }
            KeyFingerprints.put(owner, known + Vault.AND + fingerprint(keys.getLast()));
            known = KeyFingerprints.kept(owner);
        }
        boolean oldFirst = known.startsWith(fingerprint(keys.getFirst()));
        byte[] old = oldFirst ? keys.getFirst() : keys.getLast();
        byte[] next = oldFirst ? keys.getLast() : keys.getFirst();
        if (oldFirst) {
            waitForNodes();
            FolderContents.writeIdentifierKeys(keyFile, List.of(next, old));
        }
        Instant switchedAt = switchedAt(owner);
        long values = sealAll(owner);
        long deleted = deleteOld(owner, switchedAt);
        KeyFingerprints.put(owner, fingerprint(next));
        return finished(values, deleted, next, old);
    }

    private IdentifierKey.Report finished(long values, long deleted, byte[] next, byte[] old) throws IOException {
        FolderContents.writeIdentifierKeys(keyFile, List.of(next));
        return new IdentifierKey.Report(values, deleted, fingerprint(next), aside(old));
    }

    /** From then on every node writes with the new key. */
    private Instant switchedAt(Connection owner) throws SQLException {
        String known = KeyFingerprints.setting(owner, SWITCHED_AT);
        if (!known.isEmpty()) {
            return Instant.parse(known);
        }
        waitForNodes();
        Instant now = clock.instant();
        KeyFingerprints.putSetting(owner, SWITCHED_AT, now.toString());
        return now;
    }

    /** Again and again, until nothing is left that a node wrote meanwhile. */
    private long sealAll(Connection owner) throws SQLException {
        var vault = Vault.of(keyFile);
        long all = 0;
        long lately;
        do {
            lately = 0;
            for (var holding : holdings) {
                for (var column : holding.columns()) {
                    long before = all + lately;
                    lately += new SealAgain(owner, vault, column).run(values -> progress.at(before + values));
                }
            }
            all += lately;
        } while (lately > 0);
        return all;
    }

    private long deleteOld(Connection owner, Instant switchedAt) throws SQLException {
        long deleted = 0;
        for (var holding : holdings) {
            for (String deletion : holding.deletions()) {
                try (PreparedStatement statement = owner.prepareStatement(deletion)) {
                    statement.setTimestamp(1, Timestamp.from(switchedAt));
                    deleted += statement.executeUpdate();
                }
            }
        }
        KeyFingerprints.deleteSetting(owner, SWITCHED_AT);
        return deleted;
    }

    private Path aside(byte[] key) {
        return keyFile.resolveSibling(keyFile.getFileName() + "." + fingerprint(key));
    }

    private static String fingerprint(byte[] key) {
        return new Vault(key).fingerprint();
    }

    private static byte[] fresh() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private void waitForNodes() {
        if (pause.isPositive()) {
            Waiting.pause(pause);
        }
    }
}
