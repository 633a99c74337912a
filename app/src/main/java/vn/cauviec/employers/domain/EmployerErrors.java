package vn.cauviec.employers.domain;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of the register of employers. */
public enum EmployerErrors implements ErrorCode {
    /** No employer has this id or address. */
    EMPLOYER_UNKNOWN(404),
    /** The account acts for no company, or the company is not its own to change. */
    EMPLOYER_NOT_OWN(403),
    /** Nobody with this account acts for some of the company's branches. */
    USER_UNKNOWN(404),
    /** The company has no such branch. */
    BRANCH_UNKNOWN(404),
    /** Another employer took the tax code in the same moment. */
    EMPLOYER_TAX_CODE_TAKEN(409),
    /** An employer known by name alone cannot be verified. */
    EMPLOYER_WITHOUT_TAX_CODE(409),
    /** In its standing nothing of the kind is decided about it. */
    EMPLOYER_NOT_TO_BE_DECIDED(409);

    private final int status;

    EmployerErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
