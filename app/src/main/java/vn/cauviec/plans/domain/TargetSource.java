package vn.cauviec.plans.domain;

import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Sex;

/** What feeds a target's figure. */
public enum TargetSource {
    /** No module yet: the page says so, and never 0. */
    NONE(null),
    /** Persons with a counted job in the ledger. */
    JOBS(null),
    /** Women among them. */
    JOBS_OF_WOMEN(Sex.FEMALE);

    private final @Nullable Sex sex;

    TargetSource(@Nullable Sex sex) {
        this.sex = sex;
    }

    /** The only sex that it counts; null when it counts both. */
    public @Nullable Sex sex() {
        return sex;
    }
}
