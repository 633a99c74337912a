package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.Catalogues;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitCentres;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;

/**
 * Where workplaces lie, for the job search: an ad names a unit of the map of its day, a reader another one of another map. Work in a
 * unit that was merged is found under its old name, under its new one, and under the district that no longer exists.
 */
@Component
class Places {
    private final Units units;
    private final Catalogues catalogues;
    private final UnitCentres centres;
    private final ConcurrentHashMap<OnMap, Set<UnitId>> known = new ConcurrentHashMap<>();

    private record OnMap(UnitId unit, LocalDate map) {}

    Places(Units units, Catalogues catalogues) {
        this.units = units;
        this.catalogues = catalogues;
        centres = new UnitCentres(units, catalogues);
    }

    /** The units on every map in which the workplace lies, itself included. */
    Set<UnitId> listAround(UnitId workplace) {
        return catalogues.listMapChanges().stream()
                .flatMap(map -> listAround(workplace, map).stream())
                .collect(Collectors.toSet());
    }

    /** Names under which a workplace is looked for: itself and what it lies in, on every map that is known. */
    List<String> listNames(UnitId workplace) {
        var names = new LinkedHashSet<String>();
        for (var map : catalogues.listMapChanges()) {
            for (var id : listAround(workplace, map)) {
                var unit = units.find(id, map).orElseThrow();
                names.add(unit.fullName());
                shortType(unit).ifPresent(type -> names.add(type + ' ' + unit.name()));
            }
        }
        return List.copyOf(names);
    }

    /**
     * Whether work at the place is work in the area.
     *
     * @param map day on which it is judged; for an area that is not on that map, the nearest day on which it was
     */
    boolean isWithin(UnitId workplace, UnitId area, LocalDate map) {
        return listAround(workplace, mapOf(area, map)).contains(area);
    }

    /** Whether more than half of the place lies in the area, by the number of communes that it was or became. */
    boolean isMostlyWithin(UnitId workplace, UnitId area, LocalDate map) {
        var day = mapOf(area, map);
        var parts = units.listOnMap(workplace, day);
        long inside = parts.stream()
                .filter(part -> units.listPath(part.id(), day).stream()
                        .anyMatch(above -> above.id().equals(area)))
                .count();
        return 2 * inside > parts.size();
    }

    private LocalDate mapOf(UnitId area, LocalDate map) {
        if (units.find(area, map).isPresent()) {
            return map;
        }
        var valid = units.get(area).valid();
        return valid.lastDay().filter(last -> last.isBefore(map)).orElse(valid.from());
    }

    /** The units on the map in which the workplace lies, itself included. */
    Set<UnitId> listAround(UnitId workplace, LocalDate map) {
        return known.computeIfAbsent(new OnMap(workplace, map), _ -> around(workplace, map));
    }

    /** A point in the unit, or in what is around it or came of it; empty where none is known. */
    Optional<Unit.Point> centre(UnitId unit) {
        return centres.find(unit);
    }

    /**
     * A commune that another map does not have lies in each unit that holds a part of it there; of a district or province only what
     * is around all of its parts is sure.
     */
    private Set<UnitId> around(UnitId workplace, LocalDate map) {
        var paths = units.listOnMap(workplace, map).stream()
                .map(unit -> path(unit, map))
                .toList();
        if (paths.isEmpty()) {
            return Set.of();
        }
        var around = new HashSet<>(paths.getFirst());
        var level = units.get(workplace).level();
        for (var path : paths) {
            if (level == UnitLevel.COMMUNE || level == UnitLevel.VILLAGE) {
                around.addAll(path);
            } else {
                around.retainAll(path);
            }
        }
        return Set.copyOf(around);
    }

    private Set<UnitId> path(Unit unit, LocalDate map) {
        return units.listPath(unit.id(), map).stream().map(Unit::id).collect(Collectors.toSet());
    }

    private static Optional<String> shortType(Unit unit) {
        return switch (unit.type()) {
            case "thành phố" -> Optional.of("tp");
            case "thị xã" -> Optional.of("tx");
            case "thị trấn" -> Optional.of("tt");
            default -> Optional.empty();
        };
    }
}
