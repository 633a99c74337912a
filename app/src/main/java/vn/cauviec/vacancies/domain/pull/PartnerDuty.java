package vn.cauviec.vacancies.domain.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.SystemWork;

/** Partners whose ads have not come for some time, for the person on duty. */
@Component
class PartnerDuty implements Duty.Source {
    private static final String FETCHED = "vacancies.partner.duty.fetched";

    private final PartnerStore store;
    private final SystemWork work;

    PartnerDuty(PartnerStore store, SystemWork work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public String heading() {
        return "vacancies.partner.title";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Duty.Report look(Instant now) {
        return work.call("duty", () -> {
            long fetched = store.countFetched();
            var figures = fetched == 0
                    ? List.<Duty.Figure>of()
                    : List.of(new Duty.Figure("partners.fetched", FETCHED, new Duty.Value.Count(fetched)));
            var troubles = store.findFailing(Partner.MANY_FAILURES).stream()
                    .map(failing -> trouble(failing, now))
                    .toList();
            return new Duty.Report(figures, troubles);
        });
    }

    private static Duty.Trouble trouble(PartnerStore.Failing failing, Instant now) {
        return new Duty.Trouble(
                "partners",
                "vacancies.partner.duty.failing",
                List.of(
                        new Duty.Value.Count(failing.count()),
                        new Duty.Value.Words(failing.name()),
                        new Duty.Value.Span(Duration.between(failing.since(), now))),
                "",
                Duty.Reach.ATTENTION);
    }
}
