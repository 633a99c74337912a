package vn.cauviec.vacancies.domain;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * A place between two jobs of a list: behind the one with these keys of the order. The same on every node, and it stays where it is
 * when ads come and go.
 */
public record JobCursor(long first, long second, long idHigh, long idLow) {
    private static final int BYTES = 4 * Long.BYTES;

    /** As part of an address. */
    public String text() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(idHigh)
                .putLong(idLow)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The other way round; empty for a text that is none. */
    public static Optional<JobCursor> read(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.remaining() == BYTES
                    ? Optional.of(new JobCursor(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong()))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
