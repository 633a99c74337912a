package vn.cauviec.plans;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of the plans. */
public enum PlanErrors implements ErrorCode {
    PLAN_NOT_FOUND(404),
    PLAN_TARGET_NOT_FOUND(404),
    PLAN_TARGET_WITHOUT_SOURCE(404);

    private final int status;

    PlanErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
