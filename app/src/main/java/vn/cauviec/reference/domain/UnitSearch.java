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
import vn.cauviec.kernel.VietnameseText;
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

    /** How far a name of another day stands behind one of the map. */
    private static final int OTHER_DAY = 3;

    private record Entry(Unit unit, MatchText text, Set<String> names, boolean home) {}

    private final UnitMap map;
    private final List<Entry> entries;
    private final Map<String, List<Entry>> byName;

    /**
     * @param variants other spellings of names, by unit
     * @param home units that were the province of this installation
     */
    UnitSearch(UnitMap map, Map<UnitId, List<String>> variants, Collection<UnitId> home) {
        this.map = map;
        var homeNames = home.stream()
                .flatMap(id -> map.history(id).stream())
                .map(Unit::fullName)
                .collect(Collectors.toUnmodifiableSet());
        entries = map.all().stream()
                .map(unit -> entry(unit, variants.getOrDefault(unit.id(), List.of()), homeNames))
                .toList();
        byName = new LinkedHashMap<>();
        for (var entry : entries) {
            entry.names()
                    .forEach(name ->
                            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry));
        }
    }

    private static Entry entry(Unit unit, List<String> variants, Set<String> homeNames) {
        var shortType = SHORT_TYPES.getOrDefault(unit.type(), "");
        var text = new MatchText(
                unit.name(),
                Stream.concat(Stream.of(unit.fullName(), shortType + " " + unit.name()), variants.stream())
                        .toList(),
                unit.above());
        var names = Stream.concat(Stream.of(unit.name()), variants.stream())
                .flatMap(name -> Stream.of(name, unit.type() + " " + name, shortType + " " + name))
                .map(UnitSearch::key)
                .collect(Collectors.toUnmodifiableSet());
        var province = unit.above().isEmpty() ? unit.fullName() : unit.above().getLast();
        return new Entry(unit, text, names, homeNames.contains(province));
    }

    /**
     * The units on the map that bear the name, with or without its type in front ("Sa Pa", "phường sa pa", "TX Sa Pa"). Several
     * may. The units above may follow after commas, nearest first, some left out ("Gia Phú, Bảo Thắng"). When the name is typed
     * with marks and some unit bears exactly these, only such units; otherwise marks do not matter.
     */
    public List<Unit> listByName(String typed, LocalDate day) {
        var parts = typed.split(",", -1);
        var hits = byName.getOrDefault(key(parts[0]), List.of()).stream()
                .filter(entry -> entry.unit().valid().contains(day))
                .filter(entry -> liesIn(
                        entry.unit(),
                        Stream.of(parts).skip(1).map(UnitSearch::key).toList()))
                .toList();
        var query = MatchText.Query.of(parts[0]);
        var exact = hits.stream().filter(entry -> entry.text().fitsMarks(query)).toList();
        // "Xã Hoằng Thành" fits "Hoằng Thanh" by a word of its province, Thanh Hóa: whoever bears the very name goes
        // first.
        var own = exact.stream().filter(entry -> bears(entry.unit(), parts[0])).toList();
        return (own.isEmpty() ? exact.isEmpty() ? hits : exact : own)
                .stream().map(Entry::unit).toList();
    }

    private static boolean bears(Unit unit, String typed) {
        var marked = SearchText.marked(typed);
        return !VietnameseText.looksUnmarked(typed)
                && (SearchText.marked(unit.name()).equals(marked)
                        || SearchText.marked(unit.fullName()).equals(marked));
    }

    private static String key(String name) {
        return String.join(" ", SearchText.folded(name));
    }

    private static boolean liesIn(Unit unit, List<String> parts) {
        var above = unit.above().stream().map(UnitSearch::key).iterator();
        for (var part : parts) {
            var found = part.isEmpty();
            while (!found && above.hasNext()) {
                found = isNamed(above.next(), part);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNamed(String fullName, String typed) {
        return fullName.equals(typed)
                || SHORT_TYPES.entrySet().stream().anyMatch(type -> {
                    var name = VietnameseText.fold(type.getKey()) + " ";
                    return fullName.startsWith(name)
                            && (fullName.substring(name.length()).equals(typed)
                                    || (type.getValue() + " " + fullName.substring(name.length())).equals(typed));
                });
    }

    /**
     * What a person may mean who has typed so far. Best first: with the marks as typed, then whole names, then beginnings of
     * names, then words; what the map shows before names of other days; units of this province before others; higher levels
     * before lower ones. A code of the map finds its unit.
     *
     * @param within only units in this one or the unit itself; null for the whole country
     * @param level only units of this level, found by the names above them too; null for all
     */
    public List<UnitSuggestion> suggest(
            String typed, LocalDate day, int limit, @Nullable UnitId within, @Nullable UnitLevel level) {
        var found = suggest(MatchText.Query.of(typed), typed, day, limit, within, level);
        return found.isEmpty() ? suggest(MatchText.Query.loose(typed), typed, day, limit, within, level) : found;
    }

    private List<UnitSuggestion> suggest(
            MatchText.Query query,
            String typed,
            LocalDate day,
            int limit,
            @Nullable UnitId within,
            @Nullable UnitLevel level) {
        if (query.isEmpty()) {
            return List.of();
        }
        var area = within == null
                ? null
                : map.listOnMap(within, day).stream().map(Unit::id).collect(Collectors.toSet());
        var result = new LinkedHashMap<UnitId, UnitSuggestion>();
        map.findByCode(typed.strip(), day)
                .filter(unit -> fits(unit, day, area, level))
                .ifPresent(unit -> result.put(unit.id(), new UnitSuggestion(unit, null)));
        hits(query, day, level)
                .flatMap(hit -> suggestions(hit, day))
                .filter(suggestion -> fits(suggestion.unit(), day, area, level))
                .takeWhile(_ -> result.size() < limit)
                .forEach(suggestion -> result.putIfAbsent(suggestion.unit().id(), suggestion));
        return List.copyOf(result.values());
    }

    private record Ranked(int rank, Entry entry, boolean now) {
        Unit unit() {
            return entry.unit();
        }
    }

    private Stream<Ranked> hits(MatchText.Query query, LocalDate day, @Nullable UnitLevel level) {
        var hits = new ArrayList<Ranked>();
        for (var entry : entries) {
            var rank = entry.text().rank(query);
            if (rank != MatchText.NONE && (level != null || !MatchText.isSurroundings(rank))) {
                var now = entry.unit().valid().contains(day);
                if (now || (entry.unit().level() != UnitLevel.DISTRICT && !MatchText.isSurroundings(rank))) {
                    hits.add(new Ranked(now ? rank : rank + OTHER_DAY, entry, now));
                }
            }
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(hit -> !hit.entry().home())
                        .thenComparing(hit -> hit.unit().level()));
    }

    private Stream<UnitSuggestion> suggestions(Ranked hit, LocalDate day) {
        if (hit.now()) {
            return Stream.of(new UnitSuggestion(hit.unit(), null));
        }
        var former = hit.unit();
        return map.listOnMap(former.id(), day).stream()
                .map(unit -> new UnitSuggestion(unit, unit.id().equals(former.id()) ? null : former));
    }

    private boolean fits(Unit unit, LocalDate day, @Nullable Set<UnitId> area, @Nullable UnitLevel level) {
        return (level == null || unit.level() == level)
                && (area == null || map.listPath(unit.id(), day).stream().anyMatch(above -> area.contains(above.id())));
    }
}
