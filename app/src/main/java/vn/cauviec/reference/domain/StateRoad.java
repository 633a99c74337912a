package vn.cauviec.reference.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.reference.ReferenceErrors;
import vn.cauviec.reference.domain.StatedRoad.Pair;

/** An officer who knows the road between two units says how long it is: that takes the place of the estimate, and of what was stated before. */
@Service
public class StateRoad {
    private final StatedRoadStore store;
    private final ChangeFeed feed;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    StateRoad(StatedRoadStore store, ChangeFeed feed, AuditTrail trail, IdSource ids, BusinessClock clock) {
        this.store = store;
        this.feed = feed;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is stated.
     *
     * @param note where it is known from
     */
    public record Statement(Pair pair, long metres, int minutes, String note) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Stated(UUID id) implements Outcome {}

        /** Somebody stated or took back something in the meantime; nothing was changed. */
        record Overtaken() implements Outcome {}
    }

    /**
     * @param seen the statement in force that the officer saw; null when there was none
     * @throws Refused ROAD_NOT_FOUND for an actor who may not state roads
     */
    @Transactional
    public Outcome run(Actor actor, Statement statement, @Nullable UUID seen) {
        if (!actor.may(Right.ROAD_STATE)) {
            throw new Refused(ReferenceErrors.ROAD_NOT_FOUND);
        }
        var now = clock.now();
        if (seen != null && !store.end(seen, actor.accountId(), now)) {
            return new Outcome.Overtaken();
        }
        var pair = statement.pair();
        var road = new StatedRoad(
                ids.next(),
                pair.from(),
                pair.to(),
                statement.metres(),
                statement.minutes(),
                statement.note(),
                actor.accountId(),
                actor.displayName(),
                now,
                null);
        if (!store.insert(road)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Outcome.Overtaken();
        }
        trail.wrote(actor, "ROAD_STATED", "road", road.id(), "");
        feed.publish(StatedRoads.CHANGED, road.id());
        return new Outcome.Stated(road.id());
    }
}
