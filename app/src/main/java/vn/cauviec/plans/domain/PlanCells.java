package vn.cauviec.plans.domain;

import java.time.Month;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.ledger.LedgerFigures.Cell;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;

/**
 * The figures of one target on one map, read from the ledger at one moment: every total and every breakdown of a page comes from
 * the same cells, so that they agree.
 */
public final class PlanCells {
    private record Placed(Cell cell, List<UnitId> way) {}

    private final PlanMap map;
    private final List<Placed> placed;
    private final long outside;

    /**
     * @param own the province whose plan it is, on the map of the plan's year: who lived in it counts
     * @param map on which places are shown; never changes who counts
     */
    PlanCells(PlanMap own, PlanMap map, Collection<Cell> cells) {
        this.map = map;
        var ways = cells.stream()
                .map(Cell::unit)
                .distinct()
                .filter(own::holds)
                .collect(Collectors.toMap(Function.identity(), map::way));
        placed = cells.stream()
                .flatMap(cell -> Stream.ofNullable(ways.get(cell.unit())).map(way -> new Placed(cell, way)))
                .toList();
        outside = cells.stream().mapToLong(Cell::persons).sum()
                - placed.stream().mapToLong(one -> one.cell().persons()).sum();
    }

    /**
     * How many in one part of a breakdown by place.
     *
     * @param part a unit, or what lies in a unit as a whole and in none below it
     */
    public record PlaceFigure(PlanFilter part, long persons) {}

    /** Persons who count for the part. */
    public long total(PlanFilter filter) {
        return sum(fitting(filter));
    }

    /** Persons who lived outside the province on their start date: they count for no plan of this province. */
    public long outside() {
        return outside;
    }

    /** Both sexes, with 0 where there is nobody. */
    public Map<Sex, Long> bySex(PlanFilter filter) {
        var sums = new EnumMap<Sex, Long>(Sex.class);
        for (var sex : Sex.values()) {
            sums.put(sex, filter.sex() == null || filter.sex() == sex ? total(filter.of(sex)) : 0);
        }
        return sums;
    }

    /** Only channels by which somebody came to work, in the order of precedence. */
    public Map<Channel, Long> byChannel(PlanFilter filter) {
        return grouped(filter, placed -> placed.cell().channel(), () -> new EnumMap<>(Channel.class));
    }

    /** Only months in which somebody began. */
    public Map<Month, Long> byMonth(PlanFilter filter) {
        return grouped(filter, placed -> placed.cell().month().getMonth(), () -> new EnumMap<>(Month.class));
    }

    /**
     * The units directly below the unit of the filter, by name, with 0 where there is nobody; at the end what lies in none of them, if
     * there is any. Nothing for a commune.
     */
    public List<PlaceFigure> byUnit(PlanFilter filter) {
        return places(filter, Stream::of);
    }

    /** As {@link #byUnit}, down to the communes. */
    public List<PlaceFigure> byCommune(PlanFilter filter) {
        return places(filter, below -> {
            var deeper = byCommune(below);
            return deeper.isEmpty() ? Stream.of(below) : deeper.stream().map(PlaceFigure::part);
        });
    }

    private List<PlaceFigure> places(PlanFilter filter, Function<PlanFilter, Stream<PlanFilter>> parts) {
        var below = filter.onlyRest() ? List.<Unit>of() : map.listBelow(filter.unit());
        var figures = below.stream()
                .flatMap(unit -> parts.apply(filter.in(unit)))
                .map(part -> new PlaceFigure(part, total(part)));
        var rest = Stream.of(new PlaceFigure(filter.rest(), total(filter.rest())))
                .filter(figure -> figure.persons() > 0 && !below.isEmpty());
        return Stream.concat(figures, rest).toList();
    }

    /** Whether a unit of the ledger belongs to the part, on this map. */
    static Predicate<UnitId> inside(PlanMap own, PlanMap map, PlanFilter filter) {
        return unit -> own.holds(unit) && lies(map, map.way(unit), filter);
    }

    private static boolean lies(PlanMap map, List<UnitId> way, PlanFilter filter) {
        var unit = filter.unit().id();
        if (unit.equals(map.province().id())) {
            return !filter.onlyRest() || way.isEmpty();
        }
        return filter.onlyRest() ? !way.isEmpty() && way.getLast().equals(unit) : way.contains(unit);
    }

    private Stream<Placed> fitting(PlanFilter filter) {
        return placed.stream()
                .filter(one -> filter.fits(
                        one.cell().sex(), one.cell().channel(), one.cell().month()))
                .filter(one -> lies(map, one.way(), filter));
    }

    private <K extends Enum<K>> Map<K, Long> grouped(
            PlanFilter filter, Function<Placed, @Nullable K> key, Supplier<Map<K, Long>> empty) {
        var sums = empty.get();
        fitting(filter).forEach(one -> {
            var group = key.apply(one);
            if (group != null) {
                sums.merge(group, one.cell().persons(), Long::sum);
            }
        });
        return sums;
    }

    private static long sum(Stream<Placed> cells) {
        return cells.mapToLong(one -> one.cell().persons()).sum();
    }
}
