package vn.cauviec.employers;

/** Where an employer stands with the centre. */
public enum EmployerStanding {
    /** Registered by itself; waits for a moderator. Sees nobody and publishes nothing. */
    REGISTERED,
    /** A moderator checked that it is what it says. */
    VERIFIED,
    /** A moderator refused it, with a reason. */
    REFUSED,
    /** Recorded by the centre from a list; nobody has verified it. */
    RECORDED
}
