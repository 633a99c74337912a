package vn.cauviec.operations.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.PastMoment;

/** Business time = system time + a fixed shift, so that a demo that began on a day of its own ticks on from there. */
public record ShiftedClock(Clock system, Duration shift) implements BusinessClock {
    @Override
    public Instant now() {
        return PastMoment.find().orElseGet(() -> system.instant().plus(shift));
    }

    @Override
    public Instant systemNow() {
        return system.instant();
    }

    @Override
    public boolean isShifted() {
        return !shift.isZero();
    }
}
