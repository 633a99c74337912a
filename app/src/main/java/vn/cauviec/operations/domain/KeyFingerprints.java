package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Vault;

/**
 * The fingerprint of the identifier key as the database keeps it: it tells nothing about the key. While the key is being changed it
 * keeps both, the old one first.
 */
public final class KeyFingerprints {
    private static final String NAME = "identifier_key_fingerprint";
    /** Names the change of the key among advisory locks. */
    private static final long LOCK = 0x4361755669656301L;

    private KeyFingerprints() {}

    /** @throws vn.cauviec.operations.StartupProblem when the database keeps one that is not in hand */
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
            if (!covers(fingerprint, kept)) {
                throw BackupSentences.anotherKeyInDatabase(fingerprint, kept);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the fingerprint of the key could not be read", e);
        }
    }

    /** True when every key that is needed is in hand. */
    static boolean covers(String inHand, String needed) {
        return all(inHand).containsAll(all(needed));
    }

    static Set<String> all(String fingerprints) {
        return Set.of(fingerprints.split("\\" + Vault.AND));
    }

    static String kept(Connection owner) throws SQLException {
        return setting(owner, NAME);
    }

    static void put(Connection owner, String fingerprints) throws SQLException {
        putSetting(owner, NAME, fingerprints);
    }

    /** False when another process changes the key just now; held until the connection is closed. */
    static boolean lock(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            result.next();
            boolean locked = result.getBoolean(1);
            owner.commit();
            return locked;
        }
    }

    /** Empty when it is not there. */
    static String setting(Connection owner, String name) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                SELECT value
                FROM operations.setting
                WHERE name = ?
                """)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getString("value") : "";
            }
        }
    }

    /** In a transaction of its own. */
    static void putSetting(Connection owner, String name, String value) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                INSERT INTO operations.setting (name, value)
                VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.executeUpdate();
            owner.commit();
        }
    }

    /** In the running transaction. */
    static void deleteSetting(Connection owner, String name) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("DELETE FROM operations.setting WHERE name = ?")) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }
}
