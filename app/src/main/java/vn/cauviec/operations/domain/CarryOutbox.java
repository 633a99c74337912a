package vn.cauviec.operations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.OutboxCarrier;
import vn.cauviec.operations.OutboxCarrier.Parcel;
import vn.cauviec.operations.OutboxCarrier.Problem;
import vn.cauviec.operations.OutboxCarrier.Result;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.operations.Vault;

/**
 * Carries what is due from the outbox, one parcel at a time: taken in a transaction, carried outside of any, its end noted in another.
 * What fails is tried again after {@link #PAUSES}; then, or when the carrier says that it is hopeless, it is stuck.
 */
@Service
class CarryOutbox {
    /** How long to wait after the first, second… failure. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    /** How long one node may have a parcel in hand; a carrier has to come to an end long before. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(CarryOutbox.class);
    private static final String JOB = "outbox";

    private final OutboxStore store;
    private final SystemWork work;
    private final Vault vault;
    private final BusinessClock clock;
    private final Map<String, OutboxCarrier> carriers;

    @Autowired
    CarryOutbox(
            OutboxStore store,
            SystemWork work,
            Vault vault,
            BusinessClock clock,
            ObjectProvider<OutboxCarrier> carriers) {
        this(store, work, vault, clock, carriers.orderedStream());
    }

    CarryOutbox(OutboxStore store, SystemWork work, Vault vault, BusinessClock clock, Stream<OutboxCarrier> carriers) {
        this.store = store;
        this.work = work;
        this.vault = vault;
        this.clock = clock;
        this.carriers = carriers.collect(Collectors.toUnmodifiableMap(OutboxCarrier::kind, Function.identity()));
    }

    /** Clears away what has grown stale or was left by a node that fell silent. */
    void tidy() {
        var now = clock.systemNow();
        work.run(JOB, () -> {
            store.dropStale(now);
            store.stickAbandoned(now);
        });
    }

    /** Carries one parcel that is due; false when there was none. */
    boolean carryNext() {
        return carryNext(clock.systemNow());
    }

    boolean carryNext(Instant now) {
        if (carriers.isEmpty()) {
            return false;
        }
        var lease = UUID.randomUUID();
        var taken = work.call(JOB, () -> store.take(carriers.keySet(), lease, now, now.plus(LEASE)));
        taken.ifPresent(parcel -> {
            var result = carry(parcel);
            work.run(JOB, () -> note(parcel, lease, result, now));
        });
        return taken.isPresent();
    }

    private Result carry(OutboxStore.Taken taken) {
        var carrier = carriers.get(taken.kind());
        if (carrier == null) {
            throw new IllegalStateException("no carrier for " + taken.kind());
        }
        try {
            return carrier.carry(new Parcel(taken.key(), vault.open(taken.sealed())));
        } catch (RuntimeException e) {
            // Whatever goes wrong with one parcel must not keep the others from going. The message may name the
            // recipient.
            LOG.warn("Carrying {} failed: {}", taken.key(), e.getClass().getName());
            return new Result.Failed(Problem.OTHER);
        }
    }

    private void note(OutboxStore.Taken parcel, UUID lease, Result result, Instant now) {
        switch (result) {
            case Result.Sent() -> store.sent(parcel.id(), lease, now);
            case Result.Hopeless(var problem) -> store.stuck(parcel.id(), lease, problem);
            case Result.Failed(var problem) -> {
                if (parcel.tries() > PAUSES.size()) {
                    store.stuck(parcel.id(), lease, problem);
                } else {
                    store.again(parcel.id(), lease, problem, now.plus(PAUSES.get(parcel.tries() - 1)));
                }
            }
        }
    }
}
