package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.WorkListSource;
import vn.cauviec.site.WorkListSource.WorkItem;
import vn.cauviec.vacancies.domain.reports.ReportQueries;

/** What reports contribute to the pages of moderators. */
@Configuration(proxyBeanMethods = false)
class ReportWork {
    /** Before the ads that wait: money may be lost meanwhile. */
    private static final int ORDER = 205;

    @Bean
    WorkListSource reportedAds(ReportQueries reports) {
        return actor -> {
            var waiting = reports.countWaiting(actor);
            return waiting.count() == 0
                    ? List.of()
                    : List.of(new WorkItem(
                            "vacancies.work.reported",
                            waiting.count(),
                            ReportsController.ADDRESS,
                            waiting.late(),
                            ORDER));
        };
    }

    @Bean
    NavLink reportsNavigation() {
        return new NavLink(
                NavLink.Place.OWN,
                "vacancies.reports.title",
                ReportsController.ADDRESS,
                Set.of(Right.VACANCY_MODERATE),
                311);
    }
}
