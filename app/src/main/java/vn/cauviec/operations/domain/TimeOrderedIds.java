package vn.cauviec.operations.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.cauviec.kernel.IdSource;

/** UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits. */
public final class TimeOrderedIds implements IdSource {
    private final Clock clock;
    private final RandomGenerator random;

    public TimeOrderedIds(Clock clock) {
        this(clock, new SecureRandom());
    }

    /**
     * @param random source of the random bits; a seeded one makes a repeatable demo
     */
    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public UUID next() {
        var high = (clock.millis() << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        var low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
