package vn.cauviec.reference.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;

/**
 * What the province profile assumes of roads: how much longer than the air line they are in each kind of terrain, how fast one gets on,
 * and by how much rain slows it. Assumptions, none of them measured (ADR 0807); a profile without the tables has the default alone.
 */
@Component
public class Terrain {
    private static final String DEFAULT = "default";
    private static final Kind ANYWHERE = new Kind(DEFAULT, 1.4, 40, 1);

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<UnitId, Kind> byUnit = new HashMap<>();
    private final Set<Integer> rainyMonths;

    /**
     * One kind of terrain.
     *
     * @param detour road divided by air line, 1 at least
     * @param kilometresAnHour in dry months
     * @param rain by how much longer a way takes in rainy months, 1 at least
     */
    public record Kind(String name, double detour, double kilometresAnHour, double rain) {
        public Kind {
            if (detour < 1 || rain < 1 || kilometresAnHour <= 0) {
                throw new IllegalArgumentException("no road is shorter than the air line: " + name);
            }
        }

        /** How long a way of that kind takes. */
        public double hours(double kilometres, boolean rainy) {
            return kilometres / kilometresAnHour * (rainy ? rain : 1);
        }
    }

    Terrain(ShippedFiles files) {
        for (var row : files.findProfile("road_terrain.csv")) {
            var name = row.get("class");
            kinds.put(
                    name,
                    new Kind(
                            name,
                            Double.parseDouble(row.get("detour")),
                            Double.parseDouble(row.get("kmh")),
                            Double.parseDouble(row.get("rain"))));
        }
        for (var row : files.findProfile("unit_terrain.csv")) {
            var kind = kinds.get(row.get("class"));
            if (kind == null) {
                throw new IllegalStateException("unit_terrain.csv: no such class: " + row.get("class"));
            }
            byUnit.put(new UnitId(Long.parseLong(row.get("unit_id"))), kind);
        }
        rainyMonths = files.listRainyMonths();
    }

    /** Whether roads are slow at that time of the year. */
    public boolean isRainy(LocalDate day) {
        return rainyMonths.contains(day.getMonthValue());
    }

    /** The units that have a kind of their own. */
    Set<UnitId> units() {
        return Set.copyOf(byUnit.keySet());
    }

    /**
     * The kind of a unit: its own, or that of what it lies in; of a unit that another map does not have, the kind of most of its parts
     * there, and of as many of each the hardest.
     */
    public Kind of(UnitId unit, UnitMap units) {
        return Optional.ofNullable(byUnit.get(unit))
                .or(() -> units.changes().stream()
                        .map(map -> units.listOnMap(unit, map).stream()
                                .flatMap(part -> find(units.listPath(part.id(), map)).stream())
                                .toList())
                        .filter(parts -> !parts.isEmpty())
                        .findFirst()
                        .map(Terrain::most))
                .orElseGet(() -> kinds.getOrDefault(DEFAULT, ANYWHERE));
    }

    private Optional<Kind> find(List<Unit> path) {
        return path.reversed().stream()
                .map(Unit::id)
                .filter(byUnit::containsKey)
                .map(byUnit::get)
                .findFirst();
    }

    private static Kind most(List<Kind> parts) {
        var counts = parts.stream().collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        return parts.stream()
                .max((one, other) -> {
                    int more = Long.compare(counts.getOrDefault(one, 0L), counts.getOrDefault(other, 0L));
                    return more == 0 ? Double.compare(one.detour(), other.detour()) : more;
                })
                .orElseThrow();
    }
}
