package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.VietnameseText;
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

    List<JobCard> of(List<FoundVacancy> jobs) {
        var today = clock.today();
        return jobs.stream().map(job -> card(job, today)).toList();
    }

    private JobCard card(FoundVacancy job, LocalDate today) {
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
                ChronoUnit.DAYS.between(posted, today));
    }

    private static boolean saysMore(String workplaceText, String place) {
        return !VietnameseText.fold(place).contains(VietnameseText.fold(workplaceText));
    }
}
