package vn.cauviec.vacancies.domain;

import static vn.cauviec.vacancies.VacancyStatus.DRAFT;
import static vn.cauviec.vacancies.VacancyStatus.FILLED;
import static vn.cauviec.vacancies.VacancyStatus.PUBLISHED;
import static vn.cauviec.vacancies.VacancyStatus.RETURNED;
import static vn.cauviec.vacancies.VacancyStatus.STOPPED;
import static vn.cauviec.vacancies.VacancyStatus.SUBMITTED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.VacancyStatus;

/** The life of a vacancy as one table: from which status who may do what, and where it leads. What is not in it is refused. */
final class LifeCycle {
    /** On whose behalf something is done. */
    enum Party {
        /** A user of the company whose ad it is. */
        EMPLOYER(Right.VACANCY_WRITE_OWN),
        MODERATOR(Right.VACANCY_MODERATE),
        /** Takes over a workbook on behalf of its provider. */
        IMPORTER(Right.VACANCY_IMPORT),
        /** A hire that is recorded or reversed elsewhere, where it was decided who may. */
        HIRE(null);

        private final Optional<Right> right;

        Party(@org.jspecify.annotations.Nullable Right right) {
            this.right = Optional.ofNullable(right);
        }

        boolean isHeldBy(Actor actor) {
            return right.isEmpty() || actor.may(right.get());
        }
    }

    record Transition(VacancyStatus from, VacancyAction action, Party party, VacancyStatus to) {}

    static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, VacancyAction.EDIT, Party.EMPLOYER, DRAFT),
            new Transition(DRAFT, VacancyAction.EDIT, Party.IMPORTER, DRAFT),
            new Transition(DRAFT, VacancyAction.SEND, Party.EMPLOYER, SUBMITTED),
            new Transition(DRAFT, VacancyAction.APPROVE, Party.MODERATOR, PUBLISHED),
            new Transition(DRAFT, VacancyAction.STOP, Party.EMPLOYER, STOPPED),
            new Transition(DRAFT, VacancyAction.STOP, Party.MODERATOR, STOPPED),
            new Transition(RETURNED, VacancyAction.EDIT, Party.EMPLOYER, RETURNED),
            new Transition(RETURNED, VacancyAction.EDIT, Party.IMPORTER, DRAFT),
            new Transition(RETURNED, VacancyAction.SEND, Party.EMPLOYER, SUBMITTED),
            new Transition(RETURNED, VacancyAction.STOP, Party.EMPLOYER, STOPPED),
            new Transition(RETURNED, VacancyAction.STOP, Party.MODERATOR, STOPPED),
            new Transition(SUBMITTED, VacancyAction.WITHDRAW, Party.EMPLOYER, DRAFT),
            new Transition(SUBMITTED, VacancyAction.APPROVE, Party.MODERATOR, PUBLISHED),
            new Transition(SUBMITTED, VacancyAction.RETURN, Party.MODERATOR, RETURNED),
            new Transition(SUBMITTED, VacancyAction.STOP, Party.MODERATOR, STOPPED),
            new Transition(PUBLISHED, VacancyAction.PROPOSE_CHANGE, Party.EMPLOYER, PUBLISHED),
            new Transition(PUBLISHED, VacancyAction.PROPOSE_CHANGE, Party.IMPORTER, PUBLISHED),
            new Transition(PUBLISHED, VacancyAction.ACCEPT_CHANGE, Party.MODERATOR, PUBLISHED),
            new Transition(PUBLISHED, VacancyAction.REFUSE_CHANGE, Party.MODERATOR, PUBLISHED),
            new Transition(PUBLISHED, VacancyAction.EXTEND, Party.EMPLOYER, PUBLISHED),
            new Transition(PUBLISHED, VacancyAction.EXTEND, Party.MODERATOR, PUBLISHED),
            new Transition(PUBLISHED, VacancyAction.STOP, Party.EMPLOYER, STOPPED),
            new Transition(PUBLISHED, VacancyAction.STOP, Party.MODERATOR, STOPPED),
            new Transition(PUBLISHED, VacancyAction.HIRE, Party.HIRE, PUBLISHED),
            new Transition(PUBLISHED, VacancyAction.FILL, Party.HIRE, FILLED),
            new Transition(PUBLISHED, VacancyAction.UNDO_HIRE, Party.HIRE, PUBLISHED),
            new Transition(FILLED, VacancyAction.HIRE, Party.HIRE, FILLED),
            new Transition(FILLED, VacancyAction.UNDO_HIRE, Party.HIRE, FILLED),
            new Transition(FILLED, VacancyAction.REOPEN, Party.HIRE, PUBLISHED),
            new Transition(STOPPED, VacancyAction.HIRE, Party.HIRE, STOPPED),
            new Transition(STOPPED, VacancyAction.UNDO_HIRE, Party.HIRE, STOPPED));

    /** These bring an ad before the public, so its employer must be verified. */
    static final Set<VacancyAction> FOR_VERIFIED =
            Set.of(VacancyAction.SEND, VacancyAction.APPROVE, VacancyAction.ACCEPT_CHANGE, VacancyAction.EXTEND);

    private LifeCycle() {}

    /** Where the action leads on behalf of the party; empty when it is not allowed from this status. */
    static Optional<VacancyStatus> next(VacancyStatus from, VacancyAction action, Party party) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.action() == action && row.party() == party)
                .map(Transition::to)
                .findFirst();
    }
}
