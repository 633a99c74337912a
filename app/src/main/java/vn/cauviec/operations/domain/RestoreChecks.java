package vn.cauviec.operations.domain;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Vault;

/** What must hold before a restore writes anything. */
public final class RestoreChecks {
    private RestoreChecks() {}

    public static void refuseUnknownMigrations(Path file, BackupManifest manifest, Set<String> shipped) {
        if (!shipped.containsAll(manifest.migrations())) {
            throw BackupSentences.newer(file);
        }
    }

    public static void refuseOtherProvince(Path file, BackupManifest manifest, String province) {
        String theirs = manifest.province();
        if (theirs != null && !theirs.equals(province)) {
            throw BackupSentences.otherProvince(file, theirs, province);
        }
    }

    /** The keys that the backup needs: two when it was written while the key was being changed. */
    public static List<byte[]> keysOf(BackupManifest manifest, Path keyFile) {
        List<byte[]> keys = FolderContents.readIdentifierKeys(keyFile);
        String inHand = keys.stream().map(key -> new Vault(key).fingerprint()).collect(Collectors.joining(Vault.AND));
        if (!KeyFingerprints.covers(inHand, manifest.keyFingerprint())) {
            throw BackupSentences.wrongKey(keyFile, inHand, manifest.keyFingerprint());
        }
        return keys.stream()
                .filter(key -> KeyFingerprints.covers(manifest.keyFingerprint(), new Vault(key).fingerprint()))
                .toList();
    }

    /** Of an external database: the embedded one is made new. */
    public static void refuseFilled(DatabaseCredentials database) {
        try (Connection owner = OwnerSession.open(database);
                Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery("SELECT to_regclass('operations.schema_history')")) {
            result.next();
            if (result.getString(1) != null) {
                throw BackupSentences.databaseNotEmpty();
            }
        } catch (SQLException e) {
            throw StartupSentences.databaseUnreachable(database.jdbcUrl(), e);
        }
    }
}
