package vn.cauviec.employers;

/** How many people work for an employer, in bands that a clerk knows without counting. */
public enum SizeClass {
    UNDER_10,
    FROM_10,
    FROM_50,
    FROM_200,
    FROM_500;

    /** Message key of the band. */
    public String key() {
        return "employers.size." + name();
    }
}
