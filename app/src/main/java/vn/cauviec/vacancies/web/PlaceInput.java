package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.Catalogues;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.UnitSuggestion;
import vn.cauviec.reference.Units;
import vn.cauviec.site.UnknownValue;

/** Reads the place of an address: a code of the statistics office, or a name as people type it. */
@Component
class PlaceInput {
    static final String PARAMETER = "noi";
    static final String MAP = "map";

    private static final int CHOICES = 5;
    private static final int MOST_SLIPS = 2;

    private final Units units;
    private final Catalogues catalogues;

    /** What was meant. */
    sealed interface Place {
        /** The unit, where one is named and known. */
        default Optional<Unit> known() {
            return this instanceof In in ? Optional.of(in.unit()) : Optional.empty();
        }

        /** Units that may be meant as well, or instead. */
        default List<Unit> alternatives() {
            return switch (this) {
                case Everywhere everywhere -> List.of();
                case In in -> in.others();
                case Unknown unknown -> unknown.nearest();
            };
        }

        /** No place: everywhere. */
        record Everywhere() implements Place {}

        /**
         * A unit.
         *
         * @param others further units of that name
         */
        record In(Unit unit, List<Unit> others) implements Place {}

        /**
         * No unit bears the name.
         *
         * @param nearest units that may be meant
         */
        record Unknown(List<Unit> nearest) implements Place {}
    }

    PlaceInput(Units units, Catalogues catalogues) {
        this.units = units;
        this.catalogues = catalogues;
    }

    /** @throws UnknownValue for a code that no unit has on the map */
    Place read(String typed, LocalDate map) {
        if (typed.isBlank()) {
            return new Place.Everywhere();
        }
        if (typed.chars().allMatch(Character::isDigit)) {
            return new Place.In(byCode(typed, map), List.of());
        }
        var named = listByName(typed, map);
        if (!named.isEmpty()) {
            return new Place.In(
                    named.getFirst(), named.stream().skip(1).limit(CHOICES).toList());
        }
        return new Place.Unknown(listNearest(typed, map));
    }

    /**
     * The day of the map.
     *
     * @throws UnknownValue when it is no day, or before the oldest map
     */
    LocalDate readMap(String typed, LocalDate today) {
        if (typed.isEmpty()) {
            return today;
        }
        var changes = catalogues.listMapChanges();
        return parse(typed)
                .filter(day -> !day.isBefore(changes.getFirst()))
                .orElseThrow(() -> new UnknownValue(
                        MAP, typed, changes.stream().map(LocalDate::toString).toList()));
    }

    private static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Unit byCode(String code, LocalDate map) {
        return units.findByCode(code, map)
                .orElseThrow(() -> new UnknownValue(
                        PARAMETER, code, listHome(map).map(Unit::code).toList()));
    }

    /** Units of that name on the map, or else on the latest earlier or later map that knows it; of this province and of higher level first. */
    private List<Unit> listByName(String typed, LocalDate map) {
        var maps = Stream.concat(Stream.of(map), catalogues.listMapChanges().reversed().stream());
        return maps.map(day -> sorted(units.listByName(typed, day), day))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Unit> sorted(List<Unit> found, LocalDate day) {
        if (found.size() < 2) {
            return found;
        }
        var home = units.home(day).fullName();
        Function<Unit, Boolean> elsewhere =
                unit -> !unit.fullName().equals(home) && !unit.above().contains(home);
        return found.stream()
                .sorted(Comparator.comparing(elsewhere)
                        .thenComparing(Unit::level)
                        .thenComparing(Unit::code))
                .toList();
    }

    private List<Unit> listNearest(String typed, LocalDate map) {
        var begun = units.suggest(typed, map, CHOICES, null).stream()
                .map(UnitSuggestion::unit)
                .toList();
        return begun.isEmpty() ? listMisspelt(VietnameseText.fold(typed), map) : begun;
    }

    private List<Unit> listMisspelt(String typed, LocalDate map) {
        var distance = new LevenshteinDistance(MOST_SLIPS);
        ToIntFunction<Unit> slips = unit -> {
            int name = distance.apply(VietnameseText.fold(unit.name()), typed);
            return name >= 0 ? name : distance.apply(VietnameseText.fold(unit.fullName()), typed);
        };
        return listHome(map)
                .filter(unit -> slips.applyAsInt(unit) >= 0)
                .sorted(Comparator.comparingInt(slips).thenComparing(Unit::level))
                .limit(CHOICES)
                .toList();
    }

    /** This province and what lies in it, down to the communes. */
    private Stream<Unit> listHome(LocalDate map) {
        var home = units.home(map);
        var below = units.listChildren(home.id(), map).stream()
                .flatMap(unit -> Stream.concat(Stream.of(unit), units.listChildren(unit.id(), map).stream()));
        return Stream.concat(Stream.of(home), below).filter(unit -> unit.level() != UnitLevel.VILLAGE);
    }
}
