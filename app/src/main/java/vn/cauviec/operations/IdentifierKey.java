package vn.cauviec.operations;

import vn.cauviec.operations.domain.KeyFingerprints;

/** The key of the identifiers and the database that it sealed belong together. */
public final class IdentifierKey {
    private IdentifierKey() {}

    /**
     * The first key that comes to a migrated database is the database's from then on.
     *
     * @param fingerprint of the key in hand
     * @throws StartupProblem when the database was sealed with another key
     */
    public static void admit(DatabaseCredentials database, String fingerprint) {
        KeyFingerprints.admit(database, fingerprint);
    }
}
