package vn.cauviec.reference;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of the catalogues. */
public enum ReferenceErrors implements ErrorCode {
    /** No catalogue stands at the address. */
    LIST_UNKNOWN(404),
    /** Nobody stated this road, or the actor may not see who did. */
    ROAD_NOT_FOUND(404);

    private final int status;

    ReferenceErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
