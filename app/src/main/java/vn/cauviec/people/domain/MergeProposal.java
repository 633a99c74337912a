package vn.cauviec.people.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An officer holds two records for one person; somebody else decides.
 *
 * @param from record that would end
 * @param into record that would stay
 * @param decision null while nobody has decided
 * @param decidedBy null while nobody has decided
 */
public record MergeProposal(
        UUID id,
        UUID from,
        UUID into,
        String reason,
        Instant proposedAt,
        UUID proposedBy,
        @Nullable Decision decision,
        @Nullable UUID decidedBy) {
    /** What the second person said. */
    public enum Decision {
        APPROVED,
        REFUSED
    }
}
