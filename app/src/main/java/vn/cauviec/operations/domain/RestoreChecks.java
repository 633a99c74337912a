package vn.cauviec.operations.domain;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import vn.cauviec.operations.DatabaseCredentials;

/** What must hold before a restore writes anything. */
public final class RestoreChecks {
    private RestoreChecks() {}

    public static void refuseUnknownMigrations(Path file, BackupManifest manifest, Set<String> shipped) {
        if (!shipped.containsAll(manifest.migrations())) {
            throw BackupSentences.newer(file);
        }
    }

    public static void refuseOtherKey(Path keyFile, String fingerprint, BackupManifest manifest) {
        if (!fingerprint.equals(manifest.keyFingerprint())) {
            throw BackupSentences.wrongKey(keyFile, fingerprint, manifest.keyFingerprint());
        }
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
