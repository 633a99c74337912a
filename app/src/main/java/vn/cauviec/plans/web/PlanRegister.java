package vn.cauviec.plans.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.plans.domain.PlanQueries;
import vn.cauviec.site.PageAddress;

/** The public page of each year's plan. When one changed is not told: every counted result changes it. */
@Component
class PlanRegister implements PageAddress.Register {
    private final PlanQueries plans;

    PlanRegister(PlanQueries plans) {
        this.plans = plans;
    }

    @Override
    public String name() {
        return PlanAddress.CURRENT.substring(1);
    }

    @Override
    public int count() {
        return plans.listYears().size();
    }

    @Override
    public String state() {
        return plans.listYears().toString();
    }

    @Override
    public List<PageAddress.Listed> list(int skipped, int most) {
        return plans.listYears().stream()
                .sorted()
                .skip(skipped)
                .limit(most)
                .map(year -> new PageAddress.Listed(PlanAddress.plan(year), null))
                .toList();
    }
}
