package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Refused;

/** What readers of all ads were told, in pages of which all but the last never change. */
@Component
@Transactional(readOnly = true)
public class AdFeedPages {
    /** Lines of a whole page. */
    public static final int SIZE = 100;

    private final FeedItemStore store;

    AdFeedPages(FeedItemStore store) {
        this.store = store;
    }

    /**
     * One thing that was told.
     *
     * @param number its place in the feed, from 1
     * @param open the ad took applications then; otherwise it was gone
     */
    public record Item(long number, UUID vacancyId, boolean open, String title, String employerName, Instant at) {}

    /**
     * @param feed another one after a restore: what was read of the one before says nothing of this one
     * @param number from 1
     * @param whole it is full and never changes
     */
    public record Page(UUID feed, long number, List<Item> items, boolean whole) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /** @throws Refused NO_FEED_PAGE when the feed ends before that page. The one behind the last whole page stands, empty at first */
    public Page get(long number) {
        var feed = store.position().orElseThrow(() -> new Refused(SearchErrors.SEARCH_NOT_READY));
        if (number < 1 || number > store.last() / SIZE + 1) {
            throw new Refused(ApiErrors.NO_FEED_PAGE);
        }
        var items = store.listAfter((number - 1) * SIZE, SIZE).stream()
                .map(item -> new Item(
                        item.number(), item.vacancyId(), item.open(), item.title(), item.employerName(), item.at()))
                .toList();
        return new Page(feed.epoch(), number, items, items.size() == SIZE);
    }

    /** Number of the page that is not whole yet. */
    public long last() {
        return store.last() / SIZE + 1;
    }

    /** Number of the page with the first thing told after the moment; empty when nothing was. */
    public Optional<Long> findPageAfter(Instant moment) {
        return store.findFirstAfter(moment).map(first -> (first - 1) / SIZE + 1);
    }
}
