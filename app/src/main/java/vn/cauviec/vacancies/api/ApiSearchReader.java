package vn.cauviec.vacancies.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.UnitParameters;
import vn.cauviec.reference.Units;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions.Offer;
import vn.cauviec.vacancies.api.ApiSearch.Position;
import vn.cauviec.vacancies.api.ApiSearch.Term;

/** Reads a question to the search from its address. A code that does not exist is refused with the nearest one that does. */
@Component
class ApiSearchReader {
    /** Everything that the search understands by name. */
    static final Set<ApiParameter> PARAMETERS = EnumSet.range(ApiParameter.Q, ApiParameter.CURSOR);

    private static final String EXCLUDED = "-";
    private static final String CONCEPT = "unit-";
    private static final int USUAL_LIMIT = 10;
    private static final int USUAL_STATS = 5;
    private static final int USUAL_RADIUS = 5;
    private static final int MOST_DETAILED = 4;
    private static final int MOST_LETTERS = 200;

    private final Units units;
    private final UnitParameters unitParameters;
    private final Occupations occupations;
    private final BusinessClock clock;

    ApiSearchReader(Units units, UnitParameters unitParameters, Occupations occupations, BusinessClock clock) {
        this.units = units;
        this.unitParameters = unitParameters;
        this.occupations = occupations;
        this.clock = clock;
    }

    /** @throws UnknownValue for a name or a value that does not exist */
    ApiSearch read(HttpServletRequest request) {
        var input = ApiInput.of(request, PARAMETERS);
        var now = clock.now();
        var text = input.first(ApiParameter.Q).orElse("");
        return new ApiSearch(
                text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text,
                occupations(input),
                places(input),
                positions(input),
                input.number(ApiParameter.POSITION_RADIUS, USUAL_RADIUS),
                input.first(ApiParameter.EMPLOYER).orElse(""),
                input.moment(ApiParameter.PUBLISHED_AFTER, now).orElse(null),
                input.moment(ApiParameter.PUBLISHED_BEFORE, now).orElse(null),
                input.truth(ApiParameter.EXPERIENCE).orElse(null),
                types(input, ApiParameter.EMPLOYMENT_TYPE, names()),
                types(input, ApiParameter.WORKTIME_EXTENT, ApiParameter.EXTENTS),
                input.truth(ApiParameter.UNSPECIFIED_WORKPLACE).orElse(null),
                input.truth(ApiParameter.ABROAD).orElse(null),
                input.truth(ApiParameter.REMOTE).orElse(null),
                terms(input, ApiParameter.OFFER, ApiSearchReader::offer),
                input.truth(ApiParameter.IN_WORDS).orElse(false),
                input.number(ApiParameter.OFFSET, 0),
                input.number(ApiParameter.LIMIT, USUAL_LIMIT),
                input.choice(ApiParameter.SORT).orElse("relevance"),
                stats(input),
                input.number(ApiParameter.STATS_LIMIT, USUAL_STATS),
                input.choice(ApiParameter.RESDET).filter("brief"::equals).isPresent(),
                input.first(ApiParameter.CURSOR).orElse(null));
    }

    private static List<String> names() {
        return Arrays.stream(EmploymentType.values()).map(Enum::name).toList();
    }

    private static Offer offer(String code) {
        var known = Arrays.stream(Offer.values()).map(Enum::name).toList();
        return Offer.valueOf(ApiInput.choice(ApiParameter.OFFER, code, known));
    }

    private static List<String> stats(ApiInput input) {
        return input.all(ApiParameter.STATS).stream()
                .map(value -> ApiInput.choice(ApiParameter.STATS, value, ApiParameter.COUNTED))
                .distinct()
                .toList();
    }

    private static List<Term<EmploymentType>> types(ApiInput input, ApiParameter parameter, List<String> known) {
        return terms(input, parameter, code -> EmploymentType.valueOf(ApiInput.choice(parameter, code, known)));
    }

    private List<Term<String>> occupations(ApiInput input) {
        return Stream.of(
                        occupations(input, ApiParameter.OCCUPATION_NAME, level -> level == MOST_DETAILED),
                        occupations(input, ApiParameter.OCCUPATION_GROUP, level -> level > 1 && level < MOST_DETAILED),
                        occupations(input, ApiParameter.OCCUPATION_FIELD, level -> level == 1))
                .flatMap(List::stream)
                .toList();
    }

    private List<Term<String>> occupations(ApiInput input, ApiParameter parameter, Predicate<Integer> level) {
        return terms(
                input,
                parameter,
                code -> occupations
                        .find(code)
                        .filter(found -> level.test(found.level()))
                        .map(Occupation::code)
                        .orElseThrow(() -> new UnknownValue(
                                parameter.label(),
                                code,
                                occupations.list().stream()
                                        .filter(known -> level.test(known.level()))
                                        .map(Occupation::code)
                                        .toList())));
    }

    private List<Term<Unit>> places(ApiInput input) {
        var map = clock.today();
        return Stream.concat(
                        terms(
                                input,
                                ApiParameter.MUNICIPALITY,
                                code -> unit(
                                        ApiParameter.MUNICIPALITY, code, map, level -> level != UnitLevel.PROVINCE))
                                .stream(),
                        terms(
                                input,
                                ApiParameter.REGION,
                                code -> unit(ApiParameter.REGION, code, map, level -> level == UnitLevel.PROVINCE))
                                .stream())
                .toList();
    }

    private Unit unit(ApiParameter parameter, String code, LocalDate map, Predicate<UnitLevel> level) {
        var unit = code.startsWith(CONCEPT)
                ? byConcept(parameter, code, map)
                : unitParameters.unit(parameter.label(), code, map);
        if (!level.test(unit.level())) {
            throw new UnknownValue(parameter.label(), code, listHome(map, level).toList());
        }
        return unit;
    }

    private Unit byConcept(ApiParameter parameter, String concept, LocalDate map) {
        var id = concept.substring(CONCEPT.length());
        try {
            return units.get(new UnitId(Long.parseLong(id)));
        } catch (NumberFormatException | NoSuchElementException _) {
            throw new UnknownValue(
                    parameter.label(),
                    concept,
                    List.of(ApiAds.conceptId(units.home(map).id())));
        }
    }

    /** Codes of that level in this province. */
    private Stream<String> listHome(LocalDate map, Predicate<UnitLevel> level) {
        var home = units.home(map);
        return Stream.concat(Stream.of(home), units.listChildren(home.id(), map).stream())
                .filter(unit -> level.test(unit.level()))
                .map(Unit::code);
    }

    private static List<Position> positions(ApiInput input) {
        return input.all(ApiParameter.POSITION).stream()
                .map(ApiSearchReader::position)
                .toList();
    }

    private static Position position(String value) {
        var parts = value.split(",", -1);
        var number = "-?[0-9]{1,3}(\\.[0-9]{1,12})?";
        if (parts.length == 2
                && parts[0].strip().matches(number)
                && parts[1].strip().matches(number)) {
            var position = new Position(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            if (Math.abs(position.latitude()) <= 90 && Math.abs(position.longitude()) <= 180) {
                return position;
            }
        }
        throw new UnknownValue(ApiParameter.POSITION.label(), value, List.of(ApiParameter.POSITION.example()));
    }

    private static <T> List<Term<T>> terms(ApiInput input, ApiParameter parameter, Function<String, T> read) {
        return input.all(parameter).stream()
                .map(value -> value.startsWith(EXCLUDED)
                        ? new Term<>(read.apply(value.substring(EXCLUDED.length())), true)
                        : new Term<>(read.apply(value), false))
                .toList();
    }
}
