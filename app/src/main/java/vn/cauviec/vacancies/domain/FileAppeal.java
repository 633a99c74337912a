package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** An employer appeals against the return or the stop of its ad: another moderator will look at it. Once against one decision. */
@Service
public class FileAppeal {
    /** How long one may appeal. */
    public static final Duration PERIOD = Duration.ofDays(30);

    private final VacancyMoves moves;
    private final Appeals appeals;
    private final AppealStore store;
    private final IdSource ids;
    private final BusinessClock clock;

    FileAppeal(VacancyMoves moves, Appeals appeals, AppealStore store, IdSource ids, BusinessClock clock) {
        this.moves = moves;
        this.appeals = appeals;
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        FILED,
        /** There is an appeal against this decision already: nothing was kept. */
        FILED_BEFORE,
        /** The decision is older than the period. */
        TOO_LATE
    }

    /**
     * @param grounds why, in words; not empty
     * @throws Refused VACANCY_NOT_FOUND, VACANCY_NOT_NOW; APPEAL_NOTHING_DECIDED when it was not a moderator's decision
     */
    @Transactional
    public Outcome run(Actor actor, UUID vacancyId, String grounds) {
        var vacancy = moves.hold(actor, vacancyId, Party.EMPLOYER);
        var to = moves.require(vacancy, VacancyAction.APPEAL, Party.EMPLOYER);
        var decision =
                appeals.findDecision(vacancy).orElseThrow(() -> new Refused(VacancyErrors.APPEAL_NOTHING_DECIDED));
        var now = clock.now();
        if (decision.at().plus(PERIOD).isBefore(now)) {
            return Outcome.TOO_LATE;
        }
        var appeal = new Appeal(
                ids.next(), vacancyId, decision.action(), decision.accountId(), decision.at(), grounds, now, null);
        if (!store.insert(appeal, actor.accountId())) {
            return Outcome.FILED_BEFORE;
        }
        moves.make(actor, vacancy, VacancyAction.APPEAL, to, "", grounds, now);
        return Outcome.FILED;
    }
}
