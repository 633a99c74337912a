package vn.cauviec.access.domain;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of access. */
public enum AccessErrors implements ErrorCode {
    /** Somebody took the same sign-in name at the same moment. */
    LOGIN_TAKEN_MEANWHILE(409);

    private final int status;

    AccessErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
