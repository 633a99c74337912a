package vn.cauviec.reference.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.DateRange;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.UnitSuccession;

/** All units of all days in memory: who lies where, who was called what, who became what. Immutable. */
public final class UnitMap {
    /** A unit in one period, as stored. */
    record PeriodRow(
            long unitId,
            UnitLevel level,
            String code,
            String type,
            String name,
            String fullName,
            @Nullable Long parentId,
            DateRange valid,
            boolean fromIsBound,
            boolean toIsBound,
            @Nullable Boolean urban,
            Unit.@Nullable Point centre) {}

    /** What became of a unit, as stored. */
    record SuccessionRow(
            long oldId,
            long newId,
            UnitSuccession.Share share,
            LocalDate effectiveOn,
            boolean effectiveIsBound,
            UnitSuccession.Basis basis,
            String document) {}

    /** A commune in the scope of a unit on some days, as stored. */
    record WithinRow(long ancestorId, long communeId, DateRange valid) {}

    private record Sorted(String key, Unit unit) {}

    private static final Comparator<Unit> BY_NAME = Comparator.comparing(
                    (Unit unit) -> VietnameseText.sortKey(unit.name()))
            .thenComparing(Unit::code);

    private final Map<UnitId, List<Unit>> periods = new LinkedHashMap<>();
    private final List<Unit> byName;
    private final Map<UnitLevel, List<Unit>> byLevel;
    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final Map<UnitId, List<Unit>> below = new HashMap<>();
    private final Map<UnitId, List<UnitSuccession>> successors = new HashMap<>();
    private final Map<UnitId, List<UnitSuccession>> predecessors = new HashMap<>();
    private final Map<UnitId, List<WithinRow>> scopes;
    private final List<LocalDate> changes;

