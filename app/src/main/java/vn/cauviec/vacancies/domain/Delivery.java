package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's program handed in at once.
 *
 * @param keyEnding last letters of the key with which it came
 * @param ads how many it holds
 * @param done how many have their receipt
 * @param endedAt null while it is taken over, and for one that broke off a moment ago
 * @param counts its receipts by outcome
 */
public record Delivery(
        UUID id,
        String provider,
        String keyEnding,
        Instant receivedAt,
        int ads,
        int done,
        @Nullable Instant endedAt,
        Map<DeliveryOutcome, Long> counts) {
    public Delivery {
        counts = Map.copyOf(counts);
    }

    /** Every ad has its receipt. */
    public boolean isComplete() {
        return done == ads;
    }

    public long count(DeliveryOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
