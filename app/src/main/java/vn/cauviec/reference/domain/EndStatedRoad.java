package vn.cauviec.reference.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.reference.ReferenceErrors;

/** What was stated of a road is taken back: from then on it is estimated again. */
@Service
public class EndStatedRoad {
    private final StatedRoadStore store;
    private final ChangeFeed feed;
    private final AuditTrail trail;
    private final BusinessClock clock;

    EndStatedRoad(StatedRoadStore store, ChangeFeed feed, AuditTrail trail, BusinessClock clock) {
        this.store = store;
        this.feed = feed;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @return false when it had ended before, so that nothing changed
     * @throws Refused ROAD_NOT_FOUND when nobody stated it, and for an actor who may not state roads
     */
    @Transactional
    public boolean run(Actor actor, UUID id) {
        if (!actor.may(Right.ROAD_STATE) || store.find(id).isEmpty()) {
            throw new Refused(ReferenceErrors.ROAD_NOT_FOUND);
        }
        boolean ended = store.end(id, actor.accountId(), clock.now());
        if (ended) {
            trail.wrote(actor, "ROAD_TAKEN_BACK", "road", id, "");
            feed.publish(StatedRoads.CHANGED, id);
        }
        return ended;
    }
}
