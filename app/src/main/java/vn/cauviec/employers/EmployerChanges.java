package vn.cauviec.employers;

/** What the register of employers writes to the change feed. The id is the employer's. */
public final class EmployerChanges {
    /** A moderator verified the employer. */
    public static final String VERIFIED = "EMPLOYER_VERIFIED";

    /** Facts or standing of the employer changed in another way. */
    public static final String CHANGED = "EMPLOYER_CHANGED";

    private EmployerChanges() {}
}
