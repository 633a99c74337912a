package vn.cauviec.vacancies.domain.saved;

/** Why a job does not fit a search. */
public enum Misfit {
    TOO_FAR,
    PAY_TOO_LOW,
    OTHER_WORK,
    /** It was filled or stopped by then. */
    ENDED
}
