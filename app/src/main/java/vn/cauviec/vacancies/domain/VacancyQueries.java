package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** Reads single vacancies for those who write and moderate them. */
@Component
@Transactional(readOnly = true)
public class VacancyQueries {
    private final VacancyStore store;
    private final ProposedChangeStore proposals;
    private final VacancyEventStore events;
    private final WordingCheck wording;
    private final AdWords words;
    private final Accounts accounts;
    private final BusinessClock clock;

    VacancyQueries(
            VacancyStore store,
            ProposedChangeStore proposals,
            VacancyEventStore events,
            WordingCheck wording,
            AdWords words,
            Accounts accounts,
            BusinessClock clock) {
        this.store = store;
        this.proposals = proposals;
        this.events = events;
        this.wording = wording;
        this.words = words;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * An ad of the actor's company.
     *
     * @throws Refused VACANCY_NOT_FOUND
     */
    public VacancyView getOwn(Actor actor, UUID id) {
        return get(actor, id, Party.EMPLOYER);
    }

    /**
     * An ad that concerns moderators.
     *
     * @throws Refused VACANCY_NOT_FOUND
     */
    public VacancyView getForModerator(Actor actor, UUID id) {
        return get(actor, id, Party.MODERATOR);
    }

    private VacancyView get(Actor actor, UUID id, Party party) {
        var vacancy = store.find(id)
                .filter(found -> VacancyMoves.concerns(actor, found, party))
                .orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_FOUND));
        var content = vacancy.content();
        var origin = store.findOrigin(id).orElse(null);
        return new VacancyView(
                id,
                vacancy.slug(),
                vacancy.employerId(),
                vacancy.employerName(),
                vacancy.employerVerified(),
                vacancy.status(),
                vacancy.status() == VacancyStatus.PUBLISHED && !vacancy.isOpen(clock.today()),
                content,
                words.place(content.unitId()),
                words.occupation(content.occupationCode()),
                vacancy.taken(),
                origin,
                vacancy.submittedAt(),
                vacancy.publishedAt(),
                vacancy.version(),
                wording.check(content),
                proposal(id),
                history(id, origin));
    }

    private VacancyView.@Nullable Proposal proposal(UUID id) {
        return proposals
                .find(id)
                .map(change -> new VacancyView.Proposal(
                        change,
                        words.place(change.content().unitId()),
                        words.occupation(change.content().occupationCode()),
                        wording.check(change.content())))
                .orElse(null);
    }

    /** A provider's program signs with the provider's name. */
    private List<VacancyView.Step> history(UUID id, VacancyView.@Nullable Origin origin) {
        var programs = origin == null ? Set.<UUID>of() : events.listPrograms(id);
        return events.list(id).stream()
                .map(event -> new VacancyView.Step(
                        event.at(),
                        origin != null && programs.contains(event.accountId())
                                ? origin.provider()
                                : accounts.staffName(event.accountId()),
                        event.action(),
                        event.reasonCode(),
                        event.reason()))
                .toList();
    }
}
