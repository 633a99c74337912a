package vn.cauviec.operations;

import java.time.LocalDate;

/**
 * The business day on which a data folder begins; its business clock ticks on from there.
 *
 * @param insisted the reader named this day: a folder that began on another one is refused instead of being kept
 */
public record FirstDay(LocalDate day, boolean insisted) {

    /** For a new folder; one that has its day already keeps it. */
    public static FirstDay forNewFolder(LocalDate day) {
        return new FirstDay(day, false);
    }

    public static FirstDay exactly(LocalDate day) {
        return new FirstDay(day, true);
    }
}
