package vn.cauviec.vacancies.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** Reads single vacancies for those who write and moderate them. */
@Component
@Transactional(readOnly = true)
public class VacancyQueries {
    private final VacancyStore store;
    private final ProposedChangeStore proposals;
    private final VacancyHistory history;
    private final AdChecks checks;
    private final AdWords words;
    private final AdBranches branches;
    private final BusinessClock clock;

    VacancyQueries(
            VacancyStore store,
            ProposedChangeStore proposals,
            VacancyHistory history,
            AdChecks checks,
            AdWords words,
            AdBranches branches,
            BusinessClock clock) {
        this.store = store;
        this.proposals = proposals;
        this.history = history;
        this.checks = checks;
        this.words = words;
        this.branches = branches;
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
                vacancy.branchId(),
                branches.name(vacancy.branchId()),
                vacancy.status(),
                vacancy.hasExpired(clock.today()),
                content,
                words.place(content.unitId()),
                words.places(content.furtherUnits()),
                words.occupation(content.occupationCode()),
                vacancy.taken(),
                origin,
                vacancy.submittedAt(),
                vacancy.publishedAt(),
                vacancy.version(),
                checks.warnings(content),
                checks.risks(id, vacancy.employerId(), content),
                proposal(vacancy),
                history.list(id, origin));
    }

    private VacancyView.@Nullable Proposal proposal(StoredVacancy vacancy) {
        return proposals
                .find(vacancy.id())
                .map(change -> new VacancyView.Proposal(
                        change,
                        words.place(change.content().unitId()),
                        words.places(change.content().furtherUnits()),
                        words.occupation(change.content().occupationCode()),
                        checks.warnings(change.content()),
                        checks.risks(vacancy.id(), vacancy.employerId(), change.content())))
                .orElse(null);
    }
}
