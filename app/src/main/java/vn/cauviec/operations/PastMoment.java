package vn.cauviec.operations;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.operations.domain.TimeOrderedIds;

/**
 * Work that is told as if it happened at another moment: the sample province lives through half a year in seconds. Inside, business
 * time stands still at that moment and new ids come from a seeded source, so that the same seed tells the same story. Sessions and
 * audit keep the world's time.
 */
public final class PastMoment {
    private static final ScopedValue<Told> TOLD = ScopedValue.newInstance();

    private record Told(Instant at, IdSource ids) {}

    private PastMoment() {}

    /** Does the work as if it happened at that moment. */
    public static <T> T call(Instant at, RandomGenerator random, Supplier<T> work) {
        var ids = new TimeOrderedIds(Clock.fixed(at, BusinessClock.ZONE), random);
        return ScopedValue.where(TOLD, new Told(at, ids)).call(work::get);
    }

    /** The moment that is told; empty in the present. */
    public static Optional<Instant> find() {
        return TOLD.isBound() ? Optional.of(TOLD.get().at()) : Optional.empty();
    }

    /** The source of ids of the moment that is told; empty in the present. */
    public static Optional<IdSource> findIds() {
        return TOLD.isBound() ? Optional.of(TOLD.get().ids()) : Optional.empty();
    }

    /**
     * For what only a sample province may do.
     *
     * @throws IllegalStateException in the present
     */
    public static void require() {
        if (!TOLD.isBound()) {
            throw new IllegalStateException("only a sample province does this");
        }
    }
}
