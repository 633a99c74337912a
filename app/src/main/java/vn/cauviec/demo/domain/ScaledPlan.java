package vn.cauviec.demo.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.cauviec.plans.Plans;

/** What the plan of the year promises, at the scale of the sample: the denominators that every page labels as such. */
@Component
class ScaledPlan {
    private final String province;
    private final Plans plans;

    ScaledPlan(@Value("${cauviec.province:laocai}") String province, Plans plans) {
        this.province = province;
        this.plans = plans;
    }

    /** Again changes nothing. A year whose plan is not known has no denominators. */
    void set(LocalDate today) {
        var year = Integer.toString(today.getYear());
        Section.read(province, "plan.txt").stream()
                .filter(section -> section.key().equals(year))
                .forEach(section -> section.values()
                        .forEach((target, values) ->
                                plans.setSampleTarget(today.getYear(), target, new BigDecimal(values.getFirst()))));
    }
}
