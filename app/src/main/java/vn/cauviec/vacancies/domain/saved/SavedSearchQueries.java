package vn.cauviec.vacancies.domain.saved;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading;

/** What somebody keeps. */
@Component
@Transactional(readOnly = true)
public class SavedSearchQueries {
    /** More than that many new jobs are not counted. */
    public static final int MOST_COUNTED = JobQuery.MOST_ON_PAGE;

    private final SavedSearchStore store;
    private final SavedQueryReader reader;
    private final NewJobs jobs;
    private final BusinessClock clock;

    SavedSearchQueries(SavedSearchStore store, SavedQueryReader reader, NewJobs jobs, BusinessClock clock) {
        this.store = store;
        this.reader = reader;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * One saved search, read.
     *
     * @param fresh jobs since its holder last looked, at most {@link #MOST_COUNTED}; 0 where it cannot be read, was taken away, or the
     *     index is being built
     */
    public record Kept(SavedSearch search, Reading reading, int fresh) {}

    /** The actor's own, in the order in which they were saved, also those that can still be brought back. */
    public List<Kept> list(Actor actor) {
        return store.list(actor.accountId(), clock.systemNow().minus(RemoveSavedSearch.KEPT)).stream()
                .map(this::kept)
                .toList();
    }

    /** @throws Refused SAVED_SEARCH_NOT_FOUND, also for that of somebody else and for one that was taken away */
    public Kept get(Actor actor, UUID id) {
        return store.find(actor.accountId(), id)
                .filter(search -> !search.removed())
                .map(this::kept)
                .orElseThrow(() -> new Refused(VacancyErrors.SAVED_SEARCH_NOT_FOUND));
    }

    /** Whether the actor keeps as many as one may. */
    public boolean isFull(Actor actor) {
        return store.count(actor.accountId()) >= SaveSearch.MOST;
    }

    private Kept kept(SavedSearch search) {
        var reading = reader.read(search.stored());
        int fresh = !search.removed() && reading instanceof Reading.Readable readable && jobs.isReady()
                ? jobs.countSince(readable, clock.today(), search.seenAt())
                : 0;
        return new Kept(search, reading, fresh);
    }
}
