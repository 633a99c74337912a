package vn.cauviec.reference.domain;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.OccupationSuggestion;

/** The occupations in memory, by code and by what people type. Immutable. */
public final class OccupationIndex {
    public static final int MOST_DETAILED = 4;

    private record Entry(Occupation occupation, String title, MatchText text) {
        String key() {
            return String.join(" ", SearchText.folded(title.isEmpty() ? occupation.name() : title));
        }
    }

    private final Map<String, Occupation> byCode;
    private final Map<String, List<Occupation>> below;
    private final List<Entry> entries;
    private final Map<String, List<Entry>> byName;

    OccupationIndex(List<Occupation> occupations) {
        byCode = occupations.stream()
                .collect(Collectors.toMap(
                        Occupation::code, Function.identity(), (first, _) -> first, LinkedHashMap::new));
        below = occupations.stream().collect(Collectors.groupingBy(OccupationIndex::parentCode));
        entries = occupations.stream().flatMap(OccupationIndex::entries).toList();
        byName = entries.stream().collect(Collectors.groupingBy(Entry::key));
    }

    private static String parentCode(Occupation occupation) {
        return occupation.code().substring(0, occupation.level() - 1);
    }

    private static Stream<Entry> entries(Occupation occupation) {
        var own = new Entry(occupation, "", new MatchText(occupation.name(), List.of(), List.of()));
        return Stream.concat(
                Stream.of(own).filter(_ -> !occupation.name().isEmpty()),
                occupation.titles().stream()
                        .map(title -> new Entry(
                                occupation, title, new MatchText(title, List.of(), List.of(occupation.name())))));
    }

    public Optional<Occupation> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Occupation> all() {
        return List.copyOf(byCode.values());
    }

    /** The occupations directly below; of level 1 for the empty code. */
    public List<Occupation> listChildren(String code) {
        return below.getOrDefault(code, List.of());
    }

    /** From level 1 down to the occupation itself; empty for an unknown code. */
    public List<Occupation> listPath(String code) {
        return Stream.iterate(1, length -> length <= code.length(), length -> length + 1)
                .map(length -> byCode.get(code.substring(0, length)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The occupations of that name or with a title of that name, with or without marks, or with that code. */
    public List<Occupation> listByName(String typed) {
        var key = String.join(" ", SearchText.folded(typed));
        return find(key)
                .map(List::of)
                .orElseGet(() -> byName.getOrDefault(key, List.of()).stream()
                        .map(Entry::occupation)
                        .distinct()
                        .toList());
    }

    /**
     * What a person may mean who has typed so far: every occupation once, the most detailed first among equals. Digits begin a
     * code.
     *
     * @param level only occupations of this level; 0 for all
     */
    public List<OccupationSuggestion> suggest(String typed, int limit, int level) {
        var found = suggest(MatchText.Query.of(typed), typed, limit, level);
        return found.isEmpty() ? suggest(MatchText.Query.loose(typed), typed, limit, level) : found;
    }

    private List<OccupationSuggestion> suggest(MatchText.Query query, String typed, int limit, int level) {
        record Ranked(int rank, Entry entry) {}
        if (query.isEmpty()) {
            return List.of();
        }
        var code = typed.strip();
        var found = new LinkedHashMap<String, OccupationSuggestion>();
        Stream.concat(
                        byCode.values().stream()
                                .filter(occupation -> occupation.code().startsWith(code))
                                .map(occupation -> new OccupationSuggestion(occupation, "")),
                        entries.stream()
                                .map(entry -> new Ranked(entry.text().rank(query), entry))
                                .filter(hit -> hit.rank() != MatchText.NONE && !MatchText.isSurroundings(hit.rank()))
                                .sorted(Comparator.comparingInt(Ranked::rank)
                                        .thenComparingInt(hit -> MOST_DETAILED
                                                - hit.entry().occupation().level()))
                                .map(hit -> new OccupationSuggestion(
                                        hit.entry().occupation(), hit.entry().title())))
                .filter(suggestion -> level == 0 || suggestion.occupation().level() == level)
                .forEach(suggestion -> found.putIfAbsent(suggestion.occupation().code(), suggestion));
        return found.values().stream().limit(limit).toList();
    }
}
