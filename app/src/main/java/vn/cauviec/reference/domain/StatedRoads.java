package vn.cauviec.reference.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.reference.domain.StatedRoad.Pair;

/** What officers stated of roads, in the memory of each node: follows the change feed, so that a statement holds everywhere within a second. */
@Component
public class StatedRoads implements ChangeFollower {
    /** Kind of change in the feed. */
    static final String CHANGED = "ROAD_STATED";

    private final StatedRoadStore store;
    private volatile InForce inForce = new InForce(null, Map.of());

    StatedRoads(StatedRoadStore store) {
        this.store = store;
    }

    /** The statements in force at one moment. Two moments are never equal, so that what was worked out from one is not taken for another's. */
    public static final class InForce {
        private final @Nullable Position upTo;
        private final Map<Pair, StatedRoad> roads;

        private InForce(@Nullable Position upTo, Map<Pair, StatedRoad> roads) {
            this.upTo = upTo;
            this.roads = Map.copyOf(roads);
        }

        public boolean isEmpty() {
            return roads.isEmpty();
        }

        public Optional<StatedRoad> find(Pair pair) {
            return Optional.ofNullable(roads.get(pair));
        }
    }

    public InForce inForce() {
        return inForce;
    }

    @Override
    public String name() {
        return "roads";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CHANGED);
    }

    @Override
    public Optional<Position> position() {
        return Optional.ofNullable(inForce.upTo);
    }

    @Override
    public void rebuild(Position upTo) {
        inForce = new InForce(
                upTo, store.listInForce().stream().collect(Collectors.toMap(StatedRoad::pair, Function.identity())));
    }

    @Override
    public void apply(List<UUID> ids, Position upTo) {
        rebuild(upTo);
    }
}
