package vn.cauviec.vacancies.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.NavLink;

/** Where saved searches stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class SavedSearchNavigation {
    @Bean
    static NavLink savedSearchesNavigation() {
        return new NavLink(
                NavLink.Place.OWN,
                "vacancies.kept.title",
                SavedSearchController.LIST,
                Set.of(Right.WORK_FOR_ONESELF),
                25);
    }
}
