package vn.cauviec.vacancies.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;

/** Who was faster. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Decisions {
    private final VacancyEventStore events;
    private final Accounts accounts;

    Decisions(VacancyEventStore events, Accounts accounts) {
        this.events = events;
        this.accounts = accounts;
    }

    /** The last step was this one by the same person: a second click. */
    boolean isOwn(Actor actor, UUID id, VacancyAction action) {
        return events.findLast(id)
                .filter(event -> event.action() == action && event.accountId().equals(actor.accountId()))
                .isPresent();
    }

    /** What was done to the vacancy last. */
    Overtaken last(StoredVacancy vacancy) {
        var event = events.findLast(vacancy.id()).orElseThrow();
        return new Overtaken(vacancy.status(), event.action(), accounts.staffName(event.accountId()), event.at());
    }
}
