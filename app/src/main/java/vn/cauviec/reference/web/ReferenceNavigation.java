package vn.cauviec.reference.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.site.NavLink;

/** The way to the catalogues, at the foot of every page. */
@Configuration(proxyBeanMethods = false)
class ReferenceNavigation {
    private static final int ORDER = 80;

    @Bean
    NavLink cataloguesLink() {
        return new NavLink(NavLink.Place.FOOT, "reference.lists.title", CatalogueController.LISTS, Set.of(), ORDER);
    }
}
