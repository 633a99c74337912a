package vn.cauviec.plans.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.plans.PlanErrors;
import vn.cauviec.plans.domain.PlanQueries;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Redirect;

/** The plan for everybody. */
@Controller
class PlanController {
    private final PlanQueries plans;
    private final PlanPages pages;
    private final PublicPlans publicPlans;
    private final BusinessClock clock;

    PlanController(PlanQueries plans, PlanPages pages, PublicPlans publicPlans, BusinessClock clock) {
        this.plans = plans;
        this.pages = pages;
        this.publicPlans = publicPlans;
        this.clock = clock;
    }

    @GetMapping(PlanAddress.CURRENT)
    @OpenToAll
    Answer current() {
        var today = clock.today();
        return plans.findCurrentYear(today)
                .map(year -> Redirect.to(PlanAddress.plan(year)))
                .orElseThrow(() -> new Refused(PlanErrors.PLAN_NOT_FOUND, Integer.toString(today.getYear())));
    }

    @GetMapping(PlanAddress.CURRENT + "/{year}")
    @OpenToAll
    Answer plan(@PathVariable int year) {
        return CurrentActor.get().may(Right.PLAN_SEE_DETAIL)
                ? pages.forOfficers(plans.getPlan(year))
                : publicPlans.page(year);
    }
}
