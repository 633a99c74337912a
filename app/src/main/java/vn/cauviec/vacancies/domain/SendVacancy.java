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

/** An employer hands a finished ad to the moderators. An appeal against its return has no object any more. */
@Service
public class SendVacancy {
    private final VacancyMoves moves;
    private final AppealStore appeals;
    private final AdBranches branches;
    private final BusinessClock clock;

    SendVacancy(VacancyMoves moves, AppealStore appeals, AdBranches branches, BusinessClock clock) {
        this.moves = moves;
        this.appeals = appeals;
        this.branches = branches;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Sent() implements Outcome {}

        /** Something is missing, or the deadline has passed meanwhile. */
        record Incomplete(List<Finding> problems) implements Outcome {
            public Incomplete {
                problems = List.copyOf(problems);
            }
        }

        /** The branch to which it belongs takes no new ads; the draft is kept. */
        record BranchClosed() implements Outcome {}

        /** The centre has not verified the employer yet; the draft is kept. */
        record NotVerified() implements Outcome {}
    }

    /** @throws Refused VACANCY_NOT_FOUND, VACANCY_NOT_NOW */
    @Transactional
    public Outcome run(Actor actor, UUID id) {
        var vacancy = moves.hold(actor, id, Party.EMPLOYER);
        if (vacancy.status() == VacancyStatus.SUBMITTED) {
            return new Outcome.Sent(); // the second click
        }
        var to = moves.require(vacancy, VacancyAction.SEND, Party.EMPLOYER);
        var problems = VacancyRules.checkComplete(vacancy.content(), clock.today());
        if (!problems.isEmpty()) {
            return new Outcome.Incomplete(problems);
        }
        if (!branches.isOpen(vacancy.branchId())) {
            return new Outcome.BranchClosed();
        }
        if (!vacancy.employerVerified()) {
            return new Outcome.NotVerified();
        }
        var now = clock.now();
        appeals.withdraw(id, now);
        moves.make(actor, vacancy, VacancyAction.SEND, to, now);
        return new Outcome.Sent();
    }
}
