package vn.cauviec.vacancies.domain;

/** Why an ad that was public takes no applications. */
public enum WhyGone {
    /** Its last day has passed. */
    EXPIRED,
    FILLED,
    STOPPED,
    /** The centre looks at its employer, or at the ad, again: it may come back. */
    HIDDEN
}
