package vn.cauviec.vacancies.api;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.NavLink;

/** The interface for programs, described for people. */
@Controller
class ApiPageController {
    @GetMapping(ApiPage.ADDRESS)
    @OpenToAll
    Answer describe() {
        return ApiPage.all();
    }

    /** The way there, at the foot of every page. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        private static final int ORDER = 82;

        @Bean
        NavLink apiLink() {
            return new NavLink(NavLink.Place.FOOT, "vacancies.api.title", ApiPage.ADDRESS, Set.of(), ORDER);
        }
    }
}
