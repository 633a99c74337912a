package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.AskedConditions;
import vn.cauviec.vacancies.domain.FoundVacancy;

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
        return of(jobs, Optional.empty());
    }

    /** As above, each with the way to it. */
    List<JobCard> of(List<FoundVacancy> jobs, Optional<UnitId> start) {
        return of(jobs, start, AskedConditions.NONE);
    }

    /**
     * As above.
     *
     * @param asked what had to be stated: a card says where only words say it
     */
    List<JobCard> of(List<FoundVacancy> jobs, Optional<UnitId> start, AskedConditions asked) {
        var today = clock.today();
        var ways = start.map(roads::from);
        return jobs.stream()
                .collect(Collectors.groupingBy(Same::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> card(
                        same.getFirst(), same.subList(1, same.size()), today, way(ways, same.getFirst(), today), asked))
                .toList();
    }

    /** Nothing where the work is at the start itself. */
    private static @Nullable RoadEstimate way(Optional<Roads.From> ways, FoundVacancy job, LocalDate today) {
        var workplace = job.workplace();
        return workplace == null
                ? null
                : ways.flatMap(from -> from.to(workplace, today))
                        .filter(way -> way.metres() > 0)
                        .orElse(null);
    }

    private JobCard card(
            FoundVacancy job,
            List<FoundVacancy> twins,
            LocalDate today,
            @Nullable RoadEstimate way,
            AskedConditions asked) {
        var posted = LocalDate.ofInstant(job.publishedAt(), BusinessClock.ZONE);
        var place = job.workplace() == null ? "" : places.shortly(job.workplace());
        return new JobCard(
                JobAddress.of(job.slug()),
                job.title(),
                job.employerName(),
                job.employerVerified(),
                job.wage(),
                job.wageNote(),
                place,
                saysMore(job.workplaceText(), place) ? job.workplaceText() : "",
                way,
                job.employmentType(),
                ConditionList.of(job, asked),
                job.openings(),
                posted,
                ChronoUnit.DAYS.between(posted, today),
                twins.stream().map(twin -> twin(twin, place)).toList());
    }

    private JobCard.Twin twin(FoundVacancy job, String firstPlace) {
        var place = job.workplace() == null ? "" : places.shortly(job.workplace());
        return new JobCard.Twin(JobAddress.of(job.slug()), place.equals(firstPlace) ? "" : place);
    }

    private static boolean saysMore(String workplaceText, String place) {
        return !VietnameseText.fold(place).contains(VietnameseText.fold(workplaceText));
    }
}
