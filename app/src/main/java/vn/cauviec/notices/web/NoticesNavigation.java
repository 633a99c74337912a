package vn.cauviec.notices.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.Right;
import vn.cauviec.notices.domain.NoticeQueries;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.WorkListSource;

/** What notices contribute to other pages: the way to one's own, and how many are unread. */
@Configuration(proxyBeanMethods = false)
class NoticesNavigation {
    private static final int ORDER = 95;

    @Bean
    NavLink noticesLink() {
        return new NavLink(
                NavLink.Place.OWN,
                "notices.navigation",
                NoticesController.ADDRESS,
                Set.of(Right.OFFICE, Right.VACANCY_WRITE_OWN, Right.WORK_FOR_ONESELF),
                985);
    }

    @Bean
    WorkListSource unreadNotices(NoticeQueries queries) {
        return actor -> {
            long unread = actor.isSignedIn() ? queries.countUnread(actor) : 0;
            return unread == 0
                    ? List.of()
                    : List.of(new WorkListSource.WorkItem(
                            "notices.work.unread", unread, NoticesController.ADDRESS, 0, ORDER));
        };
    }
}
