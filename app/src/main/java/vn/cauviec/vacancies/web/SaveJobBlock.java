package vn.cauviec.vacancies.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.Actor;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.Vacancies;
import vn.cauviec.vacancies.VacancyPageBlock;

/** Keeping a job for later: on the page of each job, with the way to those that are kept at the foot of every page. */
@Configuration(proxyBeanMethods = false)
class SaveJobBlock {
    private static final int BEHIND_APPLYING = 500;

    @Bean
    VacancyPageBlock saveJob() {
        return new VacancyPageBlock() {
            @Override
            public Optional<Page> block(Actor actor, Vacancies.Card vacancy) {
                return Optional.of(new SaveJob(SavedJobsController.add(vacancy.slug())));
            }

            @Override
            public int order() {
                return BEHIND_APPLYING;
            }
        };
    }

    @Bean
    NavLink savedJobsNavigation() {
        return new NavLink(NavLink.Place.FOOT, "vacancies.saved.title", SavedJobsController.ADDRESS, Set.of(), 20);
    }
}
