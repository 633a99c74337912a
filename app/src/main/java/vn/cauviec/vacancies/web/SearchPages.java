package vn.cauviec.vacancies.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobGroup;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;
import vn.cauviec.vacancies.domain.JobResults;
import vn.cauviec.vacancies.domain.JobResults.Count;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.JobSorting;
import vn.cauviec.vacancies.domain.Radius;
import vn.cauviec.vacancies.web.PlaceInput.Place;
import vn.cauviec.vacancies.web.SearchInput.Search;
import vn.cauviec.vacancies.web.SearchPage.Filter;
import vn.cauviec.vacancies.web.SearchPage.Part;
import vn.cauviec.vacancies.web.SearchPage.Way;

/** Makes the page of a search: what was found, what narrows it, and every way on from here. */
@Component
class SearchPages {
    private static final String NAME = "vacancies.search.name";
    private static final int MOST_OCCUPATIONS = 12;
    private static final List<JobSorting> ORDERS =
            List.of(JobSorting.RELEVANCE, JobSorting.NEWEST, JobSorting.NEAREST, JobSorting.WAGE, JobSorting.DEADLINE);
    private static final Set<String> TYPED_IN_THE_FORM = Set.of(SearchInput.TEXT, PlaceInput.PARAMETER);

    private final JobSearch search;
    private final JobCards cards;
    private final PlaceWords words;
    private final UnderstoodWays understood;
    private final Units units;
    private final Occupations occupations;

    SearchPages(
            JobSearch search,
            JobCards cards,
            PlaceWords words,
            UnderstoodWays understood,
            Units units,
            Occupations occupations) {
        this.search = search;
        this.cards = cards;
        this.words = words;
        this.understood = understood;
        this.units = units;
        this.occupations = occupations;
    }

    /** @throws UnknownValue for a page behind the last */
    SearchPage of(Search asked) {
        var errors = new FormErrors();
        if (asked.place() instanceof Place.Unknown(var nearest)) {
            errors.add(
                    PlaceInput.PARAMETER,
                    nearest.isEmpty() ? "vacancies.search.placeUnknown" : "vacancies.search.placeNearest",
                    asked.typedPlace());
        }
        var found = search.searchInGroups(asked.query());
        var results = found.results();
        var address = asked.address();
        int pages = Math.max(1, Math.ceilDiv(results.total(), JobQuery.PAGE_SIZE));
        if (asked.page() > pages) {
            throw new UnknownValue(Paging.PARAMETER, Integer.toString(asked.page()), List.of(Integer.toString(pages)));
        }
        var placeName = asked.place().known().map(Unit::fullName);
        return new SearchPage(
                asked.text(),
                placeName.orElse(asked.typedPlace()),
                asked.place().known().map(Unit::nameInText).orElse(""),
                errors,
                kept(address),
                understood.parts(address, results),
                others(asked, results),
                results.corrections(),
                results.corrections().isEmpty()
                        ? ""
                        : address.with(SearchInput.TEXT, exactly(asked.text())).toString(),
                conditions(asked, results),
                otherPlaces(asked),
                filters(asked, results),
                sortings(asked),
                orderKey(asked),
                results.total(),
                results.positions(),
                results.nearness(),
                asked.cut() || results.cut(),
                ConditionWays.inWords(asked, results),
                results.wageUnknown(),
                results.total() == 0 ? ways(asked, results) : List.of(),
                search.overview().jobs(),
                cards.of(found.jobs(), asked, start(asked)),
                cards.of(JobGroup.of(results.similar()), asked, start(asked)),
                found.elsewhere(),
                Paging.of(address, asked.page(), JobQuery.PAGE_SIZE, results.total()));
    }

    /** Other meanings of what was typed, and the opposite of each condition. */
    private List<Part> others(Search asked, JobResults results) {
        return Stream.concat(
                        understood.others(asked.address(), results).stream(), ConditionWays.inverted(asked).stream())
                .toList();
    }

    /** From where the way to each job is told; empty where the list is about no distance. */
    private static Optional<UnitId> start(Search asked) {
        return asked.radius() == null && asked.order() != JobSorting.NEAREST
                ? Optional.empty()
                : asked.place().known().filter(unit -> unit.centre() != null).map(Unit::id);
    }

    /** As the very words, without a correction. */
    private static String exactly(String text) {
        return '"' + text.replace("\"", " ").strip() + '"';
    }

    /** What the form sends besides its own fields, so that a new word does not throw the filters away. */
    private static List<PageAddress.Parameter> kept(PageAddress address) {
        return address.parameters().stream()
                .filter(parameter -> !TYPED_IN_THE_FORM.contains(parameter.name()))
                .toList();
    }

