package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ad of a provider as the house holds it.
 *
 * @param version grows with each change of the ad
 * @param digest of what the provider handed in last, in hexadecimal; empty after it ended the ad
 * @param changedAt of the last step in its life
 * @param slug last part of its public address; null when it is not public now
 * @param stopReason why it was stopped; null when it was not
 * @param change what became of the change that was handed in last
 * @param words what the moderator wrote when the ad or its change was given back; may be empty
 */
public record ProviderAd(
        String reference,
        UUID id,
        String title,
        Status status,
        int version,
        String digest,
        Instant changedAt,
        @Nullable String slug,
        @Nullable StopReason stopReason,
        Change change,
        String words) {
    /** Where the ad stands, in the provider's eyes. */
    public enum Status {
        /** A moderator will look at it. */
        WAITING,
        /** A moderator gave it back. */
        RETURNED,
        PUBLISHED,
        /** Its deadline has passed. */
        EXPIRED,
        STOPPED,
        /** All openings are taken. */
        FILLED
    }

    /** A change of what is public. */
    public enum Change {
        NONE,
        /** A moderator will look at it. */
        WAITING,
        /** A moderator refused it: the ad stays as it was. */
        REFUSED
    }
}
