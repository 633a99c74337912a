package vn.cauviec.operations.domain;

/** What an embedded server is for. */
public enum ServerKind {
    /** Serves the product: what is committed is on the disk. */
    SERVING,
    /** Holds a backup that is restored on trial and thrown away: little memory, low priority, nothing forced to the disk. */
    TRIAL,
    /** Of the tests: nothing forced to the disk. */
    TEST;

    boolean isDurable() {
        return this == SERVING;
    }
}
