package vn.cauviec.plans.web;

import vn.cauviec.plans.domain.Plan;
import vn.cauviec.plans.domain.Target;
import vn.cauviec.site.Page;
import vn.cauviec.site.ProgressBar;

/** The plan on the home page: one bar. */
public record PlanBlock(Plan plan, Target target, long persons, ProgressBar bar) implements Page {
    public String address() {
        return PlanAddress.plan(plan.year());
    }
}