    UnitMap(Collection<PeriodRow> rows, Collection<SuccessionRow> successions, Collection<WithinRow> within) {
        var rowsById = rows.stream()
                .sorted(Comparator.comparing(row -> row.valid().from()))
                .collect(Collectors.groupingBy(PeriodRow::unitId, LinkedHashMap::new, Collectors.toList()));
        var days = new TreeSet<LocalDate>();
        var units = new ArrayList<Sorted>();
        for (var row : rows) {
            var unit = unit(row, rowsById);
            units.add(new Sorted(VietnameseText.sortKey(unit.name()), unit));
            days.add(row.valid().from());
            row.valid().lastDay().ifPresent(last -> days.add(last.plusDays(1)));
        }
        changes = List.copyOf(days);
        byName = units.stream()
                .sorted(Comparator.comparing(Sorted::key)
                        .thenComparing(sorted -> sorted.unit().code()))
                .map(Sorted::unit)
                .toList();
        byLevel = byName.stream().collect(Collectors.groupingBy(Unit::level));
        for (var unit : byName) {
            periods.computeIfAbsent(unit.id(), _ -> new ArrayList<>()).add(unit);
            byCode.computeIfAbsent(unit.code(), _ -> new ArrayList<>()).add(unit);
            if (unit.parent() != null) {
                below.computeIfAbsent(unit.parent(), _ -> new ArrayList<>()).add(unit);
            }
        }
        periods.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(unit -> unit.valid().from())));
        for (var row : successions) {
            var step = succession(row);
            successors.computeIfAbsent(step.from().id(), _ -> new ArrayList<>()).add(step);
            predecessors.computeIfAbsent(step.to().id(), _ -> new ArrayList<>()).add(step);
        }
        predecessors.values().forEach(list -> list.sort(Comparator.comparing(UnitSuccession::from, BY_NAME)));
        scopes = within.stream().collect(Collectors.groupingBy(row -> new UnitId(row.ancestorId())));
    }

    private static Unit unit(PeriodRow row, Map<Long, List<PeriodRow>> rowsById) {
        var above = new ArrayList<String>();
        var lastDay = row.valid().lastDay().orElse(LocalDate.MAX);
        var parentId = row.parentId();
        while (parentId != null) {
            var history = rowsById.getOrDefault(parentId, List.of());
            var parent = history.stream()
                    .filter(period -> period.valid().contains(lastDay))
                    .findFirst()
                    .orElseGet(history::getLast);
            above.add(parent.fullName());
            parentId = parent.parentId();
        }
        return new Unit(
                new UnitId(row.unitId()),
                row.code(),
                row.level(),
                row.type(),
                row.name(),
                row.fullName(),
                row.parentId() == null ? null : new UnitId(row.parentId()),
                above,
                row.valid(),
                row.fromIsBound(),
                row.toIsBound(),
                row.urban(),
                row.centre());
    }

    private UnitSuccession succession(SuccessionRow row) {
        var from = history(new UnitId(row.oldId())).getLast();
        var taking = history(new UnitId(row.newId()));
        var to = taking.stream()
                .filter(unit -> unit.valid().contains(row.effectiveOn()))
                .findFirst()
                .orElseGet(taking::getFirst);
        return new UnitSuccession(
                from, to, row.share(), row.effectiveOn(), row.effectiveIsBound(), row.basis(), row.document());
    }

    /** Every unit in every period, by name. */
    public List<Unit> all() {
        return byName;
    }

    /** The periods of a unit, oldest first; empty when there is no such unit. */
    public List<Unit> history(UnitId id) {
        return List.copyOf(periods.getOrDefault(id, List.of()));
    }

    public Optional<Unit> find(UnitId id, LocalDate map) {
        return on(map, periods.getOrDefault(id, List.of())).findFirst();
    }

    public Optional<Unit> findByCode(String code, LocalDate map) {
        return on(map, byCode.getOrDefault(code, List.of())).findFirst();
    }

    /** The units of one level on the map, by name. */
    public List<Unit> listLevel(UnitLevel level, LocalDate map) {
        return on(map, byLevel.getOrDefault(level, List.of())).toList();
    }

    public List<Unit> listChildren(UnitId id, LocalDate map) {
        return on(map, below.getOrDefault(id, List.of())).toList();
    }

    /** From the province down to the unit itself; empty when it is not on the map. */
    public List<Unit> listPath(UnitId id, LocalDate map) {
        var path = new ArrayList<Unit>();
        var next = find(id, map);
        while (next.isPresent()) {
            path.addFirst(next.get());
            var parent = next.get().parent();
            next = parent == null ? Optional.empty() : find(parent, map);
        }
        return path;
    }

    public List<UnitSuccession> listSuccessors(UnitId id) {
        return List.copyOf(successors.getOrDefault(id, List.of()));
    }

    public List<UnitSuccession> listPredecessors(UnitId id) {
        return List.copyOf(predecessors.getOrDefault(id, List.of()));
    }

    /**
     * The units on the map that hold this one's territory or a part of it; the unit itself when it is on the map. A district
     * that has ended without a successor of its own is answered by the successors of its communes.
     */
    public List<Unit> listOnMap(UnitId id, LocalDate map) {
        var found = new LinkedHashSet<Unit>();
        collectOnMap(id, map, found, new LinkedHashSet<>());
        return found.stream().sorted(BY_NAME).toList();
    }

    private void collectOnMap(UnitId id, LocalDate map, SequencedSet<Unit> found, SequencedSet<UnitId> seen) {
        var life = periods.getOrDefault(id, List.of());
        var now = find(id, map);
        if (now.isPresent() || life.isEmpty() || !seen.add(id)) {
            now.ifPresent(found::add);
            return;
        }
        if (map.isBefore(life.getFirst().valid().from())) {
            listPredecessors(id).forEach(step -> collectOnMap(step.from().id(), map, found, seen));
            return;
        }
        var steps = listSuccessors(id);
        steps.forEach(step -> collectOnMap(step.to().id(), map, found, seen));
        if (steps.isEmpty()) {
            below.getOrDefault(id, List.of()).forEach(child -> collectOnMap(child.id(), map, found, seen));
        }
    }

    /** Communes whose records belong to the scope of the unit on that day, ended ones included. */
    public List<UnitId> listCommunesWithin(UnitId id, LocalDate day) {
        return scopes.getOrDefault(id, List.of()).stream()
                .filter(row -> row.valid().contains(day))
                .map(row -> new UnitId(row.communeId()))
                .toList();
    }

    /** Days on which the map changed, oldest first; the first is the oldest map that is known. */
    public List<LocalDate> changes() {
        return changes;
    }

    private static Stream<Unit> on(LocalDate map, Collection<Unit> units) {
        return units.stream().filter(unit -> unit.valid().contains(map));
    }
}
