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
    Optional<FeedPosition> position();

    /**
     * Builds the derived state anew from the tables and keeps the position with it. Called where there is no position or the
     * feed is of another epoch. Runs as {@link SystemWork}.
     */
    void rebuild(FeedPosition upTo);

    /**
     * Applies changes in their order and keeps the position with the derived state. Runs as {@link SystemWork}.
     *
     * @param ids records that changed, each once, oldest change first
     */
    void apply(List<UUID> ids, FeedPosition upTo);
}
