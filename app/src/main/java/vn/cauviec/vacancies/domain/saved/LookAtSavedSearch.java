package vn.cauviec.vacancies.domain.saved;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading;

/** Its holder looks at what a saved search finds: from here on only what is published later is new. */
@Service
public class LookAtSavedSearch {
    private final SavedSearchStore store;
    private final SavedQueryReader reader;
    private final BusinessClock clock;

    LookAtSavedSearch(SavedSearchStore store, SavedQueryReader reader, BusinessClock clock) {
        this.store = store;
        this.reader = reader;
        this.clock = clock;
    }

    /** @throws Refused SAVED_SEARCH_NOT_FOUND, also for that of somebody else */
    @Transactional
    public Reading run(Actor actor, UUID id) {
        var held = store.hold(actor.accountId(), id)
                .filter(search -> !search.removed())
                .orElseThrow(() -> new Refused(VacancyErrors.SAVED_SEARCH_NOT_FOUND));
        var reading = reader.read(held.stored());
        if (reading instanceof Reading.Readable) {
            store.seen(id, clock.now());
        }
        return reading;
    }
}
