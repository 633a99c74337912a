package vn.cauviec.reference.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.UnitId;

/**
 * What an officer stated of the road between two units. The way back is as long.
 *
 * @param from the one with the smaller id
 * @param note where the officer knows it from
 * @param statedBy account of the officer
 * @param endedAt when it was taken back or replaced; null while it is in force
 */
public record StatedRoad(
        UUID id,
        UnitId from,
        UnitId to,
        long metres,
        int minutes,
        String note,
        UUID statedBy,
        String officer,
        Instant statedAt,
        @Nullable Instant endedAt) {
    /**
     * Two units, whichever was named first.
     *
     * @param from the one with the smaller id
     */
    public record Pair(UnitId from, UnitId to) {
        public Pair {
            if (from.value() >= to.value()) {
                throw new IllegalArgumentException("a road joins two units, the smaller id first");
            }
        }

        public static Pair of(UnitId one, UnitId other) {
            return one.value() < other.value() ? new Pair(one, other) : new Pair(other, one);
        }
    }

    public Pair pair() {
        return new Pair(from, to);
    }
}
