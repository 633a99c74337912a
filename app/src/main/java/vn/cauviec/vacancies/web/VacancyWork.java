package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.employers.EmployerHomeLink;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.WorkListSource;
import vn.cauviec.site.WorkListSource.WorkItem;
import vn.cauviec.vacancies.domain.AdListQueries;
import vn.cauviec.vacancies.domain.OwnAdFilter;
import vn.cauviec.vacancies.domain.QueueFilter;

/** What vacancies contribute to other pages: work lists and ways. */
@Configuration(proxyBeanMethods = false)
class VacancyWork {
    private static final int ORDER_MODERATOR = 210;
    private static final int ORDER_EMPLOYER = 20;

    @Bean
    WorkListSource adsToModerate(AdListQueries lists) {
        return actor -> {
            if (!actor.may(Right.VACANCY_MODERATE)) {
                return List.of();
            }
            return Stream.of(
                            waiting(lists, actor, QueueFilter.WAITING, 0),
                            waiting(lists, actor, QueueFilter.CHANGES, 1),
                            waiting(lists, actor, QueueFilter.APPEALED, 2),
                            waiting(lists, actor, QueueFilter.IMPORTED, 3),
                            waiting(lists, actor, QueueFilter.HIRES_MISSING, 4))
                    .filter(item -> item.count() > 0)
                    .toList();
        };
    }

    @Bean
    WorkListSource adsToCorrect(AdListQueries lists) {
        return actor -> {
            if (!actor.may(Right.VACANCY_WRITE_OWN)) {
                return List.of();
            }
            var counts = lists.countOwn(actor);
            return Stream.of(OwnAdFilter.RETURNED, OwnAdFilter.DRAFT, OwnAdFilter.EXPIRED)
                    .map(part -> new WorkItem(
                            "vacancies.work.own." + part,
                            counts.getOrDefault(part, 0L),
                            OwnAdsController.ADDRESS + "?" + OwnAdsController.PART + "=" + part.code(),
                            0,
                            ORDER_EMPLOYER))
                    .filter(item -> item.count() > 0)
                    .toList();
        };
    }

    /** The search for work, for everybody. */
    @Bean
    NavLink jobSearchNavigation() {
        return new NavLink(NavLink.Place.MAIN, "vacancies.navigation.search", JobAddress.LIST, Set.of(), 10);
    }

    @Bean
    NavLink adQueueNavigation() {
        return new NavLink(
                NavLink.Place.OWN,
                "vacancies.queue.title",
                AdQueueController.ADDRESS,
                Set.of(Right.VACANCY_MODERATE),
                310);
    }

    @Bean
    NavLink ownAdsNavigation() {
        return new NavLink(
                NavLink.Place.OWN,
                "vacancies.own.title",
                OwnAdsController.ADDRESS,
                Set.of(Right.VACANCY_WRITE_OWN),
                110);
    }

    @Bean
    EmployerHomeLink ownAdsLink() {
        return new EmployerHomeLink(
                "vacancies.own.title", OwnAdsController.ADDRESS, Right.VACANCY_WRITE_OWN, false, 100);
    }

    private static WorkItem waiting(AdListQueries lists, Actor actor, QueueFilter part, int place) {
        var waiting = lists.countWaiting(actor, part);
        return new WorkItem(
                "vacancies.work." + part,
                waiting.count(),
                AdQueueController.address(part),
                waiting.late(),
                ORDER_MODERATOR + place);
    }
}
