package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** An employer says that the work is still there: the deadline moves, and an expired ad is open again. */
@Service
public class ExtendVacancy {
    /** How far one tap moves the deadline. */
    private static final int STEP_DAYS = 30;

    private final VacancyStore store;
    private final VacancyMoves moves;
    private final BusinessClock clock;

    ExtendVacancy(VacancyStore store, VacancyMoves moves, BusinessClock clock) {
        this.store = store;
        this.moves = moves;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Extended() implements Outcome {}

        /** The day is before today or too far away. */
        record NotPossible(List<Finding> problems) implements Outcome {
            public NotPossible {
                problems = List.copyOf(problems);
            }
        }

        /** The centre no longer vouches for the employer. */
        record NotVerified() implements Outcome {}
    }

    /** The day to which one tap moves the deadline: thirty days on from the deadline or from today, at most as far as an ad may stand. */
    public static LocalDate proposal(LocalDate deadline, LocalDate today) {
        var wanted = (deadline.isBefore(today) ? today : deadline).plusDays(STEP_DAYS);
        var latest = VacancyRules.latestDeadline(today);
        return wanted.isAfter(latest) ? latest : wanted;
    }

    /**
     * Sent twice, the second changes nothing.
     *
     * @param deadline the new last day
     * @throws Refused VACANCY_NOT_FOUND, VACANCY_NOT_NOW
     */
    @Transactional
    public Outcome run(Actor actor, UUID id, LocalDate deadline) {
        var vacancy = moves.hold(actor, id, Party.EMPLOYER);
        var to = moves.require(vacancy, VacancyAction.EXTEND, Party.EMPLOYER);
        if (vacancy.content().findDeadline().filter(deadline::equals).isPresent()) {
            return new Outcome.Extended();
        }
        var problems = VacancyRules.checkDeadline(deadline, clock.today());
        if (!problems.isEmpty()) {
            return new Outcome.NotPossible(problems);
        }
        if (!vacancy.employerVerified()) {
            return new Outcome.NotVerified();
        }
        store.updateContent(id, vacancy.content().withDeadline(deadline));
        moves.make(actor, vacancy, VacancyAction.EXTEND, to, clock.now());
        return new Outcome.Extended();
    }
}
