package vn.cauviec.vacancies.domain;

import static vn.cauviec.vacancies.domain.Finding.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.UnitId;

/**
 * Reads where the work of an ad is besides its main place. The first argument of each finding is the number of the place, from 1: that of
 * the field in a form, or of the name in a cell.
 */
final class FurtherPlaces {
    private final Finder finder;
    private final List<Finding> problems;
    /** Those that were read, each with the number of its field, in their order. */
    private final Map<UnitId, Integer> read = new LinkedHashMap<>();

    /** Finds the unit that a text names. */
    @FunctionalInterface
    interface Finder {
        /** @param chosen id of a chosen suggestion; empty for none */
        PlaceReader.Place find(String chosen, String text);
    }

    FurtherPlaces(Finder finder, List<Finding> problems) {
        this.finder = finder;
        this.problems = problems;
    }

    /** @param main null when it is not known */
    List<UnitId> read(List<TypedPlace> typed, @Nullable UnitId main) {
        int filled = 0;
        for (int at = 0; at < typed.size() && filled <= VacancyRules.MOST_FURTHER_PLACES; at++) {
            if (!typed.get(at).isEmpty()) {
                filled++;
                read(typed.get(at), at + 1, filled, main);
            }
        }
        if (filled > 0 && main == null && problems.stream().noneMatch(found -> found.field() == AdField.PLACE)) {
            problems.add(problem(AdField.PLACE, "vacancies.problem.furtherWithoutMain"));
        }
        return List.copyOf(read.keySet());
    }

    private void read(TypedPlace place, int field, int filled, @Nullable UnitId main) {
        var text = VietnameseText.tidy(place.text());
        if (filled > VacancyRules.MOST_FURTHER_PLACES) {
            wrong(field, "vacancies.problem.furtherTooMany", Integer.toString(VacancyRules.MOST_FURTHER_PLACES));
        } else if (text.length() > VacancyRules.LONGEST_LINE) {
            wrong(field, "vacancies.problem.furtherTooLong", Integer.toString(VacancyRules.LONGEST_LINE));
        } else {
            switch (finder.find(place.unitId(), text)) {
                case PlaceReader.Place.In(var unit, var whole) when whole -> keep(unit.id(), field, main);
                case PlaceReader.Place.In(var unit, var _) ->
                    wrong(field, "vacancies.problem.furtherNearest", text, unit.pathText());
                case PlaceReader.Place.NotFound(var nearest)
                when !nearest.isEmpty() -> wrong(field, "vacancies.problem.furtherNearest", text, nearest);
                case PlaceReader.Place.Ambiguous(var candidates) ->
                    wrong(field, "vacancies.problem.furtherAmbiguous", text, String.join("; ", candidates));
                case PlaceReader.Place.NotFound _, PlaceReader.Place.Unknown _, PlaceReader.Place.Several _ ->
                    wrong(field, "vacancies.problem.furtherNotFound", text);
            }
        }
    }

    private void keep(UnitId unit, int field, @Nullable UnitId main) {
        var earlier = read.get(unit);
        if (unit.equals(main)) {
            wrong(field, "vacancies.problem.furtherIsMain");
        } else if (earlier == null) {
            read.put(unit, field);
        } else {
            wrong(field, "vacancies.problem.furtherRepeated", earlier.toString());
        }
    }

    private void wrong(int field, String key, String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = Integer.toString(field);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        problems.add(problem(AdField.FURTHER_PLACES, key, all));
    }
}
