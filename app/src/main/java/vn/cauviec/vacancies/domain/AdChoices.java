package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions.HomeWork;

/** What a workbook offers to choose from; {@link AdReader} reads each of these back. */
@Component
public class AdChoices {
    /** Says that nobody knows where the work is. */
    private static final String PLACE_UNKNOWN = "Không rõ";

    private static final int OCCUPATION_LEVEL = 4;

    private final Units units;
    private final Occupations occupations;

    AdChoices(Units units, Occupations occupations) {
        this.units = units;
        this.occupations = occupations;
    }

    /** "Không rõ", then every unit of the country on the map with those above it, the own province first. */
    public List<String> listPlaces(LocalDate map) {
        var places = new ArrayList<String>();
        places.add(PLACE_UNKNOWN);
        var home = units.home(map).id();
        units.listChildren(null, map).stream()
                .sorted(Comparator.comparing((Unit province) -> !province.id().equals(home)))
                .forEach(province -> add(province, map, places));
        return places.stream().distinct().toList();
    }

    private void add(Unit unit, LocalDate map, List<String> places) {
        places.add(unit.pathText());
        listBelow(unit.id(), map).forEach(below -> add(below, map, places));
    }

    private List<Unit> listBelow(@Nullable UnitId id, LocalDate map) {
        return units.listChildren(id, map).stream()
                .filter(unit -> unit.level() != UnitLevel.VILLAGE)
                .toList();
    }

    /** Occupations that ads carry, by code; of those with the same name the first. */
    public List<String> listOccupations() {
        return occupations.list().stream()
                .filter(occupation -> occupation.level() == OCCUPATION_LEVEL)
                .map(Occupation::name)
                .collect(Collectors.toMap(VietnameseText::fold, name -> name, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    public List<HomeWork> listHomeWorks() {
        return List.of(HomeWork.values());
    }

    public List<EmploymentType> listEmploymentTypes() {
        return List.of(EmploymentType.values());
    }
}