    private static List<Way> conditions(Search asked, JobResults results) {
        var address = asked.address();
        var conditions = new ArrayList<Way>();
        if (!asked.text().isBlank() && results.recognised().isEmpty()) {
            var without = address.without(SearchInput.TEXT);
            conditions.add(way("vacancies.search.quoted", asked.text(), results.withoutText(), without, true));
        }
        asked.place().known().ifPresent(unit -> {
            var without = address.without(PlaceInput.PARAMETER);
            conditions.add(way(NAME, unit.fullName(), results.withoutUnit(), without, true));
        });
        for (var one : asked.unstated().stream().sorted().toList()) {
            var without = address.without(AddressCode.UNSTATED.parameter(), AddressCode.UNSTATED.wordOf(one));
            conditions.add(way("vacancies.unstated." + one, "", Way.NOT_COUNTED, without, true));
        }
        var radius = asked.radius();
        if (radius != null) {
            var key = SearchWords.radiusKey(radius);
            var kilometres = Integer.toString(radius.kilometres());
            conditions.add(way(key, kilometres, Way.NOT_COUNTED, withoutRadius(address), true));
        }
        if (asked.wageFrom() != null) {
            var least = SearchInput.millions(asked.wageFrom());
            var without = address.without(SearchInput.WAGE);
            conditions.add(way("vacancies.search.wageFrom", least, results.withoutWage(), without, true));
        }
        for (var type : asked.types().stream().sorted().toList()) {
            var without = address.without(AddressCode.TYPE.parameter(), AddressCode.TYPE.wordOf(type));
            conditions.add(way("vacancies.type." + type, "", results.withoutTypes(), without, true));
        }
        var occupation = asked.occupation();
        if (occupation != null) {
            var without = address.without(SearchInput.OCCUPATION);
            conditions.add(way(NAME, occupation.name(), results.withoutOccupation(), without, true));
        }
        conditions.addAll(ConditionWays.inForce(asked, results));
        return conditions;
    }

    private List<Filter> filters(Search asked, JobResults results) {
        return Stream.of(
                        new Filter("vacancies.search.place", places(asked, results)),
                        new Filter("vacancies.search.radius", radii(asked)),
                        new Filter("vacancies.search.wage", wages(asked, results)),
                        new Filter("vacancies.search.type", types(asked, results)),
                        new Filter("vacancies.search.occupation", occupations(asked, results)),
                        ConditionWays.filter(asked))
                .filter(filter -> !filter.ways().isEmpty())
                .toList();
    }

    /** The units below, with a way back up in front. */
    private List<Way> places(Search asked, JobResults results) {
        var places = new ArrayList<Way>();
        var address = asked.address();
        asked.place().known().ifPresent(unit -> {
            var everywhere = address.without(PlaceInput.PARAMETER);
            int jobs = asked.radius() == null ? results.withoutUnit() : Way.NOT_COUNTED;
            places.add(way("vacancies.search.everywhere", "", jobs, everywhere, false));
            var path = units.listPath(unit.id(), asked.map());
            for (var above : path.subList(0, Math.max(0, path.size() - 1))) {
                places.add(way(NAME, above.fullName(), Way.NOT_COUNTED, at(address, above), false));
            }
        });
        var chosen = asked.query().unit();
        for (var count : results.units()) {
            var unit = units.find(count.unit(), asked.map()).orElseThrow();
            places.add(way(
                    NAME,
                    unit.fullName(),
                    count.count(),
                    at(address, unit),
                    unit.id().equals(chosen)));
        }
        addUnstated(places, Unstated.PLACE, asked, results);
        return places;
    }

    /** A way to the jobs that leave it open, where there are such. */
    private static void addUnstated(List<Way> ways, Unstated what, Search asked, JobResults results) {
        var count = results.unstated().getOrDefault(what, Count.NONE);
        boolean chosen = asked.unstated().contains(what);
        if (count.jobs() > 0 || chosen) {
            var parameter = AddressCode.UNSTATED.parameter();
            var word = AddressCode.UNSTATED.wordOf(what);
            var address = chosen
                    ? asked.address().without(parameter, word)
                    : asked.address().and(parameter, word);
            ways.add(way("vacancies.unstated." + what, "", count, address, chosen));
        }
    }

    private static List<Way> radii(Search asked) {
        if (!asked.hasCentre()) {
            return List.of();
        }
        var chosen = asked.radius();
        var radii = new ArrayList<Way>();
        var itself = withoutRadius(asked.address());
        radii.add(way("vacancies.search.noRadius", "", Way.NOT_COUNTED, itself, chosen == null));
        for (var radius : SearchInput.RADII) {
            boolean here = new Radius(Integer.parseInt(radius), true).equals(chosen);
            var address = itself.with(SearchInput.ROAD, radius);
            radii.add(way("vacancies.search.within", radius, Way.NOT_COUNTED, address, here));
        }
        return radii;
    }

