package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.Refused;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** What every step in the life of a vacancy does: hold it, ask the table, keep the new status, write history, audit and change feed, tell its employer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VacancyMoves {
    private static final String KIND = "vacancy";
    private static final Map<VacancyAction, String> FED = Map.of(
            VacancyAction.APPROVE, VacancyChanges.PUBLISHED,
            VacancyAction.ACCEPT_CHANGE, VacancyChanges.CHANGED,
            VacancyAction.EXTEND, VacancyChanges.CHANGED,
            VacancyAction.HIRE, VacancyChanges.CHANGED,
            VacancyAction.UNDO_HIRE, VacancyChanges.CHANGED,
            VacancyAction.STOP, VacancyChanges.STOPPED,
            VacancyAction.FILL, VacancyChanges.FILLED,
            VacancyAction.REOPEN, VacancyChanges.REOPENED);

    private final VacancyStore store;
    private final VacancyEventStore events;
    private final ChangeFeed feed;
    private final AuditTrail trail;
    private final EmployerNotices notices;

    VacancyMoves(
            VacancyStore store, VacancyEventStore events, ChangeFeed feed, AuditTrail trail, EmployerNotices notices) {
        this.store = store;
        this.events = events;
        this.feed = feed;
        this.trail = trail;
        this.notices = notices;
    }

    /**
     * The vacancy, held until the transaction ends.
     *
     * @throws Refused VACANCY_NOT_FOUND when there is none, or none that the actor may touch on behalf of the party
     */
    StoredVacancy hold(Actor actor, UUID id, Party party) {
        return store.hold(id)
                .filter(vacancy -> concerns(actor, vacancy, party))
                .orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_FOUND));
    }

    /** An employer's users see the ads of their company, or of their branches of it; moderators all but drafts that an employer has not sent. */
    static boolean concerns(Actor actor, StoredVacancy vacancy, Party party) {
        if (!party.isHeldBy(actor)) {
            return false;
        }
        return switch (party) {
            case EMPLOYER -> actor.actsFor(vacancy.employerId(), vacancy.branchId());
            case MODERATOR -> vacancy.isImported() || vacancy.submittedAt() != null || vacancy.publishedAt() != null;
            case IMPORTER -> vacancy.isImported();
            case HIRE -> true;
        };
    }

    /** Where the action leads; empty when it is not allowed now. */
    Optional<VacancyStatus> next(StoredVacancy vacancy, VacancyAction action, Party party) {
        return LifeCycle.next(vacancy.status(), vacancy.isImported(), action, party);
    }

    /** @throws Refused VACANCY_NOT_NOW when the action is not allowed now */
    VacancyStatus require(StoredVacancy vacancy, VacancyAction action, Party party) {
        return next(vacancy, action, party).orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_NOW));
    }

    /** Carries out a step that the table allowed. */
    void make(Actor actor, StoredVacancy vacancy, VacancyAction action, VacancyStatus to, Instant now) {
        make(actor, vacancy, action, to, "", "", now);
    }

    /**
     * Carries out a step that the table allowed.
     *
     * @param reasonCode code of a chosen reason; may be empty
     * @param reason in words; may be empty. Stands in the history, not in the audit
     */
    void make(
            Actor actor,
            StoredVacancy vacancy,
            VacancyAction action,
            VacancyStatus to,
            String reasonCode,
            String reason,
            Instant now) {
        if (to != vacancy.status()) {
            store.setStatus(vacancy.id(), to, now);
        }
        events.insert(
                vacancy.id(),
                vacancy.status(),
                new VacancyEventStore.Event(now, actor.accountId(), action, to, reasonCode, reason));
        if (actor.isStaff()) {
            trail.wrote(actor, "VACANCY_" + action.name(), KIND, vacancy.id(), reasonCode);
        }
        notices.tell(actor, vacancy, action, reason);
        var fed = FED.get(action);
        if (fed != null && isPublic(vacancy, to)) {
            feed.publish(fed, vacancy.id());
        }
    }

    /** A draft that is thrown away concerns nobody. */
    private static boolean isPublic(StoredVacancy vacancy, VacancyStatus to) {
        return vacancy.publishedAt() != null || to == VacancyStatus.PUBLISHED;
    }

    /** Notes the first step of a new vacancy. */
    void begin(Actor actor, UUID id, Instant now) {
        events.insert(
                id,
                null,
                new VacancyEventStore.Event(now, actor.accountId(), VacancyAction.CREATE, VacancyStatus.DRAFT, "", ""));
        if (actor.isStaff()) {
            trail.wrote(actor, "VACANCY_CREATE", KIND, id, "");
        }
    }
}
