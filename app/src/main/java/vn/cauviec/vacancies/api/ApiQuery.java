package vn.cauviec.vacancies.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.reference.UnitId;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.api.ApiSearch.Term;
import vn.cauviec.vacancies.domain.ApiErrors;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobResults;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.JobSorting;

/**
 * Puts a program's question to the job search. The one place that knows what the search can do: what it cannot do yet is refused, because an
 * answer that passes a condition over is a wrong one.
 */
@Component
class ApiQuery {
    private final JobSearch search;
    private final Texts texts;
    private final BusinessClock clock;

    ApiQuery(JobSearch search, Texts texts, BusinessClock clock) {
        this.search = search;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param rows those from the offset on, as many as were asked for
     * @param stats what was to be counted
     * @param concepts what the text was understood to mean
     */
    record Found(
            int total,
            int positions,
            List<FoundVacancy> rows,
            List<SearchAnswer.Stats> stats,
            SearchAnswer.FreetextConcepts concepts) {
        Found {
            rows = List.copyOf(rows);
            stats = List.copyOf(stats);
        }
    }

    /** @throws Refused PARAMETER_NOT_SUPPORTED, or that the search is not ready */
    Found find(ApiSearch asked) {
        refuseWhatCannotBeDone(asked);
        var types = types(asked);
        if (types.isEmpty()
                && !(asked.employmentTypes().isEmpty() && asked.extents().isEmpty())) {
            return new Found(0, 0, List.of(), List.of(), SearchAnswer.FreetextConcepts.NONE);
        }
        var day = clock.today();
        int page = asked.offset() / JobQuery.PAGE_SIZE;
        var first = search.search(query(asked, types, day, page + 1));
        var rows = new ArrayList<>(first.rows());
        int skipped = asked.offset() - page * JobQuery.PAGE_SIZE;
        while (rows.size() < skipped + asked.limit() && (page + 1) * JobQuery.PAGE_SIZE < first.total()) {
            page++;
            rows.addAll(search.search(query(asked, types, day, page + 1)).rows());
        }
        return new Found(
                first.total(),
                first.positions(),
                rows.stream().skip(skipped).limit(asked.limit()).toList(),
                stats(asked, first),
                SearchAnswer.FreetextConcepts.NONE);
    }

    private static JobQuery query(ApiSearch asked, Set<EmploymentType> types, LocalDate day, int page) {
        return new JobQuery(
                asked.text(),
                unit(asked),
                day,
                null,
                types,
                asked.occupations().stream().map(Term::value).findFirst().orElse(""),
                sorting(asked),
                page);
    }

    private static @Nullable UnitId unit(ApiSearch asked) {
        return asked.places().stream()
                .map(place -> place.value().id())
                .findFirst()
                .orElse(null);
    }

    private static JobSorting sorting(ApiSearch asked) {
        return switch (asked.sort()) {
            case "pubdate-desc" -> JobSorting.NEWEST;
            case "applydate-asc" -> JobSorting.DEADLINE;
            case "salary-desc" -> JobSorting.WAGE;
            default -> asked.text().isEmpty() ? JobSorting.NEWEST : JobSorting.RELEVANCE;
        };
    }

    /** Types that satisfy both parameters; empty when none does, and when neither is given. */
    private static Set<EmploymentType> types(ApiSearch asked) {
        var types = EnumSet.noneOf(EmploymentType.class);
        asked.employmentTypes().forEach(type -> types.add(type.value()));
        var extents = EnumSet.noneOf(EmploymentType.class);
        asked.extents().forEach(extent -> extents.add(extent.value()));
        if (types.isEmpty()) {
            return extents;
        }
        if (!extents.isEmpty()) {
            types.retainAll(extents);
        }
        return types;
    }

    private List<SearchAnswer.Stats> stats(ApiSearch asked, JobResults results) {
        return asked.stats().stream()
                .map(type -> new SearchAnswer.Stats(
                        type,
                        results.types().entrySet().stream()
                                .sorted(Map.Entry.<EmploymentType, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .limit(asked.statsLimit())
                                .map(count -> new SearchAnswer.Count(
                                        texts.get(Language.VIETNAMESE, "vacancies.type." + count.getKey()),
                                        count.getKey().name(),
                                        count.getValue()))
                                .toList()))
                .toList();
    }

    private static void refuseWhatCannotBeDone(ApiSearch asked) {
        refuse(ApiParameter.OCCUPATION_NAME, asked.occupations().size() > 1 || hasExcluded(asked.occupations()));
        refuse(ApiParameter.MUNICIPALITY, asked.places().size() > 1 || hasExcluded(asked.places()));
        refuse(ApiParameter.POSITION, !asked.positions().isEmpty());
        refuse(ApiParameter.EMPLOYER, !asked.employer().isEmpty());
        refuse(ApiParameter.PUBLISHED_AFTER, asked.publishedAfter() != null);
        refuse(ApiParameter.PUBLISHED_BEFORE, asked.publishedBefore() != null);
        refuse(ApiParameter.EXPERIENCE, asked.experience() != null);
        refuse(ApiParameter.EMPLOYMENT_TYPE, hasExcluded(asked.employmentTypes()));
        refuse(ApiParameter.WORKTIME_EXTENT, hasExcluded(asked.extents()));
        refuse(ApiParameter.UNSPECIFIED_WORKPLACE, asked.unspecifiedWorkplace() != null);
        refuse(ApiParameter.ABROAD, asked.abroad() != null);
        refuse(ApiParameter.REMOTE, asked.remote() != null);
        refuse(ApiParameter.SORT, Set.of("pubdate-asc", "applydate-desc").contains(asked.sort()));
        refuse(ApiParameter.STATS, asked.stats().stream().anyMatch(type -> !type.equals("employment-type")));
        refuse(ApiParameter.CURSOR, asked.cursor() != null);
    }

    private static boolean hasExcluded(List<? extends Term<?>> terms) {
        return terms.stream().anyMatch(Term::excluded);
    }

    private static void refuse(ApiParameter parameter, boolean used) {
        if (used) {
            throw new Refused(ApiErrors.PARAMETER_NOT_SUPPORTED, parameter.label());
        }
    }
}
