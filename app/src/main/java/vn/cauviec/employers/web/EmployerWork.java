package vn.cauviec.employers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.employers.EmployerHomeLink;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.Employers;
import vn.cauviec.employers.domain.EmployerLists;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Right;
import vn.cauviec.reference.WorkingDays;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.WorkListSource;

/** What employers contribute to other pages: work lists and ways. */
@Configuration(proxyBeanMethods = false)
class EmployerWork {
    /** Working days within which the centre looks at a new employer. */
    static final int WORKING_DAYS = 2;

    private static final int ORDER_MODERATOR = 200;
    private static final int ORDER_EMPLOYER = 10;

    @Bean
    WorkListSource employersToVerify(EmployerLists lists, WorkingDays workingDays, BusinessClock clock) {
        return actor -> {
            if (!actor.may(Right.EMPLOYER_VERIFY)) {
                return List.of();
            }
            var lateBefore = workingDays
                    .lateSince(clock.today(), WORKING_DAYS)
                    .plusDays(1)
                    .atStartOfDay(BusinessClock.ZONE)
                    .toInstant();
            var waiting = lists.countWaiting(actor, lateBefore);
            return item(
                    "employers.work.verify", waiting.count(), QueueController.ADDRESS, waiting.late(), ORDER_MODERATOR);
        };
    }

    @Bean
    WorkListSource employerToCorrect(Employers employers) {
        return actor -> {
            boolean refused = actor.may(Right.EMPLOYER_PROFILE_OWN) && isRefused(employers, actor);
            return item("employers.work.correct", refused ? 1 : 0, EmployerHomeController.PROFILE, 0, ORDER_EMPLOYER);
        };
    }

    @Bean
    NavLink employersNavigation() {
        return new NavLink(
                NavLink.Place.OWN,
                "employers.queue.title",
                QueueController.ADDRESS,
                Set.of(Right.EMPLOYER_VERIFY),
                300);
    }

    @Bean
    NavLink employerHomeNavigation() {
        return new NavLink(
                NavLink.Place.OWN,
                "employers.home.title",
                EmployerHomeController.ADDRESS,
                Set.of(Right.VACANCY_WRITE_OWN),
                100);
    }

    @Bean
    NavLink registrationNavigation() {
        return new NavLink(
                NavLink.Place.FOOT,
                "employers.register.title",
                EmployerHomeController.ADDRESS + "/dang-ky",
                Set.of(),
                100);
    }

    @Bean
    EmployerHomeLink profileLink() {
        return new EmployerHomeLink(
                "employers.profile.title", EmployerHomeController.PROFILE, Right.EMPLOYER_PROFILE_OWN, false, 900);
    }

    private static boolean isRefused(Employers employers, Actor actor) {
        return employers
                .findOwn(actor)
                .filter(employer -> employer.standing() == EmployerStanding.REFUSED)
                .isPresent();
    }

    private static List<WorkListSource.WorkItem> item(String key, long count, String address, long late, int order) {
        var items = new ArrayList<WorkListSource.WorkItem>();
        if (count > 0) {
            items.add(new WorkListSource.WorkItem(key, count, address, late, order));
        }
        return items;
    }
}
