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
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.domain.AskedConditions;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.JobGroup;

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
        return of(JobGroup.of(jobs), Optional.empty(), AskedConditions.NONE);
    }

    /**
     * As above, each with the way to it.
     *
     * @param asked what had to be stated: a card says where only words say it
     */
    List<JobCard> of(List<JobGroup> jobs, Optional<UnitId> start, AskedConditions asked) {
        var today = clock.today();
        var ways = start.map(roads::from);
        return jobs.stream().map(job -> card(job, today, ways, asked)).toList();
    }

    /** The nearest place of the work; without a start the main one. */
    private static Optional<UnitId> nearest(Optional<Roads.From> ways, FoundVacancy job) {
        var workplaces = job.workplaces().stream();
        return ways.isEmpty() ? workplaces.findFirst() : workplaces.min(Comparator.comparingLong(ways.get()::metres));
    }

    /** Nothing where the work is at the start itself. */
    private static @Nullable RoadEstimate way(Optional<Roads.From> ways, Optional<UnitId> workplace, LocalDate today) {
        return workplace
                .flatMap(to -> ways.flatMap(from -> from.to(to, today)))
                .filter(way -> way.metres() > 0)
                .orElse(null);
    }

    private JobCard card(JobGroup group, LocalDate today, Optional<Roads.From> ways, AskedConditions asked) {
        var job = group.first();
        var posted = LocalDate.ofInstant(job.publishedAt(), BusinessClock.ZONE);
        var workplace = nearest(ways, job);
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
                way(ways, workplace, today),
                job.employmentType(),
                ConditionList.of(job, asked),
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
