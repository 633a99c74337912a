package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.RoadEstimate;
import vn.cauviec.reference.Roads;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.domain.AskedConditions;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.JobGroup;
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

    /** One card for each job; further ads of the same job stand in the card of the first. */
    List<JobCard> of(List<FoundVacancy> jobs) {
        return of(JobGroup.of(jobs), new Where(null, null, clock.today(), AskedConditions.NONE));
    }

    /** As above, each with the way to it, with the place that fits what was asked for, and with what only words say of it. */
    List<JobCard> of(List<JobGroup> jobs, Search asked, Optional<UnitId> start) {
        return of(
                jobs,
                new Where(
                        start.map(roads::from).orElse(null),
                        asked.place().known().orElse(null),
                        asked.map(),
                        asked.asked()));
    }

    /**
     * From where the work is looked at: by the way to it, or else by the unit that was asked for.
     *
     * @param conditions what had to be stated: a card says where only words say it
     */
    private record Where(
            Roads.@Nullable From ways, @Nullable Unit asked, LocalDate map, AskedConditions conditions) {}

    private List<JobCard> of(List<JobGroup> jobs, Where where) {
        var today = clock.today();
        return jobs.stream().map(job -> card(job, today, where)).toList();
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

    private JobCard card(JobGroup group, LocalDate today, Where where) {
        var job = group.first();
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
                ConditionList.of(job, where.conditions()),
                job.openings(),
                posted,
                ChronoUnit.DAYS.between(posted, today),
                group.others().stream().map(twin -> twin(twin, place)).toList());
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
