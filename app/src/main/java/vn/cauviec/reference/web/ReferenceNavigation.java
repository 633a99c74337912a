package vn.cauviec.reference.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.NavLink;

/** The way to the catalogues, and of officers to the roads, at the foot of every page. */
@Configuration(proxyBeanMethods = false)
class ReferenceNavigation {
    private static final int ORDER = 80;
    private static final int ORDER_OF_ROADS = 81;

    @Bean
    NavLink cataloguesLink() {
        return new NavLink(NavLink.Place.FOOT, "reference.lists.title", CatalogueController.LISTS, Set.of(), ORDER);
    }

    @Bean
    NavLink roadsLink() {
        // The head of officers is full: one line at 1280 px.
        return new NavLink(
                NavLink.Place.FOOT,
                "reference.roads.title",
                RoadPages.ADDRESS,
                Set.of(Right.ROAD_STATE),
                ORDER_OF_ROADS);
    }
}
