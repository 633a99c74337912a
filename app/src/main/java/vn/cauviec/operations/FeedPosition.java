package vn.cauviec.operations;

import java.util.UUID;

/**
 * How far a follower has read the change feed.
 *
 * @param epoch the feed that the position belongs to; a restored database begins a new one
 * @param xid transaction of the last change that was applied
 * @param seq number of the last change that was applied within it
 */
public record FeedPosition(UUID epoch, long xid, long seq) {
    /** Before the first change of the feed. */
    public static FeedPosition start(UUID epoch) {
        return new FeedPosition(epoch, 0, 0);
    }
}
