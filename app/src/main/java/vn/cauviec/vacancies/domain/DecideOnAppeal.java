package vn.cauviec.vacancies.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/**
 * A moderator answers an appeal against a colleague's decision, never against the own. Granted, the ad waits for approval again and its
 * employer need not write it anew; denied, it stays where it is.
 */
@Service
public class DecideOnAppeal {
    private final VacancyMoves moves;
    private final AppealStore store;
    private final Decisions decisions;
    private final BusinessClock clock;

    DecideOnAppeal(VacancyMoves moves, AppealStore store, Decisions decisions, BusinessClock clock) {
        this.moves = moves;
        this.store = store;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Somebody answered, or the employer sent the ad again. */
        record TooLate(Overtaken overtaken) implements Outcome {}
    }

    /**
     * @param answer what the employer is told; not empty
     * @throws Refused VACANCY_NOT_FOUND; APPEAL_OWN_DECISION when it is the actor's own decision
     */
    @Transactional
    public Outcome run(Actor actor, UUID vacancyId, boolean granted, String answer) {
        var vacancy = moves.hold(actor, vacancyId, Party.MODERATOR);
        var action = granted ? VacancyAction.GRANT_APPEAL : VacancyAction.DENY_APPEAL;
        var to = moves.next(vacancy, action, Party.MODERATOR);
        var open = store.findLast(vacancyId).filter(appeal -> appeal.verdict() == null);
        if (to.isEmpty() || open.isEmpty()) {
            return decisions.isOwn(actor, vacancyId, action)
                    ? new Outcome.Done()
                    : new Outcome.TooLate(decisions.last(vacancy));
        }
        if (open.get().decisionBy().equals(actor.accountId())) {
            throw new Refused(VacancyErrors.APPEAL_OWN_DECISION);
        }
        var now = clock.now();
        store.decide(open.get().id(), new Appeal.Verdict(granted, answer, actor.accountId(), now));
        moves.make(actor, vacancy, action, to.get(), "", answer, now);
        return new Outcome.Done();
    }
}
