package vn.cauviec.plans.domain;

import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.plans.PlanErrors;
import vn.cauviec.plans.Plans;

/** Gives a target the denominator of a sample province. */
@Component
class SetSampleTarget implements Plans {
    private final SystemWork work;
    private final PlanQueries queries;
    private final PlanStore store;
    private final ChangeFeed feed;
    private final IdSource ids;

    SetSampleTarget(SystemWork work, PlanQueries queries, PlanStore store, ChangeFeed feed, IdSource ids) {
        this.work = work;
        this.queries = queries;
        this.store = store;
        this.feed = feed;
        this.ids = ids;
    }

    @Override
    public void setSampleTarget(int year, String code, BigDecimal value) {
        work.run("sample target", () -> {
            if (queries.getPlan(year).findTarget(code).isEmpty()) {
                throw new Refused(PlanErrors.PLAN_TARGET_NOT_FOUND, code);
            }
            store.putSample(year, code, value);
            feed.publish(CHANGED, ids.next());
        });
    }
}
