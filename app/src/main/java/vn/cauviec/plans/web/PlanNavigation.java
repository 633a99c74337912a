package vn.cauviec.plans.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.plans.domain.PlanQueries;
import vn.cauviec.site.HomeBlock;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.Page;

/** Where the plan stands in the navigation and on the home page. */
@Configuration(proxyBeanMethods = false)
class PlanNavigation {
    @Bean
    static NavLink planLink() {
        return new NavLink(NavLink.Place.MAIN, "plans.navigation", PlanAddress.CURRENT, Set.of(), 60);
    }

    @Bean
    static HomeBlock planBlock(PlanQueries plans, PlanPages pages, BusinessClock clock) {
        return new HomeBlock() {
            @Override
            public Optional<Page> block() {
                return plans.findCurrentYear(clock.today())
                        .flatMap(plans::findPlan)
                        .flatMap(pages::block);
            }

            @Override
            public int order() {
                return 60;
            }
        };
    }
}
