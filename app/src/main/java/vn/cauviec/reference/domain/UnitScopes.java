package vn.cauviec.reference.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.domain.ShippedUnits.Period;
import vn.cauviec.reference.domain.ShippedUnits.Succession;

/**
 * Which commune-level units belong to the scope of which unit, and on which days. A commune lies in itself and in the
 * units above it. When it ends, what was recorded under it follows its territory: it lies in a unit as long as every
 * successor does, and stays with the units that ended with it (for an officer's scope that ended too).
 *
 * <p>Commune-level means: communes, and the island districts that had none.
 */
final class UnitScopes {
    /** {@code to} is the first day after, LocalDate.MAX while none is known. */
    record Within(long ancestorId, long communeId, LocalDate from, LocalDate to) {}

    private record Days(LocalDate from, LocalDate to) {
        @Nullable
        Days and(Days other) {
            var start = from.isAfter(other.from) ? from : other.from;
            var end = to.isBefore(other.to) ? to : other.to;
            return start.isBefore(end) ? new Days(start, end) : null;
        }
    }

    private final Map<Long, List<Period>> periods;
    private final Map<Long, List<Succession>> successions;
    private final Map<Long, Map<Long, List<Days>>> holders = new HashMap<>();

    private UnitScopes(Collection<Period> periods, Collection<Succession> successions) {
        this.periods = periods.stream().collect(Collectors.groupingBy(Period::unitId));
        this.successions = successions.stream().collect(Collectors.groupingBy(Succession::oldId));
    }

    static List<Within> compute(Collection<Period> periods, Collection<Succession> successions) {
        var scopes = new UnitScopes(periods, successions);
        Set<Long> parents = new HashSet<>();
        for (var period : periods) {
            if (period.parentId() != null) {
                parents.add(period.parentId());
            }
        }
        var result = new ArrayList<Within>();
        for (var entry : new TreeMap<>(scopes.periods).entrySet()) {
            var level = entry.getValue().getFirst().level();
            if (level.equals("COMMUNE") || (level.equals("DISTRICT") && !parents.contains(entry.getKey()))) {
                scopes.holders(entry.getKey())
                        .forEach((ancestor, days) -> days.forEach(
                                part -> result.add(new Within(ancestor, entry.getKey(), part.from(), part.to()))));
            }
        }
        return result;
    }

    /** The units in whose scope the records of this one lie, with the days. */
    private Map<Long, List<Days>> holders(long unit) {
        var known = holders.get(unit);
        if (known != null) {
            return known;
        }
        var found = new TreeMap<Long, List<Days>>();
        var life = lifeOf(unit);
        above(unit, life, found);
        if (!life.to().equals(LocalDate.MAX)) {
            follow(unit, life.to(), found);
        }
        found.replaceAll((_, days) -> joined(days));
        holders.put(unit, found);
        return found;
    }

    /** Adds the unit itself and all above it, for the days asked. */
    private void above(long unit, Days asked, Map<Long, List<Days>> found) {
        for (var period : periods.getOrDefault(unit, List.of())) {
            var days = daysOf(period).and(asked);
            if (days != null) {
                found.computeIfAbsent(unit, _ -> new ArrayList<>()).add(days);
                if (period.parentId() != null) {
                    above(period.parentId(), days, found);
                }
            }
        }
    }

    /** Where the records go from the day on which the unit has ended. */
    private void follow(long unit, LocalDate end, Map<Long, List<Days>> found) {
        var rest = new Days(end, LocalDate.MAX);
        var heirs = successions.getOrDefault(unit, List.of());
        for (var entry : found.entrySet()) {
            var endedToo = !lifeOf(entry.getKey()).to().isAfter(end);
            var heldAtEnd = entry.getValue().stream().anyMatch(days -> days.to().equals(end));
            if (heldAtEnd && (endedToo || heirs.isEmpty())) {
                entry.getValue().add(rest);
            }
        }
        if (heirs.isEmpty()) {
            return;
        }
        var common = new TreeMap<>(holders(heirs.getFirst().newId()));
        for (var heir : heirs.subList(1, heirs.size())) {
            var other = holders(heir.newId());
            common.replaceAll((ancestor, days) -> meeting(days, other.getOrDefault(ancestor, List.of())));
        }
        common.forEach((ancestor, days) -> meeting(days, List.of(rest))
                .forEach(part ->
                        found.computeIfAbsent(ancestor, _ -> new ArrayList<>()).add(part)));
    }

    private Days lifeOf(long unit) {
        var all = periods.getOrDefault(unit, List.of());
        var from = all.stream().map(Period::from).min(Comparator.naturalOrder()).orElseThrow();
        var to = all.stream()
                .map(period -> daysOf(period).to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Days(from, to);
    }

    private static Days daysOf(Period period) {
        return new Days(period.from(), period.to() == null ? LocalDate.MAX : period.to());
    }

    private static List<Days> meeting(List<Days> one, List<Days> other) {
        var result = new ArrayList<Days>();
        for (var left : one) {
            for (var right : other) {
                var both = left.and(right);
                if (both != null) {
                    result.add(both);
                }
            }
        }
        return result;
    }

    /** Neighbouring and overlapping parts made one. */
    private static List<Days> joined(List<Days> parts) {
        var result = new ArrayList<Days>();
        for (var part : parts.stream().sorted(Comparator.comparing(Days::from)).toList()) {
            var last = result.isEmpty() ? null : result.getLast();
            if (last != null && !part.from().isAfter(last.to())) {
                var end = last.to().isAfter(part.to()) ? last.to() : part.to();
                result.set(result.size() - 1, new Days(last.from(), end));
            } else {
                result.add(part);
            }
        }
        return result;
    }
}
