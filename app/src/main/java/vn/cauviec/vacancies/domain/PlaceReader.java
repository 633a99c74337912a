package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;

/**
 * Finds the unit of a workplace in what people write: "Bảo Thắng", "xã Gia Phú, huyện Bảo Thắng, Lào Cai", "KCN Tằng Loỏng, Bảo
 * Thắng, Lào Cai". Parts are read from the right, where the larger units stand; what is no unit is street or village.
 */
@Component
class PlaceReader {
    private static final int SHOWN_CANDIDATES = 3;
    private static final Set<String> UNKNOWN = Set.of(
            "khong ro", "khong ro noi lam viec", "chua ro", "khong xac dinh", "toan quoc", "nhieu noi", "nhieu tinh");
    private static final Pattern MORE = Pattern.compile("[0-9]{1,2} (noi|tinh|dia diem) khac");
    private static final Set<String> COUNTRY = Set.of("viet nam", "vietnam", "vn");
    /** What people write for names that the list has otherwise. */
    private static final Map<String, String> OTHER_NAMES = Stream.concat(
                    Stream.of("tphcm", "tp hcm", "tp.hcm", "tp. hcm", "hcm", "hcmc", "sai gon", "ho chi minh city")
                            .map(name -> Map.entry(name, "Hồ Chí Minh")),
                    // The province until the end of 2024; the list knows it as the city that it became.
                    Stream.of("thua thien hue", "tinh thua thien hue").map(name -> Map.entry(name, "Huế")))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Units units;

    PlaceReader(Units units) {
        this.units = units;
    }

    /** What a text says of the place. */
    sealed interface Place {
        /** It is in this unit; {@code whole} when the text names nothing but the unit and those above it. */
        record In(Unit unit, boolean whole) implements Place {}

        /** It says that it is not known, or that it is all over the country. */
        record Unknown() implements Place {}

        /** It names several provinces, or one and "11 nơi khác". */
        record Several() implements Place {}

        /** It names no unit; the nearest name, empty when there is none. */
        record NotFound(String nearest) implements Place {}

        /** It fits several units: their full names. */
        record Ambiguous(List<String> candidates) implements Place {
            public Ambiguous {
                candidates = List.copyOf(candidates);
            }
        }
    }

    /** @param typed not blank */
    Place read(String typed, LocalDate map) {
        var folded = VietnameseText.fold(typed);
        if (UNKNOWN.contains(folded)) {
            return new Place.Unknown();
        }
        var whole = named(typed, map);
        if (!whole.isEmpty()) {
            return one(whole, true);
        }
        var parts = Arrays.stream(typed.split("[,;&]|\\s-\\s"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && !COUNTRY.contains(VietnameseText.fold(part)))
                .distinct()
                .toList();
        if (parts.size() > 1
                && MORE.matcher(VietnameseText.fold(parts.getLast())).matches()) {
            return new Place.Several();
        }
        return fromTheRight(typed, parts, map);
    }

    private Place fromTheRight(String typed, List<String> parts, LocalDate map) {
        Unit found = null;
        boolean whole = true;
        for (var part : parts.reversed()) {
            var fitting = within(found, named(part, map), map);
            if (found == null && fitting.isEmpty()) {
                return new Place.NotFound(nearest(parts, map));
            }
            if (found == null && fitting.size() > 1 && largest(fitting) == null) {
                return narrowed(fitting, parts, map);
            }
            if (found != null && fitting.isEmpty() && isProvince(named(part, map))) {
                return new Place.Several();
            }
            if (fitting.isEmpty()) {
                whole = false;
            } else if (largest(fitting) != null) {
                found = largest(fitting);
            }
        }
        return found == null ? new Place.NotFound(nearest(List.of(typed), map)) : new Place.In(found, whole);
    }

    /** Several units bear the last name: the part before it may say which one, when it lies in just one of them. */
    private Place narrowed(List<Unit> candidates, List<String> parts, LocalDate map) {
        if (parts.size() > 1) {
            var before = named(parts.get(parts.size() - 2), map);
            var inside = candidates.stream()
                    .flatMap(candidate -> within(candidate, before, map).stream())
                    .toList();
            if (inside.size() == 1) {
                return new Place.In(inside.getFirst(), parts.size() == 2);
            }
        }
        return one(candidates, true);
    }

    private static Place one(List<Unit> candidates, boolean whole) {
        var largest = largest(candidates);
        return largest != null
                ? new Place.In(largest, whole)
                : new Place.Ambiguous(candidates.stream()
                        .limit(SHOWN_CANDIDATES)
                        .map(Unit::pathText)
                        .toList());
    }

    /** A name without its type means the largest unit that bears it, when there is just one so large; null otherwise. */
    private static @Nullable Unit largest(List<Unit> candidates) {
        var level = candidates.stream().map(Unit::level).min(Comparator.naturalOrder());
        var largest = candidates.stream()
                .filter(unit -> level.filter(unit.level()::equals).isPresent())
                .toList();
        return largest.size() == 1 ? largest.getFirst() : null;
    }

    private static boolean isProvince(List<Unit> candidates) {
        return candidates.stream().anyMatch(unit -> unit.level() == UnitLevel.PROVINCE);
    }

    private List<Unit> named(String part, LocalDate map) {
        var name = part.replaceAll("\\((mới|cũ)\\)", "").strip();
        return units.listByName(OTHER_NAMES.getOrDefault(VietnameseText.fold(name), name), map);
    }

    private List<Unit> within(@Nullable Unit above, List<Unit> candidates, LocalDate map) {
        if (above == null) {
            return candidates;
        }
        return candidates.stream()
                .filter(unit -> !unit.id().equals(above.id())
                        && units.listPath(unit.id(), map).stream()
                                .anyMatch(step -> step.id().equals(above.id())))
                .toList();
    }

    private String nearest(List<String> parts, LocalDate map) {
        return parts.isEmpty()
                ? ""
                : units.suggest(parts.getLast(), map, 1, null).stream()
                        .map(suggestion -> suggestion.unit().pathText())
                        .findFirst()
                        .orElse("");
    }
}
