package vn.cauviec.placements;

import java.util.Set;

/** Where an application stands, and what may follow: the one table of its life. */
public enum ApplicationStatus {
    /** Sent, not opened yet. */
    SENT,
    /** The employer has opened it. */
    SEEN,
    /** Invited to an interview. */
    INVITED,
    /** Refused, with a reason from a closed list. */
    REFUSED,
    /** A hire was recorded from it. */
    HIRED,
    /** Taken back by the person. */
    WITHDRAWN,
    /** Ended without an answer: the person sent another one after two records were joined. */
    CLOSED;

    /** Statuses that may follow. */
    public Set<ApplicationStatus> next() {
        return switch (this) {
            case SENT -> Set.of(SEEN, INVITED, REFUSED, HIRED, WITHDRAWN, CLOSED);
            case SEEN -> Set.of(INVITED, REFUSED, HIRED, WITHDRAWN, CLOSED);
            case INVITED -> Set.of(REFUSED, HIRED, WITHDRAWN, CLOSED);
            case REFUSED -> Set.of(INVITED, HIRED);
            // A wrong hire is taken back.
            case HIRED -> Set.of(SEEN);
            case WITHDRAWN, CLOSED -> Set.of();
        };
    }

    /** True while somebody still has to answer. */
    public boolean isOpen() {
        return this == SENT || this == SEEN || this == INVITED;
    }
}
