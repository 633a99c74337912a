package vn.cauviec.vacancies;

import vn.cauviec.kernel.ErrorCode;

/** Why a request about a vacancy cannot be carried out. */
public enum VacancyErrors implements ErrorCode {
    /** No such vacancy, or not one of the actor's company. */
    VACANCY_NOT_FOUND(404),
    /** The account acts for no company. */
    NO_EMPLOYER(403),
    /** The life cycle does not allow this now: somebody was faster, or the page is old. */
    VACANCY_NOT_NOW(409),
    /** No moderator decided against the ad, or it has moved on since. */
    APPEAL_NOTHING_DECIDED(404),
    /** Another moderator answers. */
    APPEAL_OWN_DECISION(403),
    /** No such import. */
    IMPORT_NOT_FOUND(404),
    /** The import is in another phase: somebody was faster, or the page is old. */
    IMPORT_NOT_NOW(409),
    /** No such report about this ad. */
    REPORT_NOT_FOUND(404),
    /** No such saved search, or that of somebody else. */
    SAVED_SEARCH_NOT_FOUND(404),
    /** A link that ends letters was not made here, or with a key that is gone. */
    STOP_LINK_UNKNOWN(404),
    /** A link beside a job in a letter was not made here, or its search is gone. */
    FEEDBACK_LINK_UNKNOWN(404),
    /** Other papers are being written just now. */
    PAPER_NOT_NOW(503);

    private final int status;

    VacancyErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
