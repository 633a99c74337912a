package vn.cauviec.vacancies.domain;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of what is for programs. */
public enum ApiErrors implements ErrorCode {
    /** Others are being given all ads just now. */
    BULK_BUSY(503),
    /** The feed has no such page: it ends before, or it is another feed since a restore. */
    NO_FEED_PAGE(404),
    /** The search cannot do yet what this parameter asks for; to pass it over would give wrong answers. */
    PARAMETER_NOT_SUPPORTED(400);

    private final int status;

    ApiErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
