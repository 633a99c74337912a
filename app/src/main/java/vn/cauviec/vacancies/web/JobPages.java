package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.vacancies.Vacancies;
import vn.cauviec.vacancies.VacancyPageBlock;
import vn.cauviec.vacancies.domain.IndexedVacancy;
import vn.cauviec.vacancies.domain.JobSearch;

/** Makes the page of one job, open or gone. */
@Component
class JobPages {
    private static final int SIMILAR = 4;
    private static final int SIMILAR_TO_A_GONE_ONE = 8;

    private final JobSearch search;
    private final JobCards cards;
    private final PlaceWords places;
    private final Occupations occupations;
    private final StructuredData structured;
    private final List<VacancyPageBlock> blocks;
    private final BusinessClock clock;

    JobPages(
            JobSearch search,
            JobCards cards,
            PlaceWords places,
            Occupations occupations,
            StructuredData structured,
            ObjectProvider<VacancyPageBlock> blocks,
            BusinessClock clock) {
        this.search = search;
        this.cards = cards;
        this.places = places;
        this.occupations = occupations;
        this.structured = structured;
        this.blocks = blocks.stream()
                .sorted(Comparator.comparingInt(VacancyPageBlock::order))
                .toList();
        this.clock = clock;
    }

    Page of(IndexedVacancy vacancy, Actor actor) {
        var today = clock.today();
        return vacancy.isOpen(today) ? open(vacancy, actor, today) : gone(vacancy, today);
    }

    private JobPage open(IndexedVacancy vacancy, Actor actor, LocalDate today) {
        var occupation = Optional.ofNullable(vacancy.occupationCode()).flatMap(occupations::find);
        return new JobPage(
                vacancy.title(),
                vacancy.employerName(),
                "/doanh-nghiep/" + vacancy.employerSlug(),
                vacancy.employerVerified(),
                vacancy.wage(),
                vacancy.wageNote(),
                vacancy.workplace().map(places::fully).orElse(""),
                vacancy.workplace().map(places::today).orElse(""),
                vacancy.workplaceText(),
                vacancy.furtherUnits().stream()
                        .map(unit -> new JobPage.FurtherPlace(places.fully(unit), places.today(unit)))
                        .toList(),
                occupation.map(Occupation::name).orElse(""),
                occupation
                        .map(found -> PageAddress.of(JobAddress.LIST)
                                .with(SearchInput.OCCUPATION, found.code())
                                .toString())
                        .orElse(""),
                vacancy.employmentType(),
                ConditionList.of(vacancy.conditions(), search.listInWords(vacancy)),
                vacancy.openings(),
                vacancy.deadline(),
                ChronoUnit.DAYS.between(today, vacancy.deadline()),
                LocalDate.ofInstant(vacancy.publishedAt(), BusinessClock.ZONE),
                sections(vacancy),
                blocks(vacancy, actor),
                similar(vacancy, SIMILAR),
                structured.of(vacancy));
    }

    private GoneJobPage gone(IndexedVacancy vacancy, LocalDate today) {
        return new GoneJobPage(
                vacancy.title(),
                vacancy.employerName(),
                "vacancies.gone." + vacancy.whyGone(today),
                vacancy.deadline(),
                similar(vacancy, SIMILAR_TO_A_GONE_ONE),
                search.overview().jobs(),
                ReportAddress.form(vacancy.slug()));
    }

    private List<JobCard> similar(IndexedVacancy vacancy, int limit) {
        var code = vacancy.occupationCode();
        return cards.of(search.listSimilar(vacancy.title(), code == null ? "" : code, vacancy.id(), limit));
    }

    private static List<TextSection> sections(IndexedVacancy vacancy) {
        return Stream.of(
                        TextSection.of("vacancies.job.description", vacancy.description()),
                        TextSection.of("vacancies.job.requirements", vacancy.requirements()),
                        TextSection.of("vacancies.job.benefits", vacancy.benefits()))
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    private List<Page> blocks(IndexedVacancy vacancy, Actor actor) {
        var card = new Vacancies.Card(
                vacancy.id(),
                vacancy.slug(),
                vacancy.title(),
                vacancy.employerId(),
                vacancy.employerName(),
                vacancy.workplace().orElse(null),
                vacancy.furtherUnits(),
                vacancy.openings(),
                vacancy.deadline(),
                true);
        var branch = vacancy.branchName().isEmpty()
                ? Stream.<Page>empty()
                : Stream.<Page>of(new JobBranch(vacancy.employerName(), vacancy.branchName()));
        return Stream.concat(branch, blocks.stream().flatMap(block -> block.block(actor, card).stream()))
                .toList();
    }
}
