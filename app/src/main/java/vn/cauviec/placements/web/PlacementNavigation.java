package vn.cauviec.placements.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.NavLink;

/** Where the pages of placements stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlacementNavigation {
    @Bean
    static NavLink ownApplications() {
        return new NavLink(
                NavLink.Place.OWN,
                "placements.own.title",
                OwnApplicationsController.ADDRESS,
                Set.of(Right.WORK_FOR_ONESELF),
                20);
    }

    @Bean
    static NavLink companyApplications() {
        return new NavLink(
                NavLink.Place.OWN,
                "placements.company.title",
                CompanyApplicationsController.ADDRESS,
                Set.of(Right.APPLICATION_READ_OWN),
                30);
    }

    @Bean
    static NavLink hires() {
        return new NavLink(
                NavLink.Place.OWN, "placements.hires.title", HiresController.ADDRESS, Set.of(Right.HIRE_RECORD), 50);
    }

    @Bean
    static NavLink applications() {
        return new NavLink(
                NavLink.Place.OWN,
                "placements.applications.title",
                OfficeApplicationsController.ADDRESS,
                Set.of(Right.HIRE_RECORD),
                45);
    }
}
