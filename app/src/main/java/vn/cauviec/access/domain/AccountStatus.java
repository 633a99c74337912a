package vn.cauviec.access.domain;

/** Where an account is in its life. */
public enum AccountStatus {
    /** Waits for its holder to set a password by a single-use link. */
    INVITED,
    ACTIVE,
    /** Nobody signs in with it any more; the name stays on what was signed. */
    CLOSED
}
