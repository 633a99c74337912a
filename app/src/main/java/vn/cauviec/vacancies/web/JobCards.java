package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.RoadEstimate;
import vn.cauviec.reference.Roads;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.web.SearchInput.Search;

/** Makes cards of what the search found. */
@Component
class JobCards {
    private final PlaceWords places;
    private final Roads roads;
    private final BusinessClock clock;

    JobCards(PlaceWords places, Roads roads, BusinessClock clock) {
        this.places = places;
        this.roads = roads;
        this.clock = clock;
    }

    /** What makes two ads the same job, wherever the work is. */
    private record Same(
            UUID employerId,
            String title,
            Wage wage,
            @Nullable EmploymentType type) {
        static Same of(FoundVacancy job) {
            return new Same(job.employerId(), VietnameseText.fold(job.title()), job.wage(), job.employmentType());
        }
    }

    /** One card for each job; further ads of the same job on this page of the list stand in the card of the first. */
    List<JobCard> of(List<FoundVacancy> jobs) {
        return of(jobs, new Where(null, null, clock.today()));
    }

    /** As above, each with the way to it, and with the place that fits what was asked for. */
    List<JobCard> of(List<FoundVacancy> jobs, Search asked, Optional<UnitId> start) {
        return of(
                jobs,
                new Where(
                        start.map(roads::from).orElse(null),
                        asked.place().known().orElse(null),
                        asked.map()));
    }

    /** From where the work is looked at: by the way to it, or else by the unit that was asked for. */
    private record Where(
            Roads.@Nullable From ways, @Nullable Unit asked, LocalDate map) {}

    private List<JobCard> of(List<FoundVacancy> jobs, Where where) {
        var today = clock.today();
        return jobs.stream()
                .collect(Collectors.groupingBy(Same::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> card(same.getFirst(), same.subList(1, same.size()), today, where))
                .toList();
    }

    /** The place of the work that is told: the nearest, one in the unit that was asked for, or the main one. */
    private Optional<UnitId> shown(FoundVacancy job, Where where) {
        var ways = where.ways();
        return ways == null
                ? places.shown(job.workplaces(), where.asked(), where.map())
                : job.workplaces().stream().min(Comparator.comparingLong(ways::metres));
    }

    /** Nothing where the work is at the start itself. */
    private static @Nullable RoadEstimate way(Roads.@Nullable From ways, Optional<UnitId> workplace, LocalDate today) {
        return ways == null
                ? null
                : workplace
                        .flatMap(to -> ways.to(to, today))
                        .filter(way -> way.metres() > 0)
                        .orElse(null);
    }

    private JobCard card(FoundVacancy job, List<FoundVacancy> twins, LocalDate today, Where where) {
        var posted = LocalDate.ofInstant(job.publishedAt(), BusinessClock.ZONE);
        var workplace = shown(job, where);
        var place = workplace.map(places::shortly).orElse("");
        return new JobCard(
                JobAddress.of(job.slug()),
                job.title(),
                job.employerName(),
                job.employerVerified(),
                job.wage(),
                job.wageNote(),
                place,
                others(job),
                saysMore(job.workplaceText(), place) ? job.workplaceText() : "",
                way(where.ways(), workplace, today),
                job.employmentType(),
                job.openings(),
                posted,
                ChronoUnit.DAYS.between(posted, today),
                twins.stream().map(twin -> twin(twin, place)).toList());
    }

    private JobCard.Twin twin(FoundVacancy job, String firstPlace) {
        var place = job.workplace() == null ? "" : places.shortly(job.workplace());
        return new JobCard.Twin(JobAddress.of(job.slug()), place.equals(firstPlace) ? "" : place, others(job));
    }

    private static int others(FoundVacancy job) {
        return Math.max(0, job.workplaces().size() - 1);
    }

    private static boolean saysMore(String workplaceText, String place) {
        return !VietnameseText.fold(place).contains(VietnameseText.fold(workplaceText));
    }
}
