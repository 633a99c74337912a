package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key with which a provider's program hands in ads; the key itself is kept nowhere.
 *
 * @param ending its last letters
 * @param endedAt null as long as it is good
 * @param lastUsedAt to the minute; null when it was never shown
 */
public record ProviderKey(
        UUID id,
        String provider,
        String ending,
        UUID madeBy,
        Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable Instant lastUsedAt) {
    public boolean isGood() {
        return endedAt == null;
    }
}
