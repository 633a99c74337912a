package vn.cauviec.vacancies.domain.saved;

import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.operations.NightlyWork.Clearing;
import vn.cauviec.vacancies.VacancyErrors;

/** Its holder takes a saved search away, or brings it back within some days. Either twice is harmless. */
@Service
public class RemoveSavedSearch {
    /** How long it can be brought back. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final SavedSearchStore store;
    private final BusinessClock clock;

    RemoveSavedSearch(SavedSearchStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @return its name
     * @throws Refused SAVED_SEARCH_NOT_FOUND, also for that of somebody else
     */
    @Transactional
    public String run(Actor actor, UUID id) {
        var held = hold(actor, id);
        if (!held.removed()) {
            store.remove(id, clock.systemNow());
        }
        return held.name();
    }

    /** What came of bringing it back. */
    public sealed interface Outcome {
        record Back(String name) implements Outcome {}

        /** The account keeps as many as it may. */
        record TooMany() implements Outcome {}
    }

    /** @throws Refused SAVED_SEARCH_NOT_FOUND, also for that of somebody else and for one that is gone for good */
    @Transactional
    public Outcome bringBack(Actor actor, UUID id) {
        store.holdAll(actor.accountId());
        var held = hold(actor, id);
        if (held.removed() && store.count(actor.accountId()) >= SaveSearch.MOST) {
            return new Outcome.TooMany();
        }
        store.remove(id, null);
        return new Outcome.Back(held.name());
    }

    private SavedSearch hold(Actor actor, UUID id) {
        return store.hold(actor.accountId(), id).orElseThrow(() -> new Refused(VacancyErrors.SAVED_SEARCH_NOT_FOUND));
    }

    /** What was taken away and not brought back is deleted. */
    @Configuration(proxyBeanMethods = false)
    static class Clearings {
        @Bean
        Clearing removedSearches() {
            return new Clearing("vacancies.saved_search", KEPT, """
                    DELETE FROM vacancies.saved_search
                    WHERE removed_at < :before
                    """);
        }
    }
}
