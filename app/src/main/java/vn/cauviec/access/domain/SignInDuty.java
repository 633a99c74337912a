package vn.cauviec.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.SystemWork;

/** How often signing in failed within the last hour, for the person on duty: many times is somebody trying passwords. */
@Component
class SignInDuty implements Duty.Source {
    /** In a province some dozens of people an hour mistype theirs. */
    static final long MANY = 200;

    private static final Duration WINDOW = Duration.ofHours(1);

    private final AccountStore store;
    private final SystemWork work;

    SignInDuty(AccountStore store, SystemWork work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public String heading() {
        return "access.duty.signIn";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Duty.Report look(Instant now) {
        var failures = new Duty.Value.Count(work.call("duty", () -> store.countFailures(now.minus(WINDOW))));
        return new Duty.Report(
                List.of(new Duty.Figure("sign-in.failures", "access.duty.failures", failures)),
                failures.number() < MANY
                        ? List.of()
                        : List.of(new Duty.Trouble(
                                "sign-in", "access.duty.manyFailures", List.of(failures), "", Duty.Reach.ATTENTION)));
    }
}
