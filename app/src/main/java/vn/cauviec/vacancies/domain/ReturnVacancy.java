package vn.cauviec.vacancies.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** A moderator gives an ad back to its employer, saying what has to change. */
@Service
public class ReturnVacancy {
    private final VacancyMoves moves;
    private final Decisions decisions;
    private final BusinessClock clock;

    ReturnVacancy(VacancyMoves moves, Decisions decisions, BusinessClock clock) {
        this.moves = moves;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Returned() implements Outcome {}

        /** Somebody decided or changed the ad since the page was opened. */
        record TooLate(Overtaken overtaken) implements Outcome {}
    }

    /**
     * @param version of the ad as the moderator saw it
     * @param reason what has to change; not empty
     * @throws Refused VACANCY_NOT_FOUND
     */
    @Transactional
    public Outcome run(Actor actor, UUID id, int version, String reason) {
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("an ad is not returned without a reason");
        }
        var vacancy = moves.hold(actor, id, Party.MODERATOR);
        var to = moves.next(vacancy, VacancyAction.RETURN, Party.MODERATOR);
        if (to.isEmpty() || vacancy.version() != version) {
            return decisions.isOwn(actor, id, VacancyAction.RETURN) && vacancy.status() == VacancyStatus.RETURNED
                    ? new Outcome.Returned()
                    : new Outcome.TooLate(decisions.last(vacancy));
        }
        moves.make(actor, vacancy, VacancyAction.RETURN, to.get(), "", reason, clock.now());
        return new Outcome.Returned();
    }
}
