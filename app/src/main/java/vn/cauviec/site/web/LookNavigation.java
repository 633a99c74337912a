package vn.cauviec.site.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.NavLink;

/** The ways to the living page of the look, for those who look after the system, and to what the keys do. */
@Configuration(proxyBeanMethods = false)
class LookNavigation {
    private static final int ORDER = 90;
    private static final int KEYBOARD_ORDER = 80;

    @Bean
    NavLink lookLink() {
        return new NavLink(NavLink.Place.FOOT, "site.look.title", LookPage.ADDRESS, Set.of(Right.SYSTEM_WATCH), ORDER);
    }

    @Bean
    NavLink keyboardLink() {
        return new NavLink(NavLink.Place.FOOT, "site.keyboard.title", KeyboardPage.ADDRESS, Set.of(), KEYBOARD_ORDER);
    }
}
