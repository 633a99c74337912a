package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.domain.JobResults.Nearness;

/** An ad for work in several places is found exactly where an ad for each of them would be found, and is one ad there. */
class SeveralPlacesDbTest {
    private static final LocalDate OLD_MAP = SearchFixture.TODAY;
    private static final LocalDate NEW_MAP = LocalDate.of(2026, 6, 14);
    private static final List<UnitId> PLACES = places();
    private static final List<IndexedVacancy> ADS = ads();
    private static final Set<UnitId> AREAS = areas();

    @TempDir
    static Path folder;

    /** The ads as they are, some with several places. */
    private static SearchFixture whole;
    /** Instead of each of them one ad for each of its places. */
    private static SearchFixture apart;

    @BeforeAll
    static void open() {
        whole = SearchFixture.of(folder.resolve("whole"), ADS);
        apart = new SearchFixture(new AdFolder(folder.resolve("apart").resolve("vacancies"), TestCorpus.ofOneNode()));
        apart.index.replaceAll(
                ADS.stream().flatMap(SeveralPlacesDbTest::apart), ChangeFollower.Position.start(SearchFixture.EPOCH));
    }

    @AfterAll
    static void close() {
        whole.close();
        apart.close();
    }

    @Test
    void itIsFoundInEachUnitInWhichOneOfItsPlacesLiesOnBothMaps() {
        int found = 0;
        for (var map : List.of(OLD_MAP, NEW_MAP)) {
            for (var area : AREAS) {
                var here = keys(whole, query("", area, map, JobConditions.NONE));
                assertThat(here)
                        .as(LoadedReference.UNITS.get(area).pathText())
                        .isEqualTo(keys(apart, query("", area, map, JobConditions.NONE)));
                assertThat(keys(whole, query("", null, map, in(area))))
                        .isEqualTo(keys(apart, query("", null, map, in(area))));
                found += here.size();
            }
        }
        assertThat(found).isGreaterThan(300);
    }

    @Test
    void itIsFoundAroundEachOfItsPlacesByAirAndByRoad() {
        for (var area : PLACES) {
            var centre = LoadedReference.UNITS.get(area).centre();
            for (int kilometres : List.of(5, 25, 80)) {
                var road = query("", null, OLD_MAP, JobConditions.byRoad(area, kilometres));
                assertThat(keys(whole, road)).isEqualTo(keys(apart, road));
                if (centre != null) {
                    var air = query("", null, OLD_MAP, JobConditions.around(centre, kilometres));
                    assertThat(keys(whole, air)).isEqualTo(keys(apart, air));
                }
            }
        }
    }

