package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobConditions.Circle;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;

class JobConditionsDbTest {
    private static final Map<String, IndexedVacancy> ADS = SearchCorpus.ads();

    @TempDir
    static Path folder;

    private static SearchFixture fixture;

    @BeforeAll
    static void open() {
        fixture = SearchFixture.of(folder, List.copyOf(ADS.values()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @ParameterizedTest
    @EnumSource(JobSorting.class)
    void aCursorGoesThroughTheWholeListWithoutGapOrRepetitionInEveryOrder(JobSorting sorting) {
        var whole = new ArrayList<String>();
        for (int page = 1; whole.size() < ADS.size(); page++) {
            whole.addAll(keys(fixture.search.search(query("", sorting, 20, page, JobConditions.NONE, null))));
        }

        var walked = new ArrayList<String>();
        JobCursor after = null;
        do {
            var results = fixture.search.search(query("", sorting, 7, 1, JobConditions.NONE, after));
            walked.addAll(keys(results));
            after = results.next();
        } while (after != null);

        assertThat(walked).containsExactlyElementsOf(whole);
        assertThat(walked).hasSize(ADS.size());
    }

    @Test
    void aCursorIsReadBackAsItWasWritten() {
        var cursor = new JobCursor(-5, Long.MAX_VALUE, 7, -1);

        assertThat(JobCursor.read(cursor.text())).contains(cursor);
        for (var nonsense : List.of("", "a", "%%%", "AAAA", cursor.text() + "AAAA")) {
            assertThat(JobCursor.read(nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void aCircleFindsWhatIsNotFartherAndTheNearestFirst() {
        var saPa = unit("Thị xã Sa Pa");
        var centre = Objects.requireNonNull(saPa.centre());

        var found =
                fixture.search.search(query("", JobSorting.NEAREST, 100, 1, JobConditions.around(centre, 30), null));

        var distances =
                found.rows().stream().map(row -> kilometres(centre, row)).toList();
        assertThat(distances).isNotEmpty().isSorted().allMatch(kilometres -> kilometres <= 30.01);
        var all = ADS.values().stream()
                .filter(ad -> kilometres(centre, ad.row()) <= 30)
                .count();
        assertThat(found.total()).isEqualTo((int) all);
    }

    @Test
    void byRoadFindsWhatIsNotFartherAndTheNearestFirst() {
        for (var place : List.of(unit("Thị xã Sa Pa"), unit("Thành phố Lào Cai"), unit("Huyện Bảo Thắng"))) {
            var found = fixture.search.search(
                    query("", JobSorting.NEAREST, 100, 1, JobConditions.byRoad(place.id(), 40), null));

            var ways = found.rows().stream().map(row -> byRoad(place, row)).toList();
            assertThat(ways).isNotEmpty().isSorted().allMatch(metres -> metres <= 40_000);
            var all = ADS.values().stream()
                    .filter(ad -> byRoad(place, ad.row()) <= 40_000)
                    .count();
            assertThat(found.total()).isEqualTo((int) all);
        }
    }

    @Test
    void whatIsNearByAirAndFarByRoadComesLater() {
        var city = unit("Thành phố Lào Cai");
        var centre = Objects.requireNonNull(city.centre());
        var byRoad = JobConditions.byRoad(city.id(), 150);

        var found = fixture.search
                .search(query("", JobSorting.NEAREST, 100, 1, byRoad, null))
                .rows();

        var overThePass = found.stream()
                .filter(row -> row.slug().equals("may-sapa"))
                .findFirst()
                .orElseThrow();
        var inTheValley = found.stream()
                .filter(isIn("Huyện Bảo Thắng"))
                .filter(row -> kilometres(centre, row) > kilometres(centre, overThePass))
                .findFirst()
                .orElseThrow();
        assertThat(found.indexOf(overThePass)).isGreaterThan(found.indexOf(inTheValley));
        assertThat(all(JobConditions.around(centre, 20))).contains("may-sapa");
        assertThat(all(JobConditions.byRoad(city.id(), 20))).doesNotContain("may-sapa");
    }

    @Test
    void aUnitOfTodaysMapIsAsNearToTheJobsOfTheOldOne() {
        var today = LoadedReference.UNITS
                .listByName("Xã Tằng Loỏng", LocalDate.of(2026, 6, 14))
                .getFirst();

        var found = all(JobConditions.byRoad(today.id(), 10));

        assertThat(found).contains("han-ket-cau").doesNotContain("may-sapa");
    }

    @Test
    void whatIsNotWantedIsLeftOut() {
        var welders = conditions(Set.of(), Set.of("7212"), Set.of(), Set.of());
        var noWelders = conditions(Set.of(), Set.of(), Set.of("72"), Set.of());

        assertThat(all(welders)).containsExactlyInAnyOrder("han-ket-cau", "han-3g", "han-sua-xe");
        assertThat(all(noWelders))
                .hasSize(ADS.size()
                        - all(conditions(Set.of(), Set.of("72"), Set.of(), Set.of()))
                                .size());
        assertThat(all(conditions(Set.of(), Set.of(), Set.of(), Set.of(EmploymentType.FULL_TIME))))
                .allMatch(key -> ADS.get(key).employmentType() != EmploymentType.FULL_TIME)
                .isNotEmpty();
    }

    @Test
    void severalUnitsAreAnyOfThem() {
        var saPa = unit("Thị xã Sa Pa").id();
        var vanBan = unit("Huyện Văn Bàn").id();

        assertThat(all(conditions(Set.of(saPa, vanBan), Set.of(), Set.of(), Set.of())))
                .containsExactlyInAnyOrderElementsOf(IntStream.of(0, 1)
                        .mapToObj(i -> all(conditions(Set.of(i == 0 ? saPa : vanBan), Set.of(), Set.of(), Set.of())))
                        .flatMap(List::stream)
                        .toList());
    }

    @Test
    void whatAnAdLeavesOpenIsCountedAndFound() {
        var whole = fixture.search.search(query("", JobSorting.NEWEST, 20, 1, JobConditions.NONE, null));

        for (var what : Unstated.values()) {
            var only = fixture.search.search(new JobQuery(
                    "",
                    null,
                    SearchFixture.TODAY,
                    null,
                    Set.of(),
                    "",
                    JobSorting.NEWEST,
                    1,
                    20,
                    Set.of(what),
                    JobConditions.NONE,
                    null));
            assertThat(only.total())
                    .as(what.name())
                    .isEqualTo(whole.unstated().get(what).jobs());
            assertThat(only.unstated().get(what))
                    .as("ignores its own filter")
                    .isEqualTo(whole.unstated().get(what));
        }
    }

    private static List<String> all(JobConditions conditions) {
        return keys(fixture.search.search(query("", JobSorting.NEWEST, 100, 1, conditions, null)));
    }

    private static JobQuery query(
            String text, JobSorting sorting, int size, int page, JobConditions conditions, @Nullable JobCursor after) {
        LocalDate map = SearchFixture.TODAY;
        return new JobQuery(text, null, map, null, Set.of(), "", sorting, page, size, Set.of(), conditions, after);
    }

    private static JobConditions conditions(
            Set<UnitId> units, Set<String> occupations, Set<String> notOccupations, Set<EmploymentType> notTypes) {
        return new JobConditions(
                units,
                Set.of(),
                occupations,
                notOccupations,
                notTypes,
                List.<Circle>of(),
                null,
                "",
                null,
                null,
                AskedConditions.NONE);
    }

    private static double kilometres(Unit.Point from, FoundVacancy row) {
        var places = new Places(LoadedReference.UNITS, LoadedReference.CATALOGUES);
        return Optional.ofNullable(row.workplace())
                .flatMap(places::centre)
                .map(from::kilometresTo)
                .orElse(Double.MAX_VALUE);
    }

    private static long byRoad(Unit from, FoundVacancy row) {
        var to = row.workplace();
        return to == null
                ? Long.MAX_VALUE
                : LoadedReference.ROADS.from(from.id()).metres(to);
    }

    private static Predicate<FoundVacancy> isIn(String district) {
        var places = new Places(LoadedReference.UNITS, LoadedReference.CATALOGUES);
        var area = unit(district).id();
        return row -> row.workplace() != null && places.isWithin(row.workplace(), area, SearchFixture.TODAY);
    }

    private static Unit unit(String name) {
        return LoadedReference.UNITS.listByName(name, SearchFixture.TODAY).getFirst();
    }

    private static List<String> keys(JobResults results) {
        return results.rows().stream().map(FoundVacancy::slug).toList();
    }
}
