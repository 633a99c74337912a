package vn.cauviec.placements;

/** Why an employer refuses: a closed list, because it feeds what training is needed. */
public enum RefusalReason {
    SKILL,
    EXPERIENCE,
    DISTANCE,
    WAGE,
    FILLED,
    NO_ANSWER,
    OTHER
}
