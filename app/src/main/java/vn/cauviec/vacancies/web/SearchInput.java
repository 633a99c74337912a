package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.Unit;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.AskedConditions;
import vn.cauviec.vacancies.domain.JobConditions;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;
import vn.cauviec.vacancies.domain.JobSorting;
import vn.cauviec.vacancies.domain.Radius;
import vn.cauviec.vacancies.web.PlaceInput.Place;

/** Reads what stands in the address of the job search. */
@Component
class SearchInput {
    static final String TEXT = "q";
    static final String WAGE = "luong";
    static final String OCCUPATION = "nghe";
    /** Kilometres as the crow flies: as older addresses say it. */
    static final String RADIUS = "bk";

    static final String ROAD = "duong";

    /** Kilometres from a place. */
    static final List<String> RADII = List.of("10", "20", "40", "60");

    /** Longest text that is looked at; more is cut, which is said. */
    static final int MOST_LETTERS = 200;

    /** Steps of the filter by pay, in millions. */
    static final List<String> WAGES = List.of("5", "7", "10", "15", "20");

    private final PlaceInput places;
    private final Occupations occupations;
    private final BusinessClock clock;

    /**
     * A search as its address says it.
     *
     * @param text as typed, at most {@link #MOST_LETTERS} letters of it
     * @param cut more was typed
     * @param typedPlace as typed; may be a code
     * @param mapGiven the address names the day of the map
     * @param wageFrom least pay in đồng; null for any
     * @param occupation null for any
     * @param radius around the place; null for the place itself
     * @param unstated only jobs that do not state these
     * @param asked conditions that have to be stated, and those that may not be
     * @param sorting null for the usual order
     */
    record Search(
            String text,
            boolean cut,
            String typedPlace,
            Place place,
            LocalDate map,
            boolean mapGiven,
            @Nullable Long wageFrom,
            Set<EmploymentType> types,
            @Nullable Occupation occupation,
            @Nullable Radius radius,
            Set<Unstated> unstated,
            AskedConditions asked,
            @Nullable JobSorting sorting,
            int page) {
        Search {
            types = Set.copyOf(types);
            unstated = Set.copyOf(unstated);
        }

        JobSorting order() {
            if (sorting != null && !(sorting == JobSorting.RELEVANCE && text.isBlank())) {
                return sorting;
            }
            return text.isBlank() ? JobSorting.NEWEST : JobSorting.RELEVANCE;
        }

        JobQuery query() {
            var circle = circle();
            return new JobQuery(
                    text,
                    circle.isPresent() ? null : place.known().map(Unit::id).orElse(null),
                    map,
                    wageFrom,
                    types,
                    occupation == null ? "" : occupation.code(),
                    order(),
                    page,
                    JobQuery.PAGE_SIZE,
                    unstated,
                    circle.orElse(JobConditions.NONE).asking(asked),
                    null);
        }

        /** Around the place, where a point of it is known. */
        private Optional<JobConditions> circle() {
            if (radius == null) {
                return Optional.empty();
            }
            return place.known().flatMap(radius::around);
        }

        /** Whether distances from the place can be told. */
        boolean hasCentre() {
            return place.known().map(Unit::centre).isPresent();
        }

        /** The address without its page. */
        PageAddress address() {
            var address = PageAddress.of(JobAddress.LIST)
                    .with(TEXT, text)
                    .with(PlaceInput.PARAMETER, typedPlace)
                    .with(PlaceInput.MAP, mapGiven ? map.toString() : "")
                    .with(WAGE, wageFrom == null ? "" : millions(wageFrom))
                    .with(OCCUPATION, occupation == null ? "" : occupation.code());
            if (radius != null) {
                address = address.with(radius.byRoad() ? ROAD : RADIUS, Integer.toString(radius.kilometres()));
            }
            for (var one : unstated.stream().sorted().toList()) {
                address = address.and(AddressCode.UNSTATED.parameter(), AddressCode.UNSTATED.wordOf(one));
            }
            address = ConditionInput.put(address, asked);
            for (var type : types.stream().sorted().toList()) {
                address = address.and(AddressCode.TYPE.parameter(), AddressCode.TYPE.wordOf(type));
            }
            return sorting == null
                    ? address
                    : address.with(AddressCode.SORTING.parameter(), AddressCode.SORTING.wordOf(sorting));
        }
    }

    SearchInput(PlaceInput places, Occupations occupations, BusinessClock clock) {
        this.places = places;
        this.occupations = occupations;
        this.clock = clock;
    }

    /** @throws UnknownValue for a value that does not exist */
    Search read(MultiValueMap<String, String> typed) {
        var text = first(typed, TEXT).strip();
        boolean cut = text.length() > MOST_LETTERS;
        var givenMap = first(typed, PlaceInput.MAP);
        var map = places.readMap(givenMap, clock.today());
        var place = first(typed, PlaceInput.PARAMETER).strip();
        var sorting = first(typed, AddressCode.SORTING.parameter());
        var unstated = EnumSet.noneOf(Unstated.class);
        unstated.addAll(AddressCode.UNSTATED.readAll(typed.getOrDefault(AddressCode.UNSTATED.parameter(), List.of())));
        var types = EnumSet.noneOf(EmploymentType.class);
        types.addAll(AddressCode.TYPE.readAll(typed.getOrDefault(AddressCode.TYPE.parameter(), List.of())));
        return new Search(
                cut ? text.substring(0, MOST_LETTERS) : text,
                cut,
                place,
                places.read(place, map),
                map,
                !givenMap.isEmpty(),
                wage(first(typed, WAGE)),
                types,
                occupation(first(typed, OCCUPATION)),
                radius(first(typed, ROAD), first(typed, RADIUS)),
                unstated,
                ConditionInput.read(typed),
                sorting.isEmpty() ? null : AddressCode.SORTING.read(sorting),
                page(first(typed, Paging.PARAMETER)));
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        return Optional.ofNullable(typed.getFirst(name)).orElse("");
    }

    private static @Nullable Long wage(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        return Wage.find(typed)
                .filter(wage -> wage.shape() == Wage.Shape.EXACT)
                .map(Wage::from)
                .orElseThrow(() -> new UnknownValue(WAGE, typed, WAGES));
    }

    private @Nullable Occupation occupation(String code) {
        if (code.isEmpty()) {
            return null;
        }
        return occupations
                .find(code)
                .orElseThrow(() -> new UnknownValue(
                        OCCUPATION,
                        code,
                        occupations.list().stream().map(Occupation::code).toList()));
    }

    /** Where an address says both, the road counts. */
    private static @Nullable Radius radius(String road, String air) {
        boolean byRoad = !road.isEmpty();
        var typed = byRoad ? road : air;
        if (typed.isEmpty()) {
            return null;
        }
        if (!RADII.contains(typed)) {
            throw new UnknownValue(byRoad ? ROAD : RADIUS, typed, RADII);
        }
        return new Radius(Integer.parseInt(typed), byRoad);
    }

    private static int page(String typed) {
        if (typed.isEmpty()) {
            return 1;
        }
        if (!typed.matches("[1-9][0-9]{0,5}")) {
            throw new UnknownValue(Paging.PARAMETER, typed, List.of("1"));
        }
        return Integer.parseInt(typed);
    }

    /** 7.500.000 is 7.5: as {@link Wage#find} reads it back. */
    static String millions(long dong) {
        return Wage.exactly(dong).fromMillions().orElseThrow().toPlainString();
    }
}
