package vn.cauviec.operations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.SystemWork;

/** What waits and what is stuck in the outbox, for the person on duty. */
@Component
class OutboxDuty implements Duty.Source {
    private static final String ADDRESS = "/quan-ly/he-thong/hop-thu-di";

    /** A worker looks every second; what is due so long is carried by nobody. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final OutboxStore store;
    private final SystemWork work;

    OutboxDuty(OutboxStore store, SystemWork work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public String heading() {
        return "operations.outbox.title";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Duty.Report look(Instant now) {
        var held = work.call("duty", store::held);
        var troubles = new ArrayList<Duty.Trouble>();
        if (held.stuck() > 0) {
            troubles.add(trouble("outbox.stuck", held.stuck(), held.oldestStuck(), now));
        }
        if (Duration.between(held.longestDue(), now).compareTo(PATIENCE) > 0) {
            troubles.add(trouble("outbox.late", held.waiting(), held.longestDue(), now));
        }
        var due = Duration.between(held.longestDue(), now);
        return new Duty.Report(
                List.of(
                        new Duty.Figure(
                                "outbox.waiting", "operations.outbox.waiting", new Duty.Value.Count(held.waiting())),
                        new Duty.Figure("outbox.stuck", "operations.outbox.stuck", new Duty.Value.Count(held.stuck())),
                        new Duty.Figure(
                                "outbox.due.age",
                                "operations.duty.outbox.due",
                                new Duty.Value.Span(due.isNegative() ? Duration.ZERO : due))),
                troubles);
    }

    private static Duty.Trouble trouble(String code, long count, Instant oldest, Instant now) {
        return new Duty.Trouble(
                code,
                "operations.trouble." + code,
                List.of(new Duty.Value.Count(count), new Duty.Value.Span(Duration.between(oldest, now))),
                ADDRESS,
                Duty.Reach.ALL_NODES);
    }
}
