package vn.cauviec.demo.domain;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.SampleStaff;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.StartOptions;

/** What the first start of a data folder decides about its sample province; it holds for all later starts. */
@Component
class FirstDecision {
    private final DemoStore store;
    private final SampleStaff staff;
    private final BusinessClock clock;

    FirstDecision(DemoStore store, SampleStaff staff, BusinessClock clock) {
        this.store = store;
        this.staff = staff;
        this.clock = clock;
    }

    /** The decision that stands, or the one of this start: no sample where somebody has an account already. */
    @Transactional
    public DemoStore.Story of(StartOptions asked) {
        return store.find().orElseGet(() -> {
            boolean wanted = asked.demo() == StartOptions.Demo.SMALL && staff.isNobodyThere();
            store.begin(new DemoStore.Story(wanted, asked.seed(), clock.today(), 0, false));
            return store.find().orElseThrow();
        });
    }
}
