package vn.cauviec.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.domain.ReferenceSnapshot;
import vn.cauviec.reference.domain.StatedRoad;
import vn.cauviec.reference.domain.StatedRoads;
import vn.cauviec.reference.domain.Terrain;

/**
 * How far units are from each other by road: what an officer stated, or else an estimate from their centres and the terrain, until roads
 * are known (ADR 0807). Works between units of any maps. Answered from memory.
 */
@Component
public class Roads {
    /** Some tens of megabytes at most; all of it is worked out again where that is not enough. */
    private static final int MOST_KNOWN = 500;

    private final ReferenceSnapshot snapshot;
    private final Units units;
    private final Catalogues catalogues;
    private final UnitCentres centres;
    private final Terrain terrain;
    private final StatedRoads stated;
    private final Map<UnitId, Terrain.Kind> kinds = new ConcurrentHashMap<>();
    private volatile @Nullable Known known;

    /** What was worked out from the statements of one moment. */
    private record Known(StatedRoads.InForce inForce, Map<UnitId, From> ways) {}

    Roads(ReferenceSnapshot snapshot, Units units, Catalogues catalogues, Terrain terrain, StatedRoads stated) {
        this.snapshot = snapshot;
        this.units = units;
        this.catalogues = catalogues;
        centres = new UnitCentres(units, catalogues);
        this.terrain = terrain;
        this.stated = stated;
    }

    /**
     * The way from one unit to another, as long as the way back.
     *
     * @param day on which somebody goes: estimates take rainy months into account
     * @return empty where no point of one of them is known
     */
    public Optional<RoadEstimate> estimate(UnitId from, UnitId to, LocalDate day) {
        return from(from).to(to, day);
    }

    /** Equal as long as every way is as long as before, but for the time of the year. */
    public Object state() {
        return stated.inForce();
    }

    /** The ways from a unit, each worked out once. */
    public From from(UnitId unit) {
        var ways = known().ways();
        var from = ways.get(unit);
        if (from == null) {
            if (ways.size() >= MOST_KNOWN) {
                ways.clear();
            }
            from = new From(unit);
            ways.put(unit, from);
        }
        return from;
    }

    /**
     * The communes of this province that are not farther than so many minutes, those of older maps included, the unit itself first of all.
     *
     * @param day the map, and the time of the year
     */
    public Set<UnitId> listCommunesWithin(UnitId unit, int minutes, LocalDate day) {
        var ways = from(unit);
        return units.listCommunesWithin(units.home(day).id(), day).stream()
                .filter(commune -> ways.to(commune, day)
                        .filter(way -> way.minutes() <= minutes)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Known known() {
        var inForce = stated.inForce();
        var now = known;
        if (now == null || !now.inForce().equals(inForce)) {
            now = new Known(inForce, new ConcurrentHashMap<>());
            known = now;
        }
        return now;
    }

    /** The ways from one unit. */
    public final class From {
        private static final double METRES = 1000;
        private static final double MINUTES = 60;

        private final UnitId from;
        private final StatedRoads.InForce inForce;
        private final Map<UnitId, Optional<Way>> ways = new ConcurrentHashMap<>();

        /** A way in dry and in rainy months. */
        private record Way(RoadEstimate dry, RoadEstimate rainy) {}

        private From(UnitId from) {
            this.from = from;
            inForce = stated.inForce();
        }

        /** As {@link Roads#estimate}. */
        public Optional<RoadEstimate> to(UnitId unit, LocalDate day) {
            return way(unit).map(way -> terrain.isRainy(day) ? way.rainy() : way.dry());
        }

        /** Along the road, whatever the time of the year; the greatest number where it is not known. */
        public long metres(UnitId unit) {
            return way(unit).map(way -> way.dry().metres()).orElse(Long.MAX_VALUE);
        }

        private Optional<Way> way(UnitId unit) {
            return ways.computeIfAbsent(unit, this::look);
        }

        private Optional<Way> look(UnitId to) {
            if (to.equals(from)) {
                var none = new RoadEstimate(0, 0, false);
                return Optional.of(new Way(none, none));
            }
            return findStated(to).map(road -> new Way(road, road)).or(() -> guess(to));
        }

        private Optional<Way> guess(UnitId to) {
            return centres.find(from)
                    .flatMap(here ->
                            centres.find(to).map(there -> guess(here.kilometresTo(there), kind(from), kind(to))));
        }

        /** Half of the way lies in the terrain of either end. */
        private static Way guess(double air, Terrain.Kind here, Terrain.Kind there) {
            double kilometres = air * (here.detour() + there.detour()) / 2;
            return new Way(guess(kilometres, here, there, false), guess(kilometres, here, there, true));
        }

        private static RoadEstimate guess(double kilometres, Terrain.Kind here, Terrain.Kind there, boolean rainy) {
            double hours = here.hours(kilometres / 2, rainy) + there.hours(kilometres / 2, rainy);
            return new RoadEstimate((long) Math.ceil(kilometres * METRES), (int) Math.round(hours * MINUTES), false);
        }

        private Optional<RoadEstimate> findStated(UnitId to) {
            if (inForce.isEmpty()) {
                return Optional.empty();
            }
            return names(from)
                    .flatMap(here -> names(to)
                            .filter(there -> !here.equals(there))
                            .map(there -> StatedRoad.Pair.of(here, there)))
                    .flatMap(pair -> inForce.find(pair).stream())
                    .findFirst()
                    .map(road -> new RoadEstimate(road.metres(), road.minutes(), true));
        }
    }

    private Terrain.Kind kind(UnitId unit) {
        return kinds.computeIfAbsent(unit, id -> terrain.of(id, snapshot.get().units()));
    }

    /** The unit, and the one of each other map in which it lies as a whole: what is stated of that holds for it too. */
    private Stream<UnitId> names(UnitId unit) {
        var level = units.get(unit).level();
        var elsewhere = catalogues.listMapChanges().stream()
                .map(map -> units.listOnMap(unit, map))
                .filter(holders -> holders.size() == 1)
                .map(List::getFirst)
                .filter(holder -> holder.level() == level)
                .map(Unit::id);
        return Stream.concat(Stream.of(unit), elsewhere).distinct();
    }
}
