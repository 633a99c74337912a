package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;

/** Where the work of a search shall be: inside a unit, closest to a name, or near it. */
final class Areas {
    /** Less than another kind of work, more than a word of the title. */
    private static final long CLOSEST = 900;
    /** In the place that was typed, where it is not demanded. */
    private static final long INSIDE = 2500;

    private static final double MOST_FOR_NEARNESS = 2000;
    /** Kilometres. */
    private static final double NEARBY = 60;

    private static final double METRES = 1000;
    /** Kilometres; more than any distance on the globe. */
    private static final double FARTHEST = 30_000;

    private final Places places;

    Areas(Places places) {
        this.places = places;
    }

    /** In the unit, nothing else. */
    Tally.Area inside(UnitId unit, LocalDate map) {
        return new Inside(places, Set.of(unit), map);
    }

    /** Everywhere, measured from the nearest of these points. */
    Tally.Area from(List<Unit.Point> points) {
        return new From(places, points);
    }

    /** Everywhere; of the ads in a place of this name those in a smaller one come first, those that only partly lie in it last. */
    Tally.Area closest(PlaceNames.Place place, LocalDate map) {
        return new Closest(places, place, map);
    }

    /** In the place or not far from it. */
    Tally.Area nearby(PlaceNames.Place place, LocalDate map) {
        return new Nearby(places, place, map);
    }

    /** Each workplace is judged once in a search, however many ads it has. */
    private static final class Inside implements Tally.Area {
        private final Places places;
        private final Set<UnitId> areas;
        private final LocalDate map;
        private final From distance;
        private final Map<Long, Boolean> inside = new HashMap<>();

        Inside(Places places, Set<UnitId> areas, LocalDate map) {
            this.places = places;
            this.areas = areas;
            this.map = map;
            distance = new From(
                    places,
                    areas.stream().flatMap(unit -> places.centre(unit).stream()).toList());
        }

        @Override
        public boolean has(long workplace) {
            return workplace != Tally.NOWHERE && inside.computeIfAbsent(workplace, this::judge);
        }

        @Override
        public long metres(long workplace) {
            return distance.metres(workplace);
        }

        private boolean judge(long workplace) {
            return areas.stream().anyMatch(unit -> places.isWithin(new UnitId(workplace), unit, map));
        }
    }

    /** Of the ads in a place, those in a smaller one of its name first, those that only partly lie in it last. */
    private static final class Closest implements Tally.Area {
        private final Places places;
        private final Set<UnitId> areas;
        private final Inside smaller;
        private final LocalDate map;
        private final Map<Long, Long> bonus = new HashMap<>();

        Closest(Places places, PlaceNames.Place place, LocalDate map) {
            this.places = places;
            areas = place.ids();
            smaller = new Inside(places, PlaceNames.Place.ids(place.smaller()), map);
            this.map = map;
        }

        @Override
        public boolean has(long workplace) {
            return true;
        }

        @Override
        public long bonus(long workplace) {
            return bonus.computeIfAbsent(workplace, this::judge);
        }

        private long judge(long workplace) {
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
        private final Map<Long, Double> kilometres = new HashMap<>();

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

        double kilometres(long workplace) {
            return kilometres.computeIfAbsent(
                    workplace,
                    id -> places.centre(new UnitId(id)).stream()
                            .flatMapToDouble(to -> points.stream().mapToDouble(from -> Distance.kilometres(from, to)))
                            .min()
                            .orElse(FARTHEST));
        }
    }

    /** What lies in the place first, then what is near it as the crow flies, the nearer the better. */
    private static final class Nearby implements Tally.Area {
        private final Inside inside;
        private final From centres;

        Nearby(Places places, PlaceNames.Place place, LocalDate map) {
            inside = new Inside(places, place.ids(), map);
            var points = place.units().stream()
                    .flatMap(unit -> places.centre(unit.id()).stream())
                    .toList();
            centres = new From(places, points);
        }

        @Override
        public boolean has(long workplace) {
            return workplace != Tally.NOWHERE && (inside.has(workplace) || kilometres(workplace) <= NEARBY);
        }

        @Override
        public long bonus(long workplace) {
            return inside.has(workplace)
                    ? INSIDE
                    : Math.round(MOST_FOR_NEARNESS * Math.max(0, 1 - kilometres(workplace) / NEARBY));
        }

        private double kilometres(long workplace) {
            return centres.kilometres(workplace);
        }
    }
}
