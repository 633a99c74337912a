package vn.cauviec.access;

/** What a person signs in with. */
public enum LoginKind {
    EMAIL,
    PHONE
}
