package vn.cauviec.vacancies;

/** Where a vacancy stands in its life. One whose deadline has passed is still {@link #PUBLISHED}: it has expired, which is read from the day. */
public enum VacancyStatus {
    /** Being written; nobody else sees it. */
    DRAFT,
    /** Sent; waits for a moderator. */
    SUBMITTED,
    /** Sent back by a moderator with a reason. */
    RETURNED,
    /** Open to everybody until its deadline. */
    PUBLISHED,
    /** Taken down with a reason. */
    STOPPED,
    /** All openings are taken. */
    FILLED
}