    @Test
    void itIsFoundByTheNameOfEachOfItsPlaces() {
        int compared = 0;
        for (var area : PLACES) {
            for (var work : List.of("", "thợ ", "công nhân ")) {
                var query = query(work + LoadedReference.UNITS.get(area).name(), null, OLD_MAP, JobConditions.NONE);
                var here = whole.search.search(query);
                var there = apart.search.search(query);
                if (here.nearness() == Nearness.EXACT && there.nearness() == Nearness.EXACT) {
                    // Words that are no name of one place may come from two of them, as from its title.
                    assertThat(keys(whole, query).keys())
                            .as(query.text())
                            .containsAll(keys(apart, query).keys());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(PLACES.size());
    }

    @Test
    void theNumberBesideEachPlaceIsWhatIsFoundThere() {
        for (var map : List.of(OLD_MAP, NEW_MAP)) {
            for (var area :
                    Stream.concat(Stream.of((UnitId) null), AREAS.stream()).toList()) {
                var results = whole.search.search(query("", area, map, JobConditions.NONE));
                for (var count : results.units()) {
                    var there = whole.search.search(query("", count.unit(), map, JobConditions.NONE));
                    assertThat(count.count()).isEqualTo(new JobResults.Count(there.total(), there.positions()));
                }
            }
        }
    }

    @Test
    void itAndItsOpeningsAreCountedOnce() {
        var all = whole.search.search(query("", null, OLD_MAP, JobConditions.NONE));

        assertThat(all.total()).isEqualTo(ADS.size());
        assertThat(all.positions())
                .isEqualTo(ADS.stream().mapToInt(IndexedVacancy::openings).sum());
        assertThat(list(whole, query("", null, OLD_MAP, JobConditions.NONE))).doesNotHaveDuplicates();
    }

    @Test
    void itIsAsNearAsTheNearestOfItsPlaces() {
        for (var from : PLACES.subList(0, 12)) {
            var way = LoadedReference.ROADS.from(from);
            var query = new JobQuery(
                    "",
                    null,
                    OLD_MAP,
                    null,
                    Set.of(),
                    "",
                    JobSorting.NEAREST,
                    1,
                    100,
                    Set.of(),
                    JobConditions.byRoad(from, 300),
                    null);

            var metres = whole.search.search(query).rows().stream()
                    .map(row -> row.workplaces().stream()
                            .mapToLong(way::metres)
                            .min()
                            .orElse(Long.MAX_VALUE))
                    .toList();

            assertThat(metres).isNotEmpty().isSorted();
        }
    }

    @Test
    void anotherPlaceTakesItNoPointAndGivesItNone() {
        var saPa = unit("Thị xã Sa Pa");
        var model = ADS.getFirst();
        var alone = at(model, new UUID(1, 1), "mot-noi", List.of(saPa));
        var two = at(model, new UUID(1, 2), "hai-noi", List.of(unit("Huyện Bắc Hà"), saPa));
        var three = at(
                model,
                new UUID(1, 3),
                "ba-noi",
                List.of(unit("Phường Sa Pa"), unit("Huyện Bắc Hà"), unit("Phường Hàm Rồng")));
        try (var few =
                new SearchFixture(new AdFolder(folder.resolve("few").resolve("vacancies"), TestCorpus.ofOneNode()))) {
            few.index.replaceAll(Stream.of(alone, two, three), ChangeFollower.Position.start(SearchFixture.EPOCH));
            var explained =
                    new ExplainSearch(few.index, few.search, few.clock()).explain(few.query(model.title() + " sa pa"));

            assertThat(explained).hasSize(3);
            assertThat(explained.stream().collect(Collectors.groupingBy(ExplainSearch.Explained::text)))
                    .hasSize(1);
        }
    }

    private static SortedKeys keys(SearchFixture fixture, JobQuery query) {
        return new SortedKeys(new TreeSet<>(list(fixture, query)));
    }

    /** Compared as a whole, and short when they differ. */
    private record SortedKeys(TreeSet<String> keys) {
        int size() {
            return keys.size();
        }
    }

    private static List<String> list(SearchFixture fixture, JobQuery query) {
        var keys = new ArrayList<String>();
        JobCursor after = null;
        do {
            var results = fixture.search.search(new JobQuery(
                    query.text(),
                    query.unit(),
                    query.map(),
                    null,
                    Set.of(),
                    "",
                    query.sorting(),
                    1,
                    100,
                    Set.of(),
                    query.conditions(),
                    after));
            results.rows().forEach(row -> keys.add(row.slug()));
            after = results.next();
        } while (after != null);
        return keys;
    }

    private static JobQuery query(String text, @Nullable UnitId unit, LocalDate map, JobConditions conditions) {
        return new JobQuery(text, unit, map, null, Set.of(), "", JobSorting.NEWEST, 1, 100, Set.of(), conditions, null);
    }

    private static JobConditions in(UnitId unit) {
        return new JobConditions(
                Set.of(unit),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                null,
                "",
                null,
                null,
                AskedConditions.NONE);
    }

    /** Communes, districts and provinces of both maps, many of them near each other. */
    private static List<UnitId> places() {
        var home = LoadedReference.UNITS.home(OLD_MAP).id();
        var communes = new ArrayList<>(LoadedReference.UNITS.listCommunesWithin(home, OLD_MAP));
        var today = new ArrayList<>(LoadedReference.UNITS.listCommunesWithin(
                LoadedReference.UNITS.home(NEW_MAP).id(), NEW_MAP));
        Collections.shuffle(communes, new Random(1));
        Collections.shuffle(today, new Random(2));
        return Stream.of(
                        communes.stream().limit(20),
                        today.stream().limit(8),
                        LoadedReference.UNITS.listChildren(home, OLD_MAP).stream()
                                .map(Unit::id)
                                .limit(4),
                        Stream.of(unit("Tỉnh Yên Bái"), unit("Thành phố Hà Nội"), home))
                .flatMap(units -> units)
                .distinct()
                .toList();
    }

    private static Set<UnitId> areas() {
        var places = new Places(LoadedReference.UNITS, LoadedReference.CATALOGUES);
        return PLACES.stream()
                .flatMap(place -> places.listAround(place).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<IndexedVacancy> ads() {
        var random = new Random(3);
        var ads = new ArrayList<IndexedVacancy>();
        for (int round = 0; round < 3; round++) {
            for (var model : SearchCorpus.ads().values()) {
                var places = new ArrayList<>(PLACES);
                Collections.shuffle(places, random);
                int number = random.nextInt(6);
                var id = new UUID(
                        model.id().getMostSignificantBits() + round, model.id().getLeastSignificantBits());
                ads.add(at(model, id, model.slug() + '-' + round, places.subList(0, number)));
            }
        }
        return ads;
    }

    private static Stream<IndexedVacancy> apart(IndexedVacancy ad) {
        var places = ad.row().workplaces();
        return places.isEmpty()
                ? Stream.of(ad)
                : places.stream().map(place -> at(ad, UUID.randomUUID(), ad.slug(), List.of(place)));
    }

    private static IndexedVacancy at(IndexedVacancy ad, UUID id, String slug, List<UnitId> places) {
        return new IndexedVacancy(
                id,
                slug,
                ad.status(),
                ad.employerId(),
                ad.employerName(),
                ad.employerSlug(),
                ad.employerVerified(),
                ad.branchName(),
                ad.title(),
                ad.description(),
                ad.requirements(),
                ad.benefits(),
                ad.occupationCode(),
                places.isEmpty() ? null : places.getFirst(),
                "",
                places.isEmpty() ? List.of() : places.subList(1, places.size()),
                ad.wage(),
                ad.wageNote(),
                ad.employmentType(),
                ad.conditions(),
                ad.openings(),
                ad.taken(),
                ad.deadline(),
                ad.publishedAt(),
                ad.version());
    }

    private static UnitId unit(String name) {
        return Objects.requireNonNull(
                LoadedReference.UNITS.listByName(name, OLD_MAP).getFirst().id());
    }
}
