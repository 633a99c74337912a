package vn.cauviec.vacancies.domain.pull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a fetch.
 *
 * @param detail what the sentence of the result fills in; may be empty
 * @param importId the import that came of it; null when none did
 * @param letsIn the import is taken over by itself
 * @param heldBack it was to be, and a moderator should look first
 */
public record PartnerFetch(
        UUID id,
        Instant at,
        FetchResult result,
        String detail,
        Counts counts,
        @Nullable UUID importId,
        boolean letsIn,
        boolean heldBack) {
    /**
     * @param ads that others have
     * @param ended that have ended there
     * @param own this house's own, which were left out
     */
    public record Counts(int ads, int ended, int own) {
        static final Counts NONE = new Counts(0, 0, 0);
    }
}
