package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.UUID;
import vn.cauviec.notices.Notices.Way;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.saved.Frequency;

/**
 * What somebody keeps of searches, in the order in which they were saved.
 *
 * @param removed those that can still be brought back
 * @param most so many does one account keep
 * @param stop address that ends all letters about new jobs; empty while none are sent
 */
public record SavedSearchesPage(List<Kept> kept, List<Kept> removed, int most, String stop) implements Page {

    /**
     * One of them.
     *
     * @param words what it seeks; empty where it cannot be read
     * @param jobs address of the list of what it finds, newest first; empty where it cannot be read
     * @param today what holds the land of its place now, where that has changed; otherwise empty
     * @param fresh jobs since its holder last looked
     * @param freshIsMore there are more than that
     * @param unreadableKey message key of why it cannot be read; empty for one that can
     * @param unreadable what of it nobody knows any more
     */
    public record Kept(
            UUID id,
            String name,
            String words,
            String jobs,
            String today,
            int fresh,
            boolean freshIsMore,
            Frequency frequency,
            Way way,
            String unreadableKey,
            String unreadable) {
        public boolean isReadable() {
            return unreadableKey.isEmpty();
        }

        /** Message key of how its holder hears of news. */
        public String frequencyKey() {
            return "vacancies.kept.hears." + frequency;
        }
    }

    public SavedSearchesPage {
        kept = List.copyOf(kept);
        removed = List.copyOf(removed);
    }

    public boolean isFull() {
        return kept.size() >= most;
    }
}
