package vn.cauviec.plans.domain;

import java.util.List;
import java.util.Optional;

/**
 * What everybody may see of figures about persons (docs/counting-rules.md, 10): no cell of fewer than {@value #SMALLEST} persons, and none
 * that can be computed from its neighbours.
 */
public final class PublicFigures {
    /** Fewer persons than this are never shown as a number. */
    public static final int SMALLEST = 5;

    private PublicFigures() {}

    /** A number, or why there is none. */
    public sealed interface Shown {
        record Number(long persons) implements Shown {}

        /** Fewer than {@value PublicFigures#SMALLEST}. */
        record TooSmall() implements Shown {}

        /** Enough persons, but a cell that is too small could be computed from it. */
        record Withheld() implements Shown {}
    }

    /** A figure of the whole province. */
    public static Shown whole(long persons) {
        return persons < SMALLEST ? new Shown.TooSmall() : new Shown.Number(persons);
    }

    /** A part of a figure that is shown too: what remains of the whole must not be too small either. */
    public static Shown part(long persons, long whole) {
        if (persons < SMALLEST) {
            return new Shown.TooSmall();
        }
        return whole - persons < SMALLEST ? new Shown.Withheld() : new Shown.Number(persons);
    }

    /**
     * The cells of a breakdown whose total is shown too.
     *
     * @return one per cell, in the same order; empty when the breakdown cannot be shown: one cell alone is too small, or the sum of those
     *     that are says what each of them is
     */
    public static Optional<List<Shown>> breakdown(List<Long> cells) {
        var small = cells.stream().filter(cell -> cell < SMALLEST).toList();
        long sum = small.stream().mapToLong(Long::longValue).sum();
        boolean covered = small.size() >= 2 && sum >= SMALLEST && sum < (SMALLEST - 1L) * small.size();
        return small.isEmpty() || covered
                ? Optional.of(cells.stream().map(PublicFigures::whole).toList())
                : Optional.empty();
    }
}
