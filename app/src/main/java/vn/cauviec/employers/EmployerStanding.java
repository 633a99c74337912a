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
    RECORDED;

    /** True when it has a page at {@code /doanh-nghiep/{slug}}: somebody of the centre has looked at its name. */
    public boolean isPublic() {
        return switch (this) {
            case VERIFIED, RECORDED -> true;
            case REGISTERED, REFUSED -> false;
        };
    }
}
