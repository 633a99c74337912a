package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.cauviec.reference.Roads;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;

/**
 * Where the work of a search shall be: inside a unit, closest to a name, or near it. Near is by road, unless a point is asked for. Nothing
 * is remembered here: a search asks once for each workplace ({@link AreaBySlot}).
 */
final class Areas {
    /** Less than another kind of work, more than a word of the title. */
    private static final long CLOSEST = 900;
    /** In the place that was typed, where it is not demanded. */
    private static final long INSIDE = 2500;

    private static final double MOST_FOR_NEARNESS = 2000;
    /** By road. */
    private static final double NEARBY_METRES = 100_000;

    private static final double METRES = 1000;
    /** Kilometres; more than any distance on the globe. */
    private static final double FARTHEST = 30_000;

    private final Places places;
    private final Roads roads;

    Areas(Places places, Roads roads) {
        this.places = places;
        this.roads = roads;
    }

    /** In the unit, nothing else. */
    Tally.Area inside(UnitId unit, LocalDate map) {
        return new Inside(places, Set.of(unit), map, byRoad(unit));
    }

    /** Everywhere, measured from the nearest of these points, as the crow flies. */
    Tally.Area from(List<Unit.Point> points) {
        return new From(places, points);
    }

    /** Everywhere, measured from the unit by road. */
    Tally.Area from(UnitId unit) {
        return byRoad(unit);
    }

    /** Those of the units with work that are not farther from the unit by road, as the index knows them. */
    long[] reachable(JobConditions.Road road, Workplaces workplaces) {
        var ways = roads.from(road.from());
        long most = Math.round(road.kilometres() * METRES);
        return workplaces
                .units()
                .asLongStream()
                .filter(workplace -> ways.metres(new UnitId(workplace)) <= most)
                .toArray();
    }

    private ByRoad byRoad(UnitId unit) {
        return new ByRoad(List.of(roads.from(unit)));
    }

    /** Everywhere; of the ads in a place of this name those in a smaller one come first, those that only partly lie in it last. */
    Tally.Area closest(PlaceNames.Place place, LocalDate map) {
        return new Closest(places, place, map);
    }

    /** In the place or not far from it. */
    Tally.Area nearby(PlaceNames.Place place, LocalDate map) {
        var ways = place.units().stream().map(unit -> roads.from(unit.id())).toList();
        return new Nearby(new Inside(places, place.ids(), map, new ByRoad(ways)), new ByRoad(ways));
    }

    /** In one of the units, measured by some way. */
    private static final class Inside implements Tally.Area {
        private final Places places;
        private final Set<UnitId> areas;
        private final LocalDate map;
        private final Tally.Area distance;

        Inside(Places places, Set<UnitId> areas, LocalDate map, Tally.Area distance) {
            this.places = places;
            this.areas = areas;
            this.map = map;
            this.distance = distance;
        }

        @Override
        public boolean has(long workplace) {
            return workplace != Tally.NOWHERE
                    && areas.stream().anyMatch(unit -> places.isWithin(new UnitId(workplace), unit, map));
        }

        @Override
        public long metres(long workplace) {
            return distance.metres(workplace);
        }
    }

    /** Of the ads in a place, those in a smaller one of its name first, those that only partly lie in it last. */
    private static final class Closest implements Tally.Area {
        private final Places places;
        private final Set<UnitId> areas;
        private final Inside smaller;
        private final LocalDate map;

        Closest(Places places, PlaceNames.Place place, LocalDate map) {
            this.places = places;
            areas = place.ids();
            smaller = new Inside(places, PlaceNames.Place.ids(place.smaller()), map, Tally.Area.EVERYWHERE);
            this.map = map;
        }

        @Override
        public boolean has(long workplace) {
            return true;
        }

        @Override
        public long bonus(long workplace) {
            if (smaller.has(workplace)) {
                return CLOSEST;
            }
            boolean mostly = areas.stream().anyMatch(area -> places.isMostlyWithin(new UnitId(workplace), area, map));
            return mostly ? 0 : -CLOSEST;
        }
    }

    /** Everywhere, with the distance from the nearest of some points. */
    private static final class From implements Tally.Area {
        private final Places places;
        private final List<Unit.Point> points;

        From(Places places, List<Unit.Point> points) {
            this.places = places;
            this.points = points;
        }

        @Override
        public boolean has(long workplace) {
            return true;
        }

        @Override
        public long metres(long workplace) {
            return workplace == Tally.NOWHERE ? Long.MAX_VALUE : Math.round(kilometres(workplace) * METRES);
        }

        private double kilometres(long workplace) {
            return places.centre(new UnitId(workplace)).stream()
                    .flatMapToDouble(to -> points.stream().mapToDouble(to::kilometresTo))
                    .min()
                    .orElse(FARTHEST);
        }
    }

    /** Everywhere, with the way by road from the nearest of some units. */
    private static final class ByRoad implements Tally.Area {
        private final List<Roads.From> ways;

        ByRoad(List<Roads.From> ways) {
            this.ways = ways;
        }

        @Override
        public boolean has(long workplace) {
            return true;
        }

        @Override
        public long metres(long workplace) {
            return workplace == Tally.NOWHERE
                    ? Long.MAX_VALUE
                    : ways.stream()
                            .mapToLong(way -> way.metres(new UnitId(workplace)))
                            .min()
                            .orElse(Long.MAX_VALUE);
        }
    }

    /** What lies in the place first, then what is near it by road, the nearer the better. */
    private static final class Nearby implements Tally.Area {
        private final Inside inside;
        private final ByRoad ways;

        Nearby(Inside inside, ByRoad ways) {
            this.inside = inside;
            this.ways = ways;
        }

        @Override
        public boolean has(long workplace) {
            return workplace != Tally.NOWHERE && (inside.has(workplace) || ways.metres(workplace) <= NEARBY_METRES);
        }

        @Override
        public long bonus(long workplace) {
            return inside.has(workplace)
                    ? INSIDE
                    : Math.round(MOST_FOR_NEARNESS * Math.max(0, 1 - ways.metres(workplace) / NEARBY_METRES));
        }
    }
}
