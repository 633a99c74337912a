package vn.cauviec.vacancies.domain;

/** The orders of a result list. The newest ad stands first where an order does not decide. */
public enum JobSorting {
    /** Best fit to what was typed; the newest first when nothing was typed. */
    RELEVANCE,
    NEWEST,
    /** Highest pay that is sure first; ads that state no pay last. */
    WAGE,
    /** What closes soonest first. */
    DEADLINE,
    /** Nearest to the place of the question first: by road from a unit, as the crow flies from a point; where none is asked for, the newest. */
    NEAREST,
    /** The longest open first. */
    OLDEST,
    /** What closes last first. */
    LAST_DEADLINE
}
