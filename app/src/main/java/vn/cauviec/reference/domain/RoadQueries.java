package vn.cauviec.reference.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.reference.domain.StatedRoad.Pair;

/** What officers stated of roads, for those who may state it. */
@Component
@Transactional(readOnly = true)
public class RoadQueries {
    private final StatedRoadStore store;

    RoadQueries(StatedRoadStore store) {
        this.store = store;
    }

    /** In force, the newest first. */
    public List<StatedRoad> listInForce(Actor actor) {
        return actor.may(Right.ROAD_STATE) ? store.listInForce() : List.of();
    }

    /** In force between the two units. */
    public Optional<StatedRoad> findInForce(Actor actor, Pair pair) {
        return actor.may(Right.ROAD_STATE) ? store.findInForce(pair) : Optional.empty();
    }

    /** Everything that was ever stated of the road, the newest first. */
    public List<StatedRoad> listHistory(Actor actor, Pair pair) {
        return actor.may(Right.ROAD_STATE) ? store.listHistory(pair) : List.of();
    }
}
