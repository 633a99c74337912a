package vn.cauviec.plans.domain;

/** What a target counts. */
public enum TargetUnit {
    PERSON,
    PERCENT,
    PERCENT_BY_SECTOR,
    HOUSEHOLD,
    COMMUNICATION_EVENT,
    /** Attendances, not persons. */
    ATTENDANCE,
    CONFERENCE,
    INSTITUTION,
    MILESTONE,
    SESSION,
    ENTERPRISE
}
