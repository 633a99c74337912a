package vn.cauviec.vacancies.domain.pull;

import vn.cauviec.kernel.ErrorCode;

/** Why a request about a partner cannot be carried out. */
public enum PartnerErrors implements ErrorCode {
    /** No such partner, or none for the actor. */
    PARTNER_NOT_FOUND(404);

    private final int status;

    PartnerErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
