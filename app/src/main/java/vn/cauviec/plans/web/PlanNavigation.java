package vn.cauviec.plans.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
    static HomeBlock planBlock(PublicPlans plans) {
        return new HomeBlock() {
            @Override
            public Optional<Page> block() {
                return plans.block().map(block -> block);
            }

            @Override
            public int order() {
                return 60;
            }
        };
    }
}
