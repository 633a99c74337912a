package vn.cauviec.people.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.UnitId;

/**
 * An officer asks the commune that holds a person: the person stands at our counter.
 *
 * @param answer null while nobody has answered
 */
public record Inquiry(
        UUID id,
        UUID personId,
        UnitId askingUnit,
        Instant askedAt,
        UUID askedBy,
        @Nullable Answer answer) {
    /** What the commune said. */
    public enum Answer {
        /** The person was handed over to the asking commune. */
        MOVED,
        /** The person still resides here. */
        STAYS
    }
}