    private static PageAddress withoutRadius(PageAddress address) {
        return address.without(SearchInput.ROAD).without(SearchInput.RADIUS);
    }

    private List<Way> occupations(Search asked, JobResults results) {
        var chosen = asked.occupation();
        return results.occupations().stream()
                .flatMap(jobs -> occupations.find(jobs.code()).stream()
                        .map(occupation -> way(
                                NAME,
                                occupation.name(),
                                jobs.count(),
                                asked.address().with(SearchInput.OCCUPATION, jobs.code()),
                                chosen != null && chosen.code().equals(jobs.code()))))
                .limit(MOST_OCCUPATIONS)
                .toList();
    }

    private List<Way> otherPlaces(Search asked) {
        return asked.place().alternatives().stream()
                .map(unit -> way(NAME, words.shortly(unit.id()), Way.NOT_COUNTED, onItsMap(asked, unit), false))
                .toList();
    }

    private static PageAddress at(PageAddress address, Unit unit) {
        return address.with(PlaceInput.PARAMETER, unit.code());
    }

    /** A unit of another day is named together with the day. */
    private static PageAddress onItsMap(Search asked, Unit unit) {
        var address = at(asked.address(), unit);
        return unit.valid().contains(asked.map())
                ? address
                : address.with(PlaceInput.MAP, unit.valid().from().toString());
    }

    private static List<Way> wages(Search asked, JobResults results) {
        var chosen = asked.wageFrom() == null ? "" : SearchInput.millions(asked.wageFrom());
        var steps = SearchInput.WAGES.stream()
                .map(step -> way(
                        "vacancies.search.wageFrom",
                        step,
                        Way.NOT_COUNTED,
                        asked.address().with(SearchInput.WAGE, step),
                        step.equals(chosen)));
        var any = way(
                "vacancies.search.anyWage",
                "",
                Way.NOT_COUNTED,
                asked.address().without(SearchInput.WAGE),
                chosen.isEmpty());
        var wages = new ArrayList<>(Stream.concat(Stream.of(any), steps).toList());
        addUnstated(wages, Unstated.WAGE, asked, results);
        return wages;
    }

    private static List<Way> types(Search asked, JobResults results) {
        var types = new ArrayList<>(Arrays.stream(EmploymentType.values())
                .filter(type ->
                        results.types().containsKey(type) || asked.types().contains(type))
                .map(type -> {
                    boolean chosen = asked.types().contains(type);
                    var word = AddressCode.TYPE.wordOf(type);
                    var parameter = AddressCode.TYPE.parameter();
                    var address = chosen
                            ? asked.address().without(parameter, word)
                            : asked.address().and(parameter, word);
                    var jobs = results.types().getOrDefault(type, Count.NONE);
                    return way("vacancies.type." + type, "", jobs, address, chosen);
                })
                .toList());
        addUnstated(types, Unstated.TYPE, asked, results);
        return types;
    }

    /** Where nothing was typed, what fits best is the newest. */
    private static String orderKey(Search asked) {
        boolean nothingTyped = asked.text().isEmpty() && asked.order() == JobSorting.RELEVANCE;
        return "vacancies.order."
                + (nothingTyped ? "NOTHING_TYPED" : asked.order().name());
    }

    private static List<Way> sortings(Search asked) {
        return ORDERS.stream()
                .filter(sorting -> switch (sorting) {
                    case RELEVANCE -> !asked.text().isBlank();
                    case NEAREST -> asked.hasCentre();
                    default -> true;
                })
                .map(sorting -> way(
                        "vacancies.sorting." + sorting,
                        "",
                        Way.NOT_COUNTED,
                        asked.address().with(AddressCode.SORTING.parameter(), AddressCode.SORTING.wordOf(sorting)),
                        sorting == asked.order()))
                .toList();
    }

    /** Out of an empty list: each condition whose end brings jobs. */
    private static List<Way> ways(Search asked, JobResults results) {
        return conditions(asked, results).stream()
                .filter(condition -> condition.jobs() > 0)
                .toList();
    }

    private static Way way(String key, String argument, Count count, PageAddress address, boolean chosen) {
        return new Way(key, argument, count.jobs(), count.positions(), address.toString(), chosen);
    }

    private static Way way(String key, String argument, int jobs, PageAddress address, boolean chosen) {
        return new Way(key, argument, jobs, Way.NOT_COUNTED, address.toString(), chosen);
    }
}
