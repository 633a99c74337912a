package vn.cauviec.placements;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of placements. */
public enum PlacementErrors implements ErrorCode {
    APPLICATION_NOT_FOUND(404),
    APPLICATION_CHANGED(409),
    PLACEMENT_VACANCY_NOT_FOUND(404),
    HIRE_NOT_FOUND(404),
    HIRE_CHANGED(409),
    PLACEMENT_PERSON_NOT_FOUND(404),
    NO_PERSON_BEHIND_ACCOUNT(403);

    private final int status;

    PlacementErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
