package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** A moderator makes an ad public: one that its employer sent, or a draft that came by a workbook. */
@Service
public class ApproveVacancy {
    private final VacancyStore store;
    private final VacancyMoves moves;
    private final Decisions decisions;
    private final AdChecks checks;
    private final BusinessClock clock;

    ApproveVacancy(VacancyStore store, VacancyMoves moves, Decisions decisions, AdChecks checks, BusinessClock clock) {
        this.store = store;
        this.moves = moves;
        this.decisions = decisions;
        this.checks = checks;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Approved() implements Outcome {}

        /** The text check or what stands beside other ads warns, and nobody has said why it may stand. */
        record ReasonNeeded(List<Finding> warnings) implements Outcome {
            public ReasonNeeded {
                warnings = List.copyOf(warnings);
            }
        }

        /** It cannot stand before the public as it is; its deadline may have passed while it waited. */
        record Incomplete(List<Finding> problems) implements Outcome {
            public Incomplete {
                problems = List.copyOf(problems);
            }
        }

        /** The employer is not verified, or no longer. */
        record NotVerified() implements Outcome {}

        /** Somebody decided or changed the ad since the page was opened. */
        record TooLate(Overtaken overtaken) implements Outcome {}
    }

    /**
     * @param version of the ad as the moderator saw it
     * @param reason why it may stand although it was warned of; empty for none. Stands in the history where it was needed
     * @throws Refused VACANCY_NOT_FOUND
     */
    @Transactional
    public Outcome run(Actor actor, UUID id, int version, String reason) {
        var vacancy = moves.hold(actor, id, Party.MODERATOR);
        var to = moves.next(vacancy, VacancyAction.APPROVE, Party.MODERATOR);
        if (to.isEmpty() || vacancy.version() != version) {
            return decisions.isOwn(actor, id, VacancyAction.APPROVE) && vacancy.status() == VacancyStatus.PUBLISHED
                    ? new Outcome.Approved()
                    : new Outcome.TooLate(decisions.last(vacancy));
        }
        var problems = VacancyRules.checkComplete(vacancy.content(), clock.today());
        if (!problems.isEmpty()) {
            return new Outcome.Incomplete(problems);
        }
        if (!vacancy.employerVerified()) {
            return new Outcome.NotVerified();
        }
        var unexplained = checks.unexplained(vacancy);
        if (!unexplained.isEmpty() && reason.isEmpty()) {
            return new Outcome.ReasonNeeded(unexplained);
        }
        if (unexplained.stream().anyMatch(WordingCheck::isOfWords)) {
            store.setWordingReason(id, reason);
        }
        moves.make(
                actor, vacancy, VacancyAction.APPROVE, to.get(), "", unexplained.isEmpty() ? "" : reason, clock.now());
        return new Outcome.Approved();
    }
}
