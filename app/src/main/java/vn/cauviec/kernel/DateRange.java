package vn.cauviec.kernel;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period of legal days: from its first day up to, but not including, another one; never empty. Half-open like PostgreSQL's
 * {@code daterange}, so that neighbouring periods share a date and no day is in two of them.
 *
 * @param from first day inside
 * @param to first day after; null while the end is not known
 */
public record DateRange(LocalDate from, @Nullable LocalDate to) {

    /** @throws IllegalArgumentException when the period would have no day */
    public DateRange {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a period that ends before it begins: " + from + " to " + to);
        }
    }

    /** From that day on, with no end known. */
    public static DateRange startingOn(LocalDate from) {
        return new DateRange(from, null);
    }

    /** From the first day to the last, both inside: the way people and papers state a period. */
    public static DateRange ofDays(LocalDate first, LocalDate last) {
        return new DateRange(first, last.plusDays(1));
    }

    /** 1 January to 31 December. */
    public static DateRange ofYear(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** Whether its end is not known. */
    public boolean isOpen() {
        return to == null;
    }

    /** The last day inside. Empty while the end is not known. */
    public Optional<LocalDate> lastDay() {
        return to == null ? Optional.empty() : Optional.of(to.minusDays(1));
    }

    /** Whether the day is inside. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether every day of the other period is inside. */
    public boolean contains(DateRange other) {
        return intersection(other).equals(Optional.of(other));
    }

    /** Whether at least one day is in both. */
    public boolean overlaps(DateRange other) {
        return intersection(other).isPresent();
    }

    /** The days that are in both. Empty when there is none. */
    public Optional<DateRange> intersection(DateRange other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = earlier(to, other.to);
        return end == null || start.isBefore(end) ? Optional.of(new DateRange(start, end)) : Optional.empty();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
