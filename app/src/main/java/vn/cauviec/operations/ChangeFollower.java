package vn.cauviec.operations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Derived state that follows the change feed on this node. Applying the same change twice must change nothing. */
public interface ChangeFollower {
    /** Short name, for health and logs. */
    String name();

    /** Kinds of change that concern this follower, in one fixed set. */
    Set<String> kinds();

    /** The position kept with the derived state; empty when there is none yet, so that it is rebuilt. */
    Optional<Position> position();

    /**
     * Builds the derived state anew from the tables and keeps the position with it. Called where there is no position or the
     * feed is of another epoch. Runs as {@link SystemWork}.
     */
    void rebuild(Position upTo);

    /**
     * Applies changes in their order and keeps the position with the derived state. Runs as {@link SystemWork}.
     *
     * @param ids records that changed, each once, oldest change first
     */
    void apply(List<UUID> ids, Position upTo);

    /**
     * How far a follower has read the change feed.
     *
     * @param epoch the feed that the position belongs to; a restored database begins a new one
     * @param xid transaction of the last change that was applied
     * @param seq number of the last change that was applied within it
     */
    record Position(UUID epoch, long xid, long seq) {
        /** Before the first change of the feed. */
        public static Position start(UUID epoch) {
            return new Position(epoch, 0, 0);
        }
    }
}
