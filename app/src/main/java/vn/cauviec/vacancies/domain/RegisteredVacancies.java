package vn.cauviec.vacancies.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.Vacancies;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** Vacancies as the modules above see them. */
@Component
class RegisteredVacancies implements Vacancies {
    private final VacancyStore store;
    private final VacancyMoves moves;
    private final BusinessClock clock;

    RegisteredVacancies(VacancyStore store, VacancyMoves moves, BusinessClock clock) {
        this.store = store;
        this.moves = moves;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Card get(UUID id) {
        return store.find(id).map(this::card).orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_FOUND));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> findBySlug(String slug) {
        return store.findBySlug(slug)
                .filter(vacancy -> vacancy.publishedAt() != null)
                .map(this::card);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hired(Actor actor, UUID vacancyId) {
        var vacancy = moves.hold(actor, vacancyId, Party.HIRE);
        int taken = vacancy.taken() + 1;
        boolean fills = vacancy.status() == VacancyStatus.PUBLISHED
                && taken >= vacancy.content().openings();
        step(actor, vacancy, taken, fills ? VacancyAction.FILL : VacancyAction.HIRE);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hireReversed(Actor actor, UUID vacancyId) {
        var vacancy = moves.hold(actor, vacancyId, Party.HIRE);
        int taken = vacancy.taken() - 1;
        boolean reopens = vacancy.status() == VacancyStatus.FILLED
                && taken < vacancy.content().openings();
        step(actor, vacancy, taken, reopens ? VacancyAction.REOPEN : VacancyAction.UNDO_HIRE);
    }

    private void step(Actor actor, StoredVacancy vacancy, int taken, VacancyAction action) {
        var to = moves.require(vacancy, action, Party.HIRE);
        store.setTaken(vacancy.id(), taken);
        moves.make(actor, vacancy, action, to, clock.now());
    }

    private Card card(StoredVacancy vacancy) {
        var content = vacancy.content();
        return new Card(
                vacancy.id(),
                vacancy.slug(),
                content.title(),
                vacancy.employerId(),
                vacancy.employerName(),
                content.unitId(),
                content.furtherUnits(),
                content.openings(),
                content.findDeadline().orElse(clock.today()),
                vacancy.isOpen(clock.today()));
    }
}
