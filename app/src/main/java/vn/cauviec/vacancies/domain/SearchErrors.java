package vn.cauviec.vacancies.domain;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of the job search. */
enum SearchErrors implements ErrorCode {
    /** The index of this node is being built; nothing is known yet, so nothing is said. */
    SEARCH_NOT_READY(503),
    /** The cluster that holds the ads does not answer. It is asked again with the next question. */
    SEARCH_AWAY(503);

    private final int status;

    SearchErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
