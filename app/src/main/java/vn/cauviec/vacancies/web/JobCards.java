package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.kernel.Wage;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.FoundVacancy;

/** Makes cards of what the search found. */
@Component
class JobCards {
    private final PlaceWords places;
    private final BusinessClock clock;

    JobCards(PlaceWords places, BusinessClock clock) {
        this.places = places;
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
        var today = clock.today();
        return jobs.stream()
                .collect(Collectors.groupingBy(Same::of, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> card(same.getFirst(), same.subList(1, same.size()), today))
                .toList();
    }

    private JobCard card(FoundVacancy job, List<FoundVacancy> twins, LocalDate today) {
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
                job.employmentType(),
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
