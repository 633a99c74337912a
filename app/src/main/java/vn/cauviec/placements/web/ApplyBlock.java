package vn.cauviec.placements.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.Vacancies;
import vn.cauviec.vacancies.VacancyPageBlock;

/** The way to apply, on the page of a vacancy; how many have applied. */
@Component
class ApplyBlock implements VacancyPageBlock {
    private final ApplicationQueries applications;

    ApplyBlock(ApplicationQueries applications) {
        this.applications = applications;
    }

    @Override
    public Optional<Page> block(Actor actor, Vacancies.Card vacancy) {
        boolean worker = actor.may(Right.WORK_FOR_ONESELF);
        var own = worker ? applications.findOwnTo(vacancy.id()) : Optional.<ApplicationQueries.Row>empty();
        return Optional.of(new ApplyBlockPage(
                vacancy.slug(),
                vacancy.isOpen(),
                worker || !actor.isSignedIn(),
                applications.countTo(vacancy.id()),
                own.map(ApplicationQueries.Row::sentAt).orElse(null),
                own.map(ApplicationQueries.Row::status).orElse(null)));
    }

    @Override
    public int order() {
        return 10;
    }
}
