package vn.cauviec.placements;

/** Why a recorded hire does not count yet. */
public enum WaitsFor {
    /** Nothing proves it yet. */
    EVIDENCE,
    /** Nobody has confirmed the person yet. */
    PERSON
}
