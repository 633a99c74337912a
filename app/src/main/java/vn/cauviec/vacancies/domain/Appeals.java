package vn.cauviec.vacancies.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** Reads what was decided against an employer's ad, and what came of its appeal. */
@Component
@Transactional(readOnly = true)
public class Appeals {
    private final VacancyStore store;
    private final VacancyEventStore events;
    private final AppealStore appeals;
    private final Accounts accounts;

    Appeals(VacancyStore store, VacancyEventStore events, AppealStore appeals, Accounts accounts) {
        this.store = store;
        this.events = events;
        this.appeals = appeals;
        this.accounts = accounts;
    }

    /**
     * A decision that one may appeal against, or that was appealed against.
     *
     * @param title of the ad
     * @param action RETURN or STOP
     * @param reasonCode code of a chosen reason; may be empty
     * @param reason in words; may be empty
     * @param by name of the moderator
     * @param own the actor decided: another moderator answers
     * @param appeal null while there is none
     * @param answeredBy name of the moderator who answered; empty while nobody has
     */
    public record Case(
            UUID vacancyId,
            String title,
            String employerName,
            VacancyAction action,
            String reasonCode,
            String reason,
            String by,
            boolean own,
            @Nullable Appeal appeal,
            String answeredBy) {}

    /**
     * The last decision against an ad of the actor's company, as long as the ad stands where it left it; after an appeal was granted,
     * that one.
     *
     * @throws Refused VACANCY_NOT_FOUND when there is no such ad; APPEAL_NOTHING_DECIDED when no moderator decided against it
     */
    public Case getOwn(Actor actor, UUID vacancyId) {
        return get(actor, vacancyId, Party.EMPLOYER);
    }

    /** As {@link #getOwn}, for a moderator. */
    public Case getForModerator(Actor actor, UUID vacancyId) {
        return get(actor, vacancyId, Party.MODERATOR);
    }

    private Case get(Actor actor, UUID vacancyId, Party party) {
        var vacancy = store.find(vacancyId)
                .filter(found -> VacancyMoves.concerns(actor, found, party))
                .orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_FOUND));
        var last = appeals.findLast(vacancyId);
        var decision = findDecision(vacancy)
                .or(() -> last.flatMap(appeal -> events.list(vacancyId).stream()
                        .filter(event -> event.at().equals(appeal.decisionAt()))
                        .findFirst()))
                .orElseThrow(() -> new Refused(VacancyErrors.APPEAL_NOTHING_DECIDED));
        var appeal = last.filter(found -> found.decisionAt().equals(decision.at()));
        return new Case(
                vacancyId,
                vacancy.content().title(),
                vacancy.employerName(),
                decision.action(),
                decision.reasonCode(),
                decision.reason(),
                accounts.staffName(decision.accountId()),
                decision.accountId().equals(actor.accountId()),
                appeal.orElse(null),
                appeal.flatMap(Appeal::findVerdict)
                        .map(verdict -> accounts.staffName(verdict.by()))
                        .orElse(""));
    }

    /** The moderator's decision by which the ad stands where it stands; empty when it was the employer's own or it has moved on. */
    Optional<VacancyEventStore.Event> findDecision(StoredVacancy vacancy) {
        var wanted = switch (vacancy.status()) {
            case RETURNED -> VacancyAction.RETURN;
            case STOPPED -> VacancyAction.STOP;
            case DRAFT, SUBMITTED, PUBLISHED, FILLED -> null;
        };
        if (wanted == null) {
            return Optional.empty();
        }
        return events.list(vacancy.id()).stream()
                .filter(event -> event.action() == wanted && event.to() == vacancy.status())
                .findFirst()
                .filter(event ->
                        vacancy.status() == VacancyStatus.RETURNED || StopReason.isOfModerator(event.reasonCode()));
    }
}
