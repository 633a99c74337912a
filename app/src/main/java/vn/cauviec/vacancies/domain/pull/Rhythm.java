package vn.cauviec.vacancies.domain.pull;

import java.time.Duration;

/** How often ads of a partner are fetched. */
public enum Rhythm {
    HOURLY(Duration.ofHours(1)),
    DAILY(Duration.ofDays(1));

    private final Duration pause;

    Rhythm(Duration pause) {
        this.pause = pause;
    }

    /** From one fetch to the next; after a failure never longer than an hour. */
    Duration pause(boolean failed) {
        return failed ? HOURLY.pause : pause;
    }
}
