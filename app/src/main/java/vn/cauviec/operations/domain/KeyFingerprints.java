package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vn.cauviec.operations.DatabaseCredentials;

/** The fingerprint of the identifier key as the database keeps it: it tells nothing about the key. */
public final class KeyFingerprints {
    private KeyFingerprints() {}

    /** @throws vn.cauviec.operations.StartupProblem when the database keeps another one */
    public static void admit(DatabaseCredentials database, String fingerprint) {
        try (Connection owner = OwnerSession.open(database)) {
            try (PreparedStatement insert = owner.prepareStatement("""
                    INSERT INTO operations.setting (name, value)
                    VALUES ('identifier_key_fingerprint', ?)
                    ON CONFLICT (name) DO NOTHING
                    """)) {
                insert.setString(1, fingerprint);
                insert.executeUpdate();
            }
            String kept = kept(owner);
            owner.commit();
            if (!kept.equals(fingerprint)) {
                throw BackupSentences.anotherKeyInDatabase(fingerprint, kept);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the fingerprint of the key could not be read", e);
        }
    }

    private static String kept(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery("""
                        SELECT value
                        FROM operations.setting
                        WHERE name = 'identifier_key_fingerprint'
                        """)) {
            result.next();
            return result.getString("value");
        }
    }
}
