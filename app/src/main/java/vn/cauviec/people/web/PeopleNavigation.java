package vn.cauviec.people.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.NavLink;

/** Where the pages of the register stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleNavigation {
    @Bean
    static NavLink peopleOwnHome() {
        return new NavLink(
                NavLink.Place.OWN, "people.own.title", OwnController.ADDRESS, Set.of(Right.WORK_FOR_ONESELF), 10);
    }

    @Bean
    static NavLink peopleList() {
        return new NavLink(
                NavLink.Place.OWN,
                "people.list.title",
                PersonListController.ADDRESS,
                Set.of(Right.PERSON_SEE, Right.PERSON_SEE_SERVED),
                20);
    }
}
