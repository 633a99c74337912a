package vn.cauviec.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;

/**
 * The commune that somebody names in a form: chosen from the suggestions or, without a script, typed in words. A name that several
 * communes bear means the one in this province, when just one of them lies here.
 */
@Component
public class CommuneInput {
    private static final int LOOKED_AT = 40;
    private static final int NAMED = 4;

    private final Units units;

    CommuneInput(Units units) {
        this.units = units;
    }

    /** What was named. */
    public sealed interface Named {
        record One(Unit commune) implements Named {}

        /** Nothing was typed. */
        record Nothing() implements Named {}

        /** No commune is called so; the nearest one, empty when there is none. */
        record Unknown(String nearest) implements Named {}

        /** Several are; some of them, in words that name just one. */
        record Several(List<String> candidates) implements Named {
            public Several {
                candidates = List.copyOf(candidates);
            }
        }
    }

    /**
     * @param chosen id of the suggestion that was chosen; empty for none. Ignored when the words name another unit
     * @param typed the words
     */
    public Named read(String chosen, String typed, LocalDate map) {
        var words = VietnameseText.tidy(typed);
        if (words.isEmpty()) {
            return new Named.Nothing();
        }
        var unit = chosenUnit(chosen, words, map);
        if (unit.isPresent()) {
            return new Named.One(unit.get());
        }
        var found = units.suggest(words, map, LOOKED_AT, null, UnitLevel.COMMUNE).stream()
                .map(UnitSuggestion::unit)
                .distinct()
                .toList();
        var key = VietnameseText.fold(words);
        var exact = asWritten(
                words,
                found.stream().filter(candidate -> isCalled(candidate, key)).toList());
        return exact.isEmpty() && isNameOfALargerUnit(words, map)
                ? askWhich(found)
                : chooseFrom(exact.isEmpty() ? found : exact, words, map);
    }

    /** Sa Pa and Sa Pả are neighbours: with the marks typed it is the one that is written so. */
    private static List<Unit> asWritten(String words, List<Unit> candidates) {
        var written = candidates.stream()
                .filter(candidate -> Stream.of(candidate.name(), candidate.fullName(), candidate.pathText())
                        .anyMatch(words::equalsIgnoreCase))
                .toList();
        return VietnameseText.looksUnmarked(words) || written.isEmpty() ? candidates : written;
    }

    /** "Huyện Bát Xát" names a district; the town of the same name is not meant. */
    private boolean isNameOfALargerUnit(String words, LocalDate map) {
        return units.listByName(words, map).stream()
                .anyMatch(unit -> unit.level() == UnitLevel.DISTRICT || unit.level() == UnitLevel.PROVINCE);
    }

    private static Named askWhich(List<Unit> inside) {
        return inside.size() > 1
                ? several(inside)
                : new Named.Unknown(inside.isEmpty() ? "" : inside.getFirst().pathText());
    }

    private Named chooseFrom(List<Unit> candidates, String words, LocalDate map) {
        if (candidates.size() == 1) {
            return new Named.One(candidates.getFirst());
        }
        var here = candidates.stream().filter(isIn(units.home(map))).toList();
        if (here.size() == 1) {
            return new Named.One(here.getFirst());
        }
        if (candidates.isEmpty()) {
            return new Named.Unknown(units.suggest(words, map, 1, null).stream()
                    .map(suggestion -> suggestion.unit().pathText())
                    .findFirst()
                    .orElse(""));
        }
        return several(here.isEmpty() ? candidates : here);
    }

    private static Named several(List<Unit> communes) {
        return new Named.Several(
                communes.stream().limit(NAMED).map(Unit::pathText).toList());
    }

    private Optional<Unit> chosenUnit(String chosen, String words, LocalDate map) {
        if (chosen.isEmpty() || !chosen.chars().allMatch(c -> c >= '0' && c <= '9') || chosen.length() > 18) {
            return Optional.empty();
        }
        var key = VietnameseText.fold(words);
        return units.find(new UnitId(Long.parseLong(chosen)), map)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .filter(unit -> isCalled(unit, key) || key.startsWith(VietnameseText.fold(unit.fullName())));
    }

    private static boolean isCalled(Unit unit, String key) {
        return VietnameseText.fold(unit.fullName()).equals(key)
                || VietnameseText.fold(unit.name()).equals(key)
                || VietnameseText.fold(unit.pathText()).equals(key);
    }

    private static Predicate<Unit> isIn(Unit province) {
        return unit -> !unit.above().isEmpty() && unit.above().getLast().equals(province.fullName());
    }
}
