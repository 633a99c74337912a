package vn.cauviec.placements;

/** Where a hire stands. */
public enum HireStatus {
    /** Proposed by the employer; an officer has to check it. */
    PROPOSED,
    /** An officer found the proposal wrong. */
    DECLINED,
    /** Recorded by an officer. */
    RECORDED,
    /** Taken back, with a reason. */
    REVERSED
}
