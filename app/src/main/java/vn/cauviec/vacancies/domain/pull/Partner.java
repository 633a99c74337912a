package vn.cauviec.vacancies.domain.pull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose ads are fetched.
 *
 * @param provider key of the provider that the ads belong to
 * @param id in the audit
 * @param address of a document of the exchange
 * @param fetched by the clock; otherwise only when somebody asks
 * @param letsIn what comes after the first take-over is taken over without a word of a moderator
 * @param inNameOf the officer who said so last
 * @param nextAt when it is due, in the world's time
 * @param askedBy who asked for a fetch out of turn; null when nobody waits for one
 * @param last what the last good document said of itself
 * @param failures in a row
 */
public record Partner(
        String provider,
        String name,
        UUID id,
        String address,
        boolean fetched,
        Rhythm every,
        boolean letsIn,
        UUID inNameOf,
        Instant nextAt,
        @Nullable UUID askedBy,
        Marks last,
        int failures) {
    /** A partner may be away for some hours without anybody being called. */
    static final int MANY_FAILURES = 3;

    /**
     * By what one document is told from another.
     *
     * @param etag null when the server gave none
     * @param lastModified as the server wrote it; null when it gave none
     * @param digest SHA-256 in hexadecimal; null before the first one
     * @param source who wrote it; null before the first one
     */
    public record Marks(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String digest,
            @Nullable String source) {
        static final Marks NONE = new Marks(null, null, null, null);
    }

    /** Somebody should look at it. */
    public boolean isFailing() {
        return fetched && failures >= MANY_FAILURES;
    }

    /** In whose name the next fetch is done. */
    UUID onBehalfOf() {
        return askedBy == null ? inNameOf : askedBy;
    }
}
