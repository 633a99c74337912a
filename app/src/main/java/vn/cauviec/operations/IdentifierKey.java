package vn.cauviec.operations;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BinaryOperator;
import vn.cauviec.operations.domain.ChangeKey;
import vn.cauviec.operations.domain.KeyFingerprints;

/** The key of the identifiers and the database that it sealed belong together, also while the key is being changed. */
public final class IdentifierKey {
    private IdentifierKey() {}

    /**
     * The first key that comes to a migrated database is the database's from then on.
     *
     * @param fingerprint of the key in hand, or of both
     * @throws StartupProblem when the database was sealed with a key that is not in hand
     */
    public static void admit(DatabaseCredentials database, String fingerprint) {
        KeyFingerprints.admit(database, fingerprint);
    }

    /**
     * Values that a module keeps sealed.
     *
     * @param table schema and table; its first id column is a uuid with an index
     * @param ids columns of its primary key
     * @param sealed column of the sealed value; may be null in a row
     * @param key column of the keyed hash beside it; empty where there is none
     * @param kind column that names the kind of the value; empty where there is no hash
     * @param hashed from kind and value to the text that is hashed
     */
    public record SealedColumn(
            String table, List<String> ids, String sealed, String key, String kind, BinaryOperator<String> hashed) {
        public SealedColumn {
            ids = List.copyOf(ids);
        }

        /** Without a hash beside it. */
        public static SealedColumn plain(String table, List<String> ids, String sealed) {
            return new SealedColumn(table, ids, sealed, "", "", (_, value) -> value);
        }
    }

    /**
     * What a module keeps under the key.
     *
     * @param columns sealed again under another key
     * @param deletions delete rows whose keyed hash cannot be made again, because the value is not kept: those from before
     *     {@code ?}, the moment from which on only the new key wrote
     */
    public record Holdings(List<SealedColumn> columns, List<String> deletions) {
        public Holdings {
            columns = List.copyOf(columns);
            deletions = List.copyOf(deletions);
        }
    }

    /** What operations keeps itself. */
    public static Holdings ownHoldings() {
        return new Holdings(List.of(SealedColumn.plain("operations.outbox", List.of("id"), "sealed")), List.of());
    }

    /** Told how far the change is: sealed again until now. */
    public interface Progress {
        void at(long values);
    }

    /**
     * What was done.
     *
     * @param values that were sealed again, by this run
     * @param deleted rows whose hashes could not be made again
     * @param keptAside the old key, for backups that were written before
     */
    public record Report(long values, long deleted, String fingerprint, Path keptAside) {}

    /**
     * Changes the key while nodes serve, or goes on with a change that was cut short.
     *
     * @param holdings of all modules
     * @param pause until every node has read the file again; zero when none runs
     * @throws StartupProblem when the key is not the database's, or is being changed elsewhere
     */
    public static Report change(
            DatabaseCredentials database,
            Path keyFile,
            List<Holdings> holdings,
            Duration pause,
            Clock clock,
            Progress progress) {
        return new ChangeKey(database, keyFile, holdings, pause, clock, progress).run();
    }
}
