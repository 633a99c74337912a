package vn.cauviec.vacancies.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** An employer or a moderator takes an ad down for good, with a reason. A proposed change goes with it. */
@Service
public class StopVacancy {
    private final VacancyMoves moves;
    private final Decisions decisions;
    private final ProposedChangeStore proposals;
    private final BusinessClock clock;

    StopVacancy(VacancyMoves moves, Decisions decisions, ProposedChangeStore proposals, BusinessClock clock) {
        this.moves = moves;
        this.decisions = decisions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Nothing happens when the actor stopped it a moment ago.
     *
     * @param note what the actor adds in words; may be empty
     * @throws Refused VACANCY_NOT_FOUND; VACANCY_NOT_NOW when somebody else was faster or it was never to be stopped
     */
    @Transactional
    public void run(Actor actor, UUID id, StopReason reason, String note) {
        var party = reason.isFor(Party.MODERATOR) ? Party.MODERATOR : Party.EMPLOYER;
        var vacancy = moves.hold(actor, id, party);
        if (vacancy.status() == VacancyStatus.STOPPED && decisions.isOwn(actor, id, VacancyAction.STOP)) {
            return;
        }
        var to = moves.require(vacancy, VacancyAction.STOP, party);
        proposals.delete(id);
        moves.make(actor, vacancy, VacancyAction.STOP, to, reason.name(), note, clock.now());
    }
}
