package vn.cauviec.operations;

/** How far this node's followers are behind the change feed. */
public interface FeedLag {
    /** True once every follower has read all that there was when the node started. */
    boolean isCaughtUpOnce();

    /** Committed or still open changes that the follower has not applied yet. */
    long waitingChanges(String follower);
}
