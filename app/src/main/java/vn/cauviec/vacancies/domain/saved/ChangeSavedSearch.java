package vn.cauviec.vacancies.domain.saved;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyErrors;

/** Its holder gives a saved search another name, or wants to hear of news more or less often. */
@Service
public class ChangeSavedSearch {
    private final SavedSearchStore store;
    private final BusinessClock clock;

    ChangeSavedSearch(SavedSearchStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws Refused SAVED_SEARCH_NOT_FOUND, also for that of somebody else */
    @Transactional
    public void run(Actor actor, UUID id, SaveSearch.Wish wish) {
        var held = store.hold(actor.accountId(), id)
                .filter(search -> !search.removed())
                .orElseThrow(() -> new Refused(VacancyErrors.SAVED_SEARCH_NOT_FOUND));
        var looked = LocalDate.ofInstant(held.lookedAt(), BusinessClock.ZONE);
        if (held.frequency() == Frequency.NONE && wish.frequency() != Frequency.NONE) {
            looked = clock.today();
            store.beginTelling(id, clock.now());
        }
        store.change(
                id, wish.name(), wish.frequency(), wish.way(), wish.frequency().dueAfter(looked));
    }
}
