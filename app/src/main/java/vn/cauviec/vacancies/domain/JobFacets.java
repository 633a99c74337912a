package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;
import vn.cauviec.vacancies.domain.JobResults.Count;
import vn.cauviec.vacancies.domain.JobResults.OccupationJobs;
import vn.cauviec.vacancies.domain.JobResults.UnitCount;

/** By what a list of jobs can be narrowed, counted without the filter of the same kind. */
final class JobFacets {
    private final Places places;
    private final Units units;

    JobFacets(Places places, Units units) {
        this.places = places;
        this.units = units;
    }

    /** Jobs by the units below the asked one, or beside it when it has none below; without one, those of this province and the other provinces. */
    List<UnitCount> units(JobQuery query, Tally.Counts byWorkplace, Workplaces workplaces) {
        var jobs = new HashMap<UnitId, Count>();
        for (int slot = 0; slot < byWorkplace.size(); slot++) {
            var here = byWorkplace.of(slot);
            if (here.jobs() > 0) {
                workplaces
                        .units(slot)
                        .mapToObj(unit -> places.listAround(new UnitId(unit), query.map()))
                        .flatMap(Collection::stream)
                        .distinct()
                        .forEach(unit -> jobs.merge(unit, here, Count::plus));
            }
        }
        return choices(query.unit(), query.map()).stream()
                .filter(jobs::containsKey)
                .map(unit -> new UnitCount(unit, jobs.getOrDefault(unit, Count.NONE)))
                .sorted(Comparator.comparingInt(UnitCount::jobs)
                        .reversed()
                        .thenComparing(count -> count.unit().value()))
                .toList();
    }

    private List<UnitId> choices(@Nullable UnitId area, LocalDate map) {
        var choices = new ArrayList<UnitId>();
        if (area == null) {
            var home = units.home(map);
            units.listChildren(home.id(), map).forEach(unit -> choices.add(unit.id()));
            units.listChildren(null, map).stream()
                    .filter(province -> !province.id().equals(home.id()))
                    .forEach(province -> choices.add(province.id()));
            return choices;
        }
        if (units.find(area, map).isEmpty()) {
            return units.listOnMap(area, map).stream().map(Unit::id).toList();
        }
        var children = units.listChildren(area, map);
        var parent = units.find(area, map).map(Unit::parent);
        if (children.isEmpty() && parent.isPresent()) {
            children = units.listChildren(parent.get(), map);
        }
        children.stream().filter(unit -> unit.level() != UnitLevel.VILLAGE).forEach(unit -> choices.add(unit.id()));
        return choices;
    }

    static Map<EmploymentType, Count> types(Tally.Counts byType) {
        var jobs = new EnumMap<EmploymentType, Count>(EmploymentType.class);
        for (var type : EmploymentType.values()) {
            var count = byType.of(type.ordinal());
            if (count.jobs() > 0) {
                jobs.put(type, count);
            }
        }
        return jobs;
    }

    static List<OccupationJobs> occupations(Tally.Counts byOccupation, Slots occupations) {
        return IntStream.range(0, byOccupation.size())
                .mapToObj(slot ->
                        new OccupationJobs(AdDocument.occupationCode(occupations.number(slot)), byOccupation.of(slot)))
                .filter(jobs -> jobs.count().jobs() > 0)
                .sorted(Comparator.<OccupationJobs>comparingInt(
                                jobs -> jobs.count().jobs())
                        .reversed()
                        .thenComparing(OccupationJobs::code))
                .toList();
    }

    static Map<Unstated, Count> unstated(Tallied tally) {
        return Map.of(
                Unstated.PLACE, tally.units().unstated(),
                Unstated.TYPE, tally.types().unstated(),
                Unstated.WAGE, tally.wageUnstated());
    }
}
