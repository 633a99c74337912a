package vn.cauviec.plans.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;

/**
 * The province on the map of one day: where the results of a plan are shown. A unit that has ended, or had not begun, lies where
 * its territory lies on this map; where that is several units, in the unit above that holds them all.
 */
public final class PlanMap {
    private final Units units;
    private final LocalDate day;
    private final Unit province;

    private PlanMap(Units units, LocalDate day) {
        this.units = units;
        this.day = day;
        this.province = units.home(day);
    }

    /** @throws java.util.NoSuchElementException when no map of the day is known */
    public static PlanMap of(Units units, LocalDate day) {
        return new PlanMap(units, day);
    }

    public LocalDate day() {
        return day;
    }

    public Unit province() {
        return province;
    }

    /** The units directly below, by name: districts, or communes where the map has no districts. */
    public List<Unit> listBelow(Unit unit) {
        return units.listChildren(unit.id(), day);
    }

    /** The province, its districts and its communes: everything that an address may name. */
    public Stream<Unit> all() {
        return withAllBelow(province);
    }

    private Stream<Unit> withAllBelow(Unit unit) {
        return Stream.concat(Stream.of(unit), listBelow(unit).stream().flatMap(this::withAllBelow));
    }

    /** From the unit below the province down to the unit itself; empty for the province. */
    public List<Unit> listWayTo(Unit unit) {
        var path = units.listPath(unit.id(), day);
        return path.subList(path.isEmpty() ? 0 : 1, path.size());
    }

    /** Whether a unit of any day lies in the province, or a part of it does. */
    boolean holds(UnitId unit) {
        return ways(unit).findAny().isPresent();
    }

    /**
     * Where a unit of any day lies on this map: the way from below the province down to the smallest unit that holds it. Empty when only
     * the province as a whole does, and when the map does not say.
     */
    List<UnitId> way(UnitId unit) {
        return ways(unit).reduce(PlanMap::common).orElse(List.of());
    }

    private Stream<List<UnitId>> ways(UnitId unit) {
        return units.listOnMap(unit, day).stream()
                .map(place -> units.listPath(place.id(), day))
                .filter(path -> !path.isEmpty() && path.getFirst().id().equals(province.id()))
                .map(path -> path.stream()
                        .skip(1)
                        .filter(place -> place.level() != UnitLevel.VILLAGE)
                        .map(Unit::id)
                        .toList());
    }

    private static List<UnitId> common(List<UnitId> one, List<UnitId> other) {
        int shorter = Math.min(one.size(), other.size());
        int differs = IntStream.range(0, shorter)
                .filter(i -> !one.get(i).equals(other.get(i)))
                .findFirst()
                .orElse(shorter);
        return one.subList(0, differs);
    }
}
