package vn.cauviec.people.web;

/** The terms to which a worker agrees; a new text gets a new version. */
final class Terms {
    static final String VERSION = "2026-11";

    private Terms() {}
}
