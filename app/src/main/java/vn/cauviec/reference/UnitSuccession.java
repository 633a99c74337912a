package vn.cauviec.reference;

import java.time.LocalDate;

/**
 * What one unit handed over to another.
 *
 * @param from the unit that ended or was made smaller, in its last period
 * @param to the unit that took over, in its first period on or after that day
 * @param effectiveOn the day of the change
 * @param effectiveIsBound the legal day is not known: the change was done at latest on {@code effectiveOn}
 * @param document the resolution; empty where none was seen
 */
public record UnitSuccession(
        Unit from,
        Unit to,
        Share share,
        LocalDate effectiveOn,
        boolean effectiveIsBound,
        Basis basis,
        String document) {

    /** How much of the old unit went to the new one. The size of a part is not known. */
    public enum Share {
        WHOLE,
        PART
    }

    /** How sure it is. */
    public enum Basis {
        /** Compared with the text of the resolution. */
        RESOLUTION,
        /** As the press reported the resolution. */
        PRESS,
        /** From a table that nobody has checked. */
        UNCHECKED
    }
}
