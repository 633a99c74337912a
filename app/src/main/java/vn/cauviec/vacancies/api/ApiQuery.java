package vn.cauviec.vacancies.api;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions.Offer;
import vn.cauviec.vacancies.api.ApiSearch.Term;
import vn.cauviec.vacancies.domain.AdCondition;
import vn.cauviec.vacancies.domain.ApiErrors;
import vn.cauviec.vacancies.domain.AskedConditions;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.JobConditions;
import vn.cauviec.vacancies.domain.JobConditions.Circle;
import vn.cauviec.vacancies.domain.JobCursor;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;
import vn.cauviec.vacancies.domain.JobResults.Nearness;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.JobSorting;

/**
 * Puts a program's question to the job search. The one place that knows what the search can do: what it cannot do is refused, because an
 * answer that passes a condition over is a wrong one.
 */
@Component
class ApiQuery {
    private final JobSearch search;
    private final ApiStats stats;
    private final BusinessClock clock;

    ApiQuery(JobSearch search, ApiStats stats, BusinessClock clock) {
        this.search = search;
        this.stats = stats;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param rows those from the offset on, as many as were asked for
     * @param stats what was to be counted
     * @param concepts what the text was understood to mean
     * @param cursor where the list goes on; null when it ends
     */
    record Found(
            int total,
            int positions,
            List<FoundVacancy> rows,
            List<SearchAnswer.Stats> stats,
            SearchAnswer.FreetextConcepts concepts,
            @Nullable String cursor) {
        Found {
            rows = List.copyOf(rows);
            stats = List.copyOf(stats);
        }
    }

    /** @throws Refused PARAMETER_NOT_SUPPORTED, or that the search is not ready */
    Found find(ApiSearch asked) {
        if (Boolean.FALSE.equals(asked.unspecifiedWorkplace())) {
            throw new Refused(ApiErrors.PARAMETER_NOT_SUPPORTED, ApiParameter.UNSPECIFIED_WORKPLACE.label());
        }
        var types = types(asked);
        if (types.isEmpty() && (asksFor(asked.employmentTypes()) || asksFor(asked.extents()))) {
            return new Found(0, 0, List.of(), List.of(), SearchAnswer.FreetextConcepts.NONE, null);
        }
        int size = Math.max(1, asked.limit());
        int page = 1 + asked.offset() / size;
        int skipped = asked.offset() % size;
        var first = search.search(query(asked, types, page, size));
        if (first.nearness() == Nearness.MOST_WORDS) {
            // What only comes close is for people, who are told so; a program counts on what it asked for.
            return new Found(0, 0, List.of(), List.of(), stats.concepts(first), null);
        }
        var rows = new ArrayList<>(first.rows());
        var last = first;
        if (skipped > 0 && rows.size() == size) {
            last = search.search(query(asked, types, page + 1, size));
            rows.addAll(last.rows());
        }
        var next = skipped > 0 ? null : last.next();
        return new Found(
                first.total(),
                first.positions(),
                rows.stream().skip(skipped).limit(asked.limit()).toList(),
                stats.of(asked, first),
                stats.concepts(first),
                next == null || asked.limit() == 0 ? null : next.text());
    }

    private JobQuery query(ApiSearch asked, Set<EmploymentType> types, int page, int size) {
        var unit = only(asked.places());
        var occupation = only(asked.occupations());
        return new JobQuery(
                asked.text(),
                unit == null ? null : unit.id(),
                clock.today(),
                null,
                types,
                occupation == null ? "" : occupation,
                sorting(asked),
                page,
                size,
                asked.unspecifiedWorkplace() == null ? Set.of() : Set.of(Unstated.PLACE),
                conditions(asked, unit == null, occupation == null),
                cursor(asked));
    }

    /** What is asked for alone is a filter that its own counts ignore; null for nothing and for several. */
    private static <T> @Nullable T only(List<Term<T>> terms) {
        return terms.size() == 1 && !terms.getFirst().excluded()
                ? terms.getFirst().value()
                : null;
    }

    private static JobConditions conditions(ApiSearch asked, boolean units, boolean occupations) {
        return new JobConditions(
                units ? ids(asked.places(), false) : Set.of(),
                ids(asked.places(), true),
                occupations ? values(asked.occupations(), false) : Set.of(),
                values(asked.occupations(), true),
                excludedTypes(asked),
                asked.positions().stream()
                        .map(position -> new Circle(
                                new Unit.Point(position.latitude(), position.longitude()), asked.radiusKilometres()))
                        .toList(),
                null,
                asked.employer(),
                asked.publishedAfter(),
                asked.publishedBefore(),
                stated(asked));
    }

    /** What a field has to state, or may not; words count only for who asks for them. */
    private static AskedConditions stated(ApiSearch asked) {
        var wanted = conditions(values(asked.offers(), false));
        var unwanted = conditions(values(asked.offers(), true));
        put(AdCondition.HOME_WORK, asked.remote(), wanted, unwanted);
        put(AdCondition.ABROAD, asked.abroad(), wanted, unwanted);
        put(AdCondition.NO_EXPERIENCE, asked.experience() == null ? null : !asked.experience(), wanted, unwanted);
        return new AskedConditions(wanted, unwanted, asked.inWords());
    }

    private static Set<AdCondition> conditions(Set<Offer> offers) {
        var conditions = EnumSet.noneOf(AdCondition.class);
        offers.forEach(offer -> conditions.add(AdCondition.valueOf(offer.name())));
        return conditions;
    }

    private static void put(
            AdCondition condition, @Nullable Boolean asked, Set<AdCondition> wanted, Set<AdCondition> unwanted) {
        if (asked != null) {
            (asked ? wanted : unwanted).add(condition);
        }
    }

    private static Set<UnitId> ids(List<Term<Unit>> terms, boolean excluded) {
        return values(terms, excluded).stream().map(Unit::id).collect(Collectors.toSet());
    }

    private static <T> Set<T> values(List<Term<T>> terms, boolean excluded) {
        return terms.stream()
                .filter(term -> term.excluded() == excluded)
                .map(Term::value)
                .collect(Collectors.toSet());
    }

    private static boolean asksFor(List<? extends Term<?>> terms) {
        return terms.stream().anyMatch(term -> !term.excluded());
    }

    private static Set<EmploymentType> excludedTypes(ApiSearch asked) {
        return Stream.of(asked.employmentTypes(), asked.extents())
                .flatMap(terms -> values(terms, true).stream())
                .collect(Collectors.toSet());
    }

    /** Types that satisfy both parameters; empty when none does, and when neither is given. */
    private static Set<EmploymentType> types(ApiSearch asked) {
        var types = values(asked.employmentTypes(), false);
        var extents = values(asked.extents(), false);
        if (types.isEmpty()) {
            return extents;
        }
        return extents.isEmpty()
                ? types
                : types.stream().filter(extents::contains).collect(Collectors.toSet());
    }

    private static @Nullable JobCursor cursor(ApiSearch asked) {
        var text = asked.cursor();
        if (text == null) {
            return null;
        }
        return JobCursor.read(text).orElseThrow(() -> new UnknownValue(ApiParameter.CURSOR.label(), text, List.of()));
    }

    private static JobSorting sorting(ApiSearch asked) {
        return switch (asked.sort()) {
            case "pubdate-desc" -> JobSorting.NEWEST;
            case "pubdate-asc" -> JobSorting.OLDEST;
            case "applydate-asc" -> JobSorting.DEADLINE;
            case "applydate-desc" -> JobSorting.LAST_DEADLINE;
            case "salary-desc" -> JobSorting.WAGE;
            default -> asked.text().isEmpty() ? JobSorting.NEWEST : JobSorting.RELEVANCE;
        };
    }
}
