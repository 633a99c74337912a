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
import org.jspecify.annotations.Nullable;
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
        /** Takes over what a provider hands in: an officer a workbook, a program with the provider's key a delivery. */
        IMPORTER(Right.VACANCY_IMPORT),
        /** A hire that is recorded or reversed elsewhere, where it was decided who may. */
        HIRE(null);

        /** Null where the house decided elsewhere who may. */
        private final @Nullable Right right;

        Party(@Nullable Right right) {
            this.right = right;
        }

        boolean isHeldBy(Actor actor) {
            return right == null || actor.may(right);
        }
    }

    /**
     * @param importedOnly only for an ad that came from a provider: nobody else hands in a draft that was not sent
     */
    record Transition(VacancyStatus from, VacancyAction action, Party party, VacancyStatus to, boolean importedOnly) {}

    static final List<Transition> TABLE = List.of(
            step(DRAFT, VacancyAction.EDIT, Party.EMPLOYER, DRAFT),
            imported(DRAFT, VacancyAction.EDIT, Party.IMPORTER, DRAFT),
            step(DRAFT, VacancyAction.SEND, Party.EMPLOYER, SUBMITTED),
            imported(DRAFT, VacancyAction.APPROVE, Party.MODERATOR, PUBLISHED),
            step(DRAFT, VacancyAction.STOP, Party.EMPLOYER, STOPPED),
            imported(DRAFT, VacancyAction.STOP, Party.MODERATOR, STOPPED),
            imported(DRAFT, VacancyAction.STOP, Party.IMPORTER, STOPPED),
            step(RETURNED, VacancyAction.EDIT, Party.EMPLOYER, RETURNED),
            imported(RETURNED, VacancyAction.EDIT, Party.IMPORTER, DRAFT),
            step(RETURNED, VacancyAction.SEND, Party.EMPLOYER, SUBMITTED),
            step(RETURNED, VacancyAction.STOP, Party.EMPLOYER, STOPPED),
            imported(RETURNED, VacancyAction.STOP, Party.MODERATOR, STOPPED),
            imported(RETURNED, VacancyAction.STOP, Party.IMPORTER, STOPPED),
            step(SUBMITTED, VacancyAction.WITHDRAW, Party.EMPLOYER, DRAFT),
            step(SUBMITTED, VacancyAction.APPROVE, Party.MODERATOR, PUBLISHED),
            step(SUBMITTED, VacancyAction.RETURN, Party.MODERATOR, RETURNED),
            step(SUBMITTED, VacancyAction.STOP, Party.MODERATOR, STOPPED),
            imported(SUBMITTED, VacancyAction.STOP, Party.IMPORTER, STOPPED),
            step(PUBLISHED, VacancyAction.PROPOSE_CHANGE, Party.EMPLOYER, PUBLISHED),
            imported(PUBLISHED, VacancyAction.PROPOSE_CHANGE, Party.IMPORTER, PUBLISHED),
            step(PUBLISHED, VacancyAction.ACCEPT_CHANGE, Party.MODERATOR, PUBLISHED),
            step(PUBLISHED, VacancyAction.REFUSE_CHANGE, Party.MODERATOR, PUBLISHED),
            step(PUBLISHED, VacancyAction.EXTEND, Party.EMPLOYER, PUBLISHED),
            step(PUBLISHED, VacancyAction.STOP, Party.EMPLOYER, STOPPED),
            step(PUBLISHED, VacancyAction.STOP, Party.MODERATOR, STOPPED),
            imported(PUBLISHED, VacancyAction.STOP, Party.IMPORTER, STOPPED),
            step(PUBLISHED, VacancyAction.HIRE, Party.HIRE, PUBLISHED),
            step(PUBLISHED, VacancyAction.FILL, Party.HIRE, FILLED),
            step(PUBLISHED, VacancyAction.UNDO_HIRE, Party.HIRE, PUBLISHED),
            step(FILLED, VacancyAction.HIRE, Party.HIRE, FILLED),
            step(FILLED, VacancyAction.UNDO_HIRE, Party.HIRE, FILLED),
            step(FILLED, VacancyAction.REOPEN, Party.HIRE, PUBLISHED),
            step(RETURNED, VacancyAction.APPEAL, Party.EMPLOYER, RETURNED),
            step(RETURNED, VacancyAction.GRANT_APPEAL, Party.MODERATOR, SUBMITTED),
            step(RETURNED, VacancyAction.DENY_APPEAL, Party.MODERATOR, RETURNED),
            step(STOPPED, VacancyAction.APPEAL, Party.EMPLOYER, STOPPED),
            step(STOPPED, VacancyAction.GRANT_APPEAL, Party.MODERATOR, SUBMITTED),
            step(STOPPED, VacancyAction.DENY_APPEAL, Party.MODERATOR, STOPPED),
            step(STOPPED, VacancyAction.HIRE, Party.HIRE, STOPPED),
            step(STOPPED, VacancyAction.UNDO_HIRE, Party.HIRE, STOPPED));

    /** These bring an ad before the public, so its employer must be verified. */
    static final Set<VacancyAction> FOR_VERIFIED =
            Set.of(VacancyAction.SEND, VacancyAction.APPROVE, VacancyAction.ACCEPT_CHANGE, VacancyAction.EXTEND);

    private LifeCycle() {}

    /** Where the action leads on behalf of the party; empty when it is not allowed from this status. */
    static Optional<VacancyStatus> next(VacancyStatus from, boolean imported, VacancyAction action, Party party) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.action() == action && row.party() == party)
                .filter(row -> imported || !row.importedOnly())
                .map(Transition::to)
                .findFirst();
    }

    private static Transition step(VacancyStatus from, VacancyAction action, Party party, VacancyStatus to) {
        return new Transition(from, action, party, to, false);
    }

    private static Transition imported(VacancyStatus from, VacancyAction action, Party party, VacancyStatus to) {
        return new Transition(from, action, party, to, true);
    }
}
