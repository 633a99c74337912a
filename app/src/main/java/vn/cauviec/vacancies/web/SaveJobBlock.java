package vn.cauviec.vacancies.web;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.access.SessionBegun;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.NavLink;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.Vacancies;
import vn.cauviec.vacancies.VacancyPageBlock;
import vn.cauviec.vacancies.domain.kept.JoinKeptAds;

/** Keeping a job for later: on the page of each job, with the way to those that are kept at the foot of every page. */
@Configuration(proxyBeanMethods = false)
class SaveJobBlock {
    private static final int BEHIND_APPLYING = 500;

    @Bean
    VacancyPageBlock saveJob() {
        return new VacancyPageBlock() {
            @Override
            public Optional<Page> block(Actor actor, Vacancies.Card vacancy) {
                return Optional.of(new SaveJob(
                        SavedJobsController.add(vacancy.slug()), vacancy.slug(), actor.may(Right.WORK_FOR_ONESELF)));
            }

            @Override
            public int order() {
                return BEHIND_APPLYING;
            }
        };
    }

    /** What the browser kept goes over to the account of a person who looks for work. */
    @Bean
    SessionBegun joinKeptJobs(JoinKeptAds join) {
        return (request, response, accountId) -> {
            var kept = SavedJobs.read(request);
            if (!kept.isEmpty() && join.run(accountId, kept)) {
                SavedJobs.clear(request, response);
            }
        };
    }

    @Bean
    NavLink savedJobsNavigation() {
        return new NavLink(NavLink.Place.FOOT, "vacancies.saved.title", SavedJobsController.ADDRESS, Set.of(), 20);
    }
}
