package vn.cauviec.vacancies.domain.saved;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.notices.Notices.Way;

/** Somebody keeps a search under a name. Sending the form twice keeps it once. */
@Service
public class SaveSearch {
    /** So many does one account keep. */
    public static final int MOST = 20;

    /** Letters of a name. */
    public static final int LONGEST_NAME = 100;

    private final SavedSearchStore store;
    private final IdSource ids;
    private final BusinessClock clock;

    SaveSearch(SavedSearchStore store, IdSource ids, BusinessClock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What its holder decides on.
     *
     * @param name 1 to {@link #LONGEST_NAME} letters
     */
    public record Wish(String name, Frequency frequency, Way way) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Saved() implements Outcome {}

        /** The same search is kept already, under this name. */
        record Known(String name) implements Outcome {}

        /** The account keeps as many as it may. */
        record TooMany() implements Outcome {}
    }

    @Transactional
    public Outcome run(Actor actor, SavedQuery query, Wish wish) {
        var account = actor.accountId();
        var written = FourthFormat.write(query);
        store.holdAll(account);
        var same = store.findSame(account, SavedFormat.CURRENT, written);
        if (same.isPresent()) {
            return new Outcome.Known(same.get().name());
        }
        if (store.count(account) >= MOST) {
            return new Outcome.TooMany();
        }
        var due = wish.frequency().dueAfter(clock.today());
        var fresh = new SavedSearchStore.Fresh(
                ids.next(), account, wish.name(), written, wish.frequency(), wish.way(), due);
        store.insert(fresh, SavedFormat.CURRENT, clock.now());
        return new Outcome.Saved();
    }
}
