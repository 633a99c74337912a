package vn.cauviec.access.web;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How fast one sender may ask: so many requests a second, and four seconds' worth at once. Takes a fixed amount of memory, whoever asks:
 * senders whose keyed hashes meet share one allowance, which with 65,536 of them is rare and cannot be brought about from outside.
 */
final class AddressLimit {
    private static final int SLOTS = 1 << 16;
    private static final long SECOND = 1_000_000_000L;
    private static final int SECONDS_AT_ONCE = 4;

    private final long interval;
    private final int salt = new SecureRandom().nextInt();

    /** For each slot the moment until which what was asked has used the allowance up (generic cell rate algorithm, ITU-T I.371). */
    private final AtomicLongArray usedUntil = new AtomicLongArray(SLOTS);

    AddressLimit(int perSecond) {
        interval = SECOND / perSecond;
    }

    /**
     * Takes one turn.
     *
     * @param now nanoseconds of a clock that only goes forward, from zero
     * @return nanoseconds until the next turn is free; zero when this one was taken
     */
    long take(String sender, long now) {
        int slot = slot(sender);
        while (true) {
            long before = usedUntil.get(slot);
            long begin = Math.max(before, now);
            long ahead = begin - now;
            if (ahead > SECONDS_AT_ONCE * SECOND) {
                return ahead - SECONDS_AT_ONCE * SECOND;
            }
            if (usedUntil.compareAndSet(slot, before, begin + interval)) {
                return 0;
            }
        }
    }

    /**
     * How many turns a sender could take at once.
     *
     * @param now as for {@link #take}
     */
    int left(String sender, long now) {
        long ahead = Math.max(0, usedUntil.get(slot(sender)) - now);
        return (int) Math.max(0, (SECONDS_AT_ONCE * SECOND - ahead) / interval);
    }

    /** For how many seconds' worth of turns one may ask at once; after as many seconds of silence all of them are there again. */
    static int seconds() {
        return SECONDS_AT_ONCE;
    }

    private int slot(String sender) {
        return (mix(sender.hashCode() ^ salt) & Integer.MAX_VALUE) % SLOTS;
    }

    /** Spreads neighbouring addresses (finaliser of MurmurHash3, public domain). */
    private static int mix(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
