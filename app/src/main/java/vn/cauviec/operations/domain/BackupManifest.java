package vn.cauviec.operations.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says about itself: its last entry, because counts and checksums are known only when the tables are written.
 *
 * @param migrations versions of the schema's migrations that had run, oldest first
 * @param createdAt system time of the snapshot
 * @param firstBusinessDay business day on which the installation began
 * @param folderBegunAt system time at which it began; with the day before it gives the shift of the business clock
 * @param keyFingerprint of the key under which identifiers are sealed; the key itself is never in a backup
 * @param province whose profile the installation works with; null in a backup from before this was noted
 * @param outside tables that are left out, each with its reason
 */
public record BackupManifest(
        String product,
        int format,
        List<String> migrations,
        Instant createdAt,
        LocalDate firstBusinessDay,
        Instant folderBegunAt,
        String keyFingerprint,
        @Nullable String province,
        List<Table> tables,
        List<Sequence> sequences,
        List<Outside> outside) {
    public static final String PRODUCT = "cauviec";

    public BackupManifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        outside = List.copyOf(outside);
    }

    /**
     * One table.
     *
     * @param name schema and table, quoted where SQL needs it
     * @param columns those that are stored; generated ones are computed again
     * @param sha256 of the uncompressed entry, in hexadecimal digits
     */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }
    }

    /** How far a sequence has counted; {@code used} is false while {@code value} has not been given out. */
    public record Sequence(String name, long value, boolean used) {}

    /** A table that is left out. */
    public record Outside(String name, String reason) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
