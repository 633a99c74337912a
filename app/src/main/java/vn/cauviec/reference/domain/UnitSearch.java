package vn.cauviec.reference.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.UnitSuggestion;

/** Units by what people type: any word of the name from its beginning, with or without marks, old names included. */
public final class UnitSearch {
    private static final Map<String, String> SHORT_TYPES = Map.of(
            "tỉnh", "t",
            "thành phố", "tp",
            "thị xã", "tx",
            "thị trấn", "tt",
            "huyện", "h",
            "quận", "q",
            "phường", "p",
            "xã", "x",
            "đặc khu", "dk");

    private record Entry(Unit unit, MatchText text, Set<String> names) {}

    private final UnitMap map;
    private final List<Entry> entries;
    private final Map<String, List<Entry>> byName;
    private final Set<String> homeNames;

    /**
     * @param variants other spellings of names, by unit
     * @param home units that were the province of this installation
     */
    UnitSearch(UnitMap map, Map<UnitId, List<String>> variants, Collection<UnitId> home) {
        this.map = map;
        entries = map.all().stream()
                .map(unit -> entry(unit, variants.getOrDefault(unit.id(), List.of())))
                .toList();
        byName = new LinkedHashMap<>();
        for (var entry : entries) {
            entry.names()
                    .forEach(name ->
                            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry));
        }
        homeNames = home.stream()
                .flatMap(id -> map.history(id).stream())
                .map(Unit::fullName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Entry entry(Unit unit, List<String> variants) {
        var shortType = SHORT_TYPES.getOrDefault(unit.type(), "");
        var text = new MatchText(
                unit.name(),
                Stream.concat(Stream.of(unit.fullName(), shortType + " " + unit.name()), variants.stream())
                        .toList(),
                unit.above());
        var names = Stream.concat(Stream.of(unit.name()), variants.stream())
                .flatMap(name -> Stream.of(name, unit.type() + " " + name, shortType + " " + name))
                .map(name -> String.join(" ", SearchText.folded(name)))
                .collect(Collectors.toUnmodifiableSet());
        return new Entry(unit, text, names);
    }

    /**
     * The units on the map that bear the name, with or without its type in front ("Sa Pa", "phường sa pa", "TX Sa Pa"). Several
     * may. When the name is typed with marks and some unit bears exactly these, only such units; otherwise marks do not matter.
     */
    public List<Unit> listByName(String name, LocalDate day) {
        var hits = byName.getOrDefault(String.join(" ", SearchText.folded(name)), List.of()).stream()
                .filter(entry -> entry.unit().valid().contains(day))
                .toList();
        var query = new MatchText.Query(name);
        var exact = hits.stream().filter(entry -> entry.text().fitsMarks(query)).toList();
        return (exact.isEmpty() ? hits : exact).stream().map(Entry::unit).toList();
    }

    /**
     * What a person may mean who has typed so far. Best first: with the marks as typed, then whole names, then beginnings of
     * names, then words; units of this province before others; higher levels before lower ones.
     *
     * @param within only units in this one or the unit itself; null for the whole country
     */
    public List<UnitSuggestion> suggest(String typed, LocalDate day, int limit, @Nullable UnitId within) {
        var query = new MatchText.Query(typed);
        if (query.isEmpty()) {
            return List.of();
        }
        var area = within == null
                ? null
                : map.listOnMap(within, day).stream().map(Unit::id).collect(Collectors.toSet());
        var now = new ArrayList<Ranked>();
        var before = new ArrayList<Ranked>();
        for (var entry : entries) {
            var rank = entry.text().rank(query);
            if (rank != MatchText.NONE) {
                (entry.unit().valid().contains(day) ? now : before).add(new Ranked(rank, entry.unit()));
            }
        }
        var result = new LinkedHashMap<UnitId, UnitSuggestion>();
        now.stream()
                .filter(hit -> isInside(hit.unit(), day, area))
                .sorted(order())
                .limit(limit)
                .forEach(hit -> result.put(hit.unit().id(), new UnitSuggestion(hit.unit(), null)));
        if (result.size() < limit) {
            before.stream()
                    .filter(hit -> hit.unit().level() != UnitLevel.DISTRICT)
                    .sorted(order())
                    .limit(10L * limit)
                    .flatMap(hit -> successors(hit.unit(), day))
                    .filter(suggestion -> isInside(suggestion.unit(), day, area))
                    .takeWhile(_ -> result.size() < limit)
                    .forEach(suggestion -> result.putIfAbsent(suggestion.unit().id(), suggestion));
        }
        return List.copyOf(result.values());
    }

    private record Ranked(int rank, Unit unit) {}

    private Stream<UnitSuggestion> successors(Unit former, LocalDate day) {
        return map.listOnMap(former.id(), day).stream()
                .map(unit -> new UnitSuggestion(unit, unit.id().equals(former.id()) ? null : former));
    }

    private boolean isInside(Unit unit, LocalDate day, @Nullable Set<UnitId> area) {
        return area == null || map.listPath(unit.id(), day).stream().anyMatch(above -> area.contains(above.id()));
    }

    private Comparator<Ranked> order() {
        return Comparator.comparingInt(Ranked::rank)
                .thenComparing(hit -> !isHome(hit.unit()))
                .thenComparing(hit -> hit.unit().level());
    }

    private boolean isHome(Unit unit) {
        return homeNames.contains(
                unit.above().isEmpty() ? unit.fullName() : unit.above().getLast());
    }
}
