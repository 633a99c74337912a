package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.Catalogues;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.domain.words.PhraseTrie;
import vn.cauviec.vacancies.domain.words.SearchText;
import vn.cauviec.vacancies.domain.words.Spans;
import vn.cauviec.vacancies.domain.words.Spans.Span;
import vn.cauviec.vacancies.domain.words.Word;

/**
 * Names of places in running text: the provinces of the country and every unit that this province has or had, on every map, with
 * their types and the short forms of these.
 */
@Component
class PlaceNames {
    private static final int WEIGHT = 2;
    private static final Pattern SHORT_TYPE = Pattern.compile("(?iu)(?<!\\p{L})(tp|tx|tt|h|p|x)\\.\\s*");
    private static final Set<String> BEFORE_PLACES = Set.of("ở", "tại", "gần", "về", "lên", "xuống");

    private final Units units;
    private final Catalogues catalogues;
    private volatile List<LocalDate> maps = List.of();
    private volatile Names names = new Names(List.of());

    /** A unit by one of its names. */
    record Name(Unit unit, boolean withType) {}

    /**
     * What a name means.
     *
     * @param units the largest units that bear it
     * @param smaller smaller units of the same name: of Lào Cai the province, the ward
     */
    record Place(List<Unit> units, List<Unit> smaller) {
        Set<UnitId> ids() {
            return ids(units);
        }

        static Set<UnitId> ids(List<Unit> units) {
            var ids = new LinkedHashSet<UnitId>();
            units.forEach(unit -> ids.add(unit.id()));
            return ids;
        }

        /** Small enough to ask what is near it. */
        boolean isSmall() {
            return units.getFirst().level() != UnitLevel.PROVINCE;
        }

        String name() {
            return units.getFirst().fullName();
        }
    }

    private static final class Names {
        private final PhraseTrie<Name> phrases = new PhraseTrie<>();
        private final Set<String> words = new LinkedHashSet<>();

        Names(List<Unit> units) {
            units.forEach(this::add);
        }

        private void add(Unit unit) {
            var name = SearchText.syllables(unit.name());
            words.addAll(name);
            words.addAll(SearchText.fold(name));
            if (name.size() > 1 || unit.level() == UnitLevel.PROVINCE) {
                phrases.add(name, new Name(unit, false));
            }
            if (unit.level() != UnitLevel.COMMUNE && name.size() > 1) {
                phrases.add(List.of(VietnameseText.slug(unit.name()).replace("-", "")), new Name(unit, false));
            }
            for (var type : types(unit)) {
                phrases.add(SearchText.syllables(type + ' ' + unit.name()), new Name(unit, true));
            }
        }

        private static List<String> types(Unit unit) {
            return switch (unit.type()) {
                case "thành phố" -> List.of("thành phố", "tp");
                case "thị xã" -> List.of("thị xã", "tx");
                case "thị trấn" -> List.of("thị trấn", "tt");
                case "huyện" -> List.of("huyện", "h");
                case "phường" -> List.of("phường", "p");
                case "xã" -> List.of("xã");
                default -> List.of(unit.type());
            };
        }
    }

    PlaceNames(Units units, Catalogues catalogues) {
        this.units = units;
        this.catalogues = catalogues;
    }

    /** Whether some unit has the syllable in its name, with or without marks. */
    boolean knows(String syllable) {
        return names().words.contains(syllable);
    }

    /**
     * Names among the words. A commune counts with its type, or after a word like "ở"; with neither only when asked for.
     *
     * @param bareCommunes also communes that are named without their type
     */
    List<Span<Name>> find(List<Word> words, boolean bareCommunes) {
        var found = new ArrayList<Span<Name>>();
        var phrases = names().phrases;
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            boolean marker = i > 0 && BEFORE_PLACES.stream().anyMatch(before -> isMarker(words.get(at - 1), before));
            phrases.find(words, i, (length, name) -> {
                if (bareCommunes || marker || name.withType() || name.unit().level() != UnitLevel.COMMUNE) {
                    Spans.add(
                            found,
                            marker ? at - 1 : at,
                            at + length,
                            name,
                            Spans.weight(marker ? length + 1 : length) + WEIGHT);
                }
            });
        }
        return found;
    }

    private static boolean isMarker(Word word, String before) {
        return word.text().equals(before) || !word.isMarked() && word.text().equals(VietnameseText.fold(before));
    }

    /** The largest units of the names; a name with its type leaves out those that are named without. */
    static Place place(Set<Name> named) {
        boolean typed = named.stream().anyMatch(Name::withType);
        var all = named.stream()
                .filter(name -> name.withType() == typed)
                .map(Name::unit)
                .sorted(Comparator.comparing(Unit::level))
                .toList();
        var level = all.getFirst().level();
        var latest = all.stream().filter(unit -> unit.level() == level).toList();
        return new Place(
                latest, all.stream().filter(unit -> unit.level() != level).toList());
    }

    /** The unit of a workplace that is written in words: the smallest of those that lie in most of the other names. */
    Optional<UnitId> read(String workplace) {
        var named = new ArrayList<Place>();
        for (var part : SearchText.parts(SHORT_TYPE.matcher(workplace).replaceAll("$1 "))) {
            var words = Word.listOf(part);
            for (var span : Spans.choose(words.size(), find(words, true))) {
                var place = place(span.meanings());
                named.add(place);
            }
        }
        return Optional.ofNullable(read(named)).map(Unit::id);
    }

    /** A name means the largest unit that bears it; "Lào Cai, Lào Cai" a smaller one in it. */
    private static @Nullable Unit read(List<Place> named) {
        boolean same =
                named.size() > 1 && named.stream().map(Place::ids).distinct().count() == 1;
        var units = named.stream()
                .map(place -> same && !place.smaller().isEmpty() ? place.smaller() : place.units())
                .toList();
        return units.stream()
                .flatMap(List::stream)
                .max(Comparator.<Unit>comparingLong(unit -> around(unit, units))
                        .thenComparing(unit -> around(unit, units) > 0 || same
                                ? unit.level().ordinal()
                                : -unit.level().ordinal())
                        .thenComparing(unit -> unit.valid().from()))
                .orElse(null);
    }

    /** How many of the other names are those of units that it lies in. */
    private static long around(Unit unit, List<List<Unit>> named) {
        return named.stream()
                .filter(name -> !name.contains(unit))
                .filter(name -> name.stream().anyMatch(other -> unit.above().contains(other.fullName())))
                .count();
    }

    private Names names() {
        var now = catalogues.listMapChanges();
        if (!now.equals(maps)) {
            names = new Names(list(now));
            maps = now;
        }
        return names;
    }

    private List<Unit> list(List<LocalDate> days) {
        var all = new LinkedHashSet<Unit>();
        var latest = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        var home = units.home(latest);
        for (var day : days) {
            all.addAll(units.listChildren(null, day));
            for (var province : units.listOnMap(home.id(), day)) {
                addBelow(province, day, all);
            }
        }
        return List.copyOf(all);
    }

    private void addBelow(Unit unit, LocalDate day, Set<Unit> all) {
        for (var child : units.listChildren(unit.id(), day)) {
            if (child.level() != UnitLevel.VILLAGE) {
                all.add(child);
                addBelow(child, day, all);
            }
        }
    }
}
