package vn.cauviec.people.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.UnitId;

/**
 * Where a person resided in a period, as it was recorded at some time.
 *
 * @param village null when it is not known
 * @param to first day after; null while the end is not known
 * @param recordedUntil when another record took its place; null for what holds
 */
public record Residence(
        UnitId unit,
        @Nullable UnitId village,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt,
        @Nullable Instant recordedUntil) {
    /** True for what the register says today, false for what it said before. */
    public boolean holds() {
        return recordedUntil == null;
    }
}
