package vn.cauviec.plans.web;

import vn.cauviec.plans.domain.Plan;
import vn.cauviec.plans.domain.Target;
import vn.cauviec.site.Page;

/** A target that no module feeds yet: what is promised and what will be counted. */
public record UnfedTargetPage(Plan plan, Target target) implements Page {
    public String planAddress() {
        return PlanAddress.plan(plan.year());
    }
}
