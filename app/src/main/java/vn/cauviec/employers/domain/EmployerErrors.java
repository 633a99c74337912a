package vn.cauviec.employers.domain;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of the register of employers. */
public enum EmployerErrors implements ErrorCode {
    /** No employer has this id or address. */
    EMPLOYER_UNKNOWN(404),
    /** The account acts for no company any more. */
    EMPLOYER_NOT_OWN(403);

    private final int status;

    EmployerErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
