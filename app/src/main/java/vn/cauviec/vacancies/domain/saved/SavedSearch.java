package vn.cauviec.vacancies.domain.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.notices.Notices.Way;

/**
 * A search that somebody keeps. All moments are in business time.
 *
 * @param seenAt when its holder last looked at what it finds
 * @param dueOn business day on which news are due; null for never
 * @param tellFrom nothing published before is told
 * @param lookedAt when was last looked for news
 * @param unreadableTold its holder was told that it cannot be read any more
 * @param removed its holder took it away, and may bring it back
 */
public record SavedSearch(
        UUID id,
        String name,
        int version,
        String query,
        Frequency frequency,
        Way way,
        Instant savedAt,
        Instant seenAt,
        @Nullable LocalDate dueOn,
        Instant tellFrom,
        Instant lookedAt,
        boolean unreadableTold,
        boolean removed) {

    SavedQueryReader.Stored stored() {
        return new SavedQueryReader.Stored(version, query, LocalDate.ofInstant(savedAt, BusinessClock.ZONE));
    }

    /** Neither its name nor what it seeks reaches a log. */
    @Override
    public String toString() {
        return "SavedSearch[" + id + "]";
    }
}
