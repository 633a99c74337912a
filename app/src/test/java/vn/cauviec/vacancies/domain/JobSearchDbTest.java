package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobResults.Nearness;
import vn.cauviec.vacancies.domain.JobResults.UnitCount;

/** Filters, counts, orders and what is open, over the ads of {@code search-ads.txt}. */
class JobSearchDbTest {
    private static final LocalDate PLAN_YEAR = SearchFixture.TODAY;
    private static final LocalDate AFTER_THE_MERGER = LocalDate.of(2026, 1, 1);

    @TempDir
    static Path folder;

    @TempDir
    static Path otherFolder;

    private static final Map<String, IndexedVacancy> ADS = SearchCorpus.ads();
    private static SearchFixture fixture;

    @BeforeAll
    static void index() {
        fixture = SearchFixture.of(folder, List.copyOf(ADS.values()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @AfterEach
    void backToTheFirstDay() {
        fixture.itIsNow(SearchFixture.TODAY);
    }

    @Test
    void nothingTypedFindsEveryOpenJobNewestFirst() {
        var results = search("");

        assertThat(results.total()).isEqualTo(ADS.size());
        assertThat(results.positions()).isEqualTo(sumOfOpenings());
        assertThat(keys(results))
                .startsWith("han-ket-cau", "han-3g", "han-sua-xe")
                .hasSize(JobQuery.PAGE_SIZE);
    }

    @Test
    void aDeadlineThatHasPassedNeedsNoWrite() {
        fixture.itIsNow(ADS.get("han-ket-cau").deadline());
        assertThat(keys(search("thợ hàn"))).contains("han-ket-cau");

        fixture.itIsNow(ADS.get("han-ket-cau").deadline().plusDays(1));
        assertThat(keys(search("thợ hàn"))).doesNotContain("han-ket-cau").contains("han-3g");
    }

    @Test
    void aDistrictOfThePlanYearFindsWorkInItsCommunes() {
        assertThat(keys(in("Huyện Bảo Thắng", PLAN_YEAR, "thợ hàn")))
                .containsExactlyInAnyOrder("han-ket-cau", "han-3g");
        assertThat(keys(in("Huyện Văn Bàn", PLAN_YEAR, "")))
                .containsExactlyInAnyOrder("lai-may-xuc", "xay-tho", "phu-ho", "dien-thuy-dien");
    }

    @Test
    void aUnitOfTodayFindsWorkInTheUnitsThatItTookOver() {
        var results = in("Xã Tằng Loỏng", AFTER_THE_MERGER, "thợ hàn");

        assertThat(keys(results)).containsExactlyInAnyOrder("han-ket-cau", "han-3g");
    }

    @Test
    void anOldDistrictStillFindsItsWorkAfterTheMerger() {
        var district = unit("Huyện Bảo Thắng", PLAN_YEAR);

        var results = fixture.search.search(
                new JobQuery("thợ hàn", district, AFTER_THE_MERGER, null, Set.of(), "", JobSorting.RELEVANCE, 1));

        assertThat(keys(results)).containsExactlyInAnyOrder("han-ket-cau", "han-3g");
    }

    @Test
    void workInTodaysUnitIsFoundUnderTheOldDistrictAndTheOldName() {
        var today = unit("Xã Tằng Loỏng", AFTER_THE_MERGER);
        var names = new Places(LoadedReference.UNITS, LoadedReference.CATALOGUES).listNames(today);

        assertThat(names).contains("Xã Tằng Loỏng", "Thị trấn Tằng Loỏng", "Huyện Bảo Thắng", "Tỉnh Lào Cai");
        assertThat(new Places(LoadedReference.UNITS, LoadedReference.CATALOGUES)
                        .isWithin(today, unit("Huyện Bảo Thắng", PLAN_YEAR), PLAN_YEAR))
                .isTrue();
    }

    @Test
    void workSomewhereInADistrictIsNotWorkInEachOfItsCommunes() {
        var places = new Places(LoadedReference.UNITS, LoadedReference.CATALOGUES);
        var district = unit("Huyện Bảo Thắng", PLAN_YEAR);

        assertThat(places.isWithin(district, unit("Xã Tằng Loỏng", AFTER_THE_MERGER), AFTER_THE_MERGER))
                .isFalse();
        assertThat(places.isWithin(
                        district, LoadedReference.UNITS.home(AFTER_THE_MERGER).id(), AFTER_THE_MERGER))
                .isTrue();
    }

    @Test
    void payFromTakesJobsThatCanReachIt() {
        var results = fixture.search.search(
                new JobQuery("thợ hàn", null, PLAN_YEAR, 15_000_000L, Set.of(), "", JobSorting.RELEVANCE, 1));

        assertThat(keys(results)).containsExactly("han-3g");
        assertThat(results.withoutWage()).isEqualTo(3);
    }

    @Test
    void typesAreFilteredAndCountedWithoutTheirOwnFilter() {
        var results = fixture.search.search(new JobQuery(
                "kế toán", null, PLAN_YEAR, null, Set.of(EmploymentType.PART_TIME), "", JobSorting.RELEVANCE, 1));

        assertThat(keys(results)).containsExactly("ke-toan-thue-pt");
        assertThat(results.types().get(EmploymentType.FULL_TIME).jobs()).isEqualTo(2);
        assertThat(results.types().get(EmploymentType.PART_TIME).jobs()).isEqualTo(1);
        assertThat(results.withoutTypes()).isEqualTo(3);
    }

    @Test
    void anOccupationOfAnyLevelIsAFilter() {
        assertThat(keys(occupation("7212"))).containsExactly("han-ket-cau", "han-3g", "han-sua-xe");
        assertThat(keys(occupation("72")))
                .containsExactly("han-ket-cau", "han-3g", "han-sua-xe", "may-mo", "oto-sua", "xe-may-sua");
    }

    @Test
    void unitsAreCountedOnTheMapThatWasAskedFor() {
        var byDistrict = in(null, PLAN_YEAR, "thợ hàn");
        var byCommune = in(null, AFTER_THE_MERGER, "thợ hàn");

        assertThat(byDistrict.units())
                .extracting(UnitCount::unit, UnitCount::jobs)
                .containsExactlyInAnyOrder(
                        tuple(unit("Huyện Bảo Thắng", PLAN_YEAR), 2), tuple(unit("Thành phố Lào Cai", PLAN_YEAR), 1));
        assertThat(byCommune.units())
                .extracting(UnitCount::unit, UnitCount::jobs)
                .contains(tuple(unit("Xã Tằng Loỏng", AFTER_THE_MERGER), 2));
    }

    @Test
    void unitsOutsideTheProvinceAreCountedAsProvinces() {
        assertThat(in(null, PLAN_YEAR, "lắp ráp linh kiện").units())
                .extracting(UnitCount::unit)
                .containsExactly(unit("Tỉnh Bắc Giang", PLAN_YEAR));
    }

    @Test
    void anEmptyListSaysHowManyJobsEachConditionTakesOut() {
        var results = fixture.search.search(new JobQuery(
                "thợ hàn",
                unit("Huyện Bảo Thắng", PLAN_YEAR),
                PLAN_YEAR,
                10_000_000L,
                Set.of(EmploymentType.PART_TIME),
                "",
                JobSorting.RELEVANCE,
                1));

        assertThat(results.total()).isZero();
        assertThat(results.withoutTypes()).isEqualTo(2);
        assertThat(results.withoutUnit()).isZero();
        assertThat(results.withoutWage()).isZero();
        assertThat(results.withoutText()).isZero();
    }

    @Test
    void theOrdersPutFirstWhatTheySay() {
        assertThat(keys(sorted(JobSorting.NEWEST))).startsWith("han-ket-cau", "han-3g");
        assertThat(keys(sorted(JobSorting.DEADLINE))).startsWith("han-ket-cau", "han-3g");
        assertThat(keys(sorted(JobSorting.WAGE))).startsWith("lai-xe-dau-keo", "bep-chinh", "lai-may-xuc");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var all = new ArrayList<String>();
        for (int page = 1; page <= 4; page++) {
            all.addAll(keys(fixture.search.search(
                    new JobQuery("", null, PLAN_YEAR, null, Set.of(), "", JobSorting.NEWEST, page))));
        }

        assertThat(all).containsExactlyElementsOf(ADS.keySet());
    }

    @Test
    void aPageBehindTheLastIsEmptyAndStillCounts() {
        var results =
                fixture.search.search(new JobQuery("", null, PLAN_YEAR, null, Set.of(), "", JobSorting.NEWEST, 99));

        assertThat(results.rows()).isEmpty();
        assertThat(results.total()).isEqualTo(ADS.size());
    }

    @Test
    void wordsThatNoAdHasLeadToTheNearestAndItIsSaid() {
        var results = search("thợ hàn tàu ngầm");

        assertThat(keys(results)).startsWith("han-ket-cau");
        assertThat(results.nearness()).isEqualTo(Nearness.MOST_WORDS);
        assertThat(search("thọ hàn").nearness()).isEqualTo(Nearness.OTHER_MARKS);
        assertThat(search("thợ hàn").nearness()).isEqualTo(Nearness.EXACT);
        assertThat(search("tho han").nearness()).isEqualTo(Nearness.EXACT);
        assertThat(search("xyzzy").total()).isZero();
    }

    @Test
    void whatIsTypedIsAnsweredHoweverStrangeItIs() {
        for (var strange : List.of(
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "title:* AND NOT (",
                "((((a+)+)+)+)+$",
                "\u202Etxet txen\u202C",
                "Z̷̢͝a̶l̵g̴o̸",
                "\u0000\u0007\uFFFF\uD800",
                "thợ hàn ".repeat(2_000))) {
            assertThat(search(strange).rows()).as(strange).isNotNull();
        }
        assertThat(search("thợ hàn ".repeat(2_000)).cut()).isTrue();
    }

    @Test
    void aJobIsLikeOthersOfItsTrade() {
        var gone = ADS.get("han-3g");

        assertThat(fixture.search.listSimilar(gone.title(), "7212", gone.id(), 3))
                .extracting(FoundVacancy::slug)
                .startsWith("han-ket-cau", "han-sua-xe")
                .doesNotContain("han-3g");
    }

    @Test
    void anEmployersJobsAreFoundWithoutTheirNames() {
        var employer = ADS.get("le-tan").employerId();

        assertThat(fixture.search.listOfEmployer(employer))
                .extracting(FoundVacancy::slug)
                .containsExactly("buong-phong", "le-tan");
    }

    @Test
    void theRowIsWhatWasPublished() {
        assertThat(search("thợ hàn 3g").rows())
                .first()
                .isEqualTo(ADS.get("han-3g").row());
    }

    @Test
    void everyNodeShowsTheSameOrderHoweverItsIndexCameAbout() {
        try (var other = new SearchFixture(otherFolder)) {
            var shuffled = new ArrayList<>(ADS.values());
            Collections.shuffle(shuffled, new Random(89));
            other.index.replaceAll(
                    shuffled.subList(0, 30).stream(), ChangeFollower.Position.start(SearchFixture.EPOCH));
            for (int i = 0; i < shuffled.size(); i += 7) {
                var changed = shuffled.subList(i, Math.min(i + 7, shuffled.size()));
                other.index.update(Set.of(), changed, ChangeFollower.Position.start(SearchFixture.EPOCH));
            }
            for (var question : SearchCorpus.questions()) {
                assertThat(other.search.search(other.query(question.typed())).rows())
                        .as(question.typed())
                        .isEqualTo(search(question.typed()).rows());
            }
        }
    }

    private static JobResults search(String text) {
        return fixture.search.search(fixture.query(text));
    }

    private static JobResults in(String unit, LocalDate map, String text) {
        return fixture.search.search(new JobQuery(
                text, unit == null ? null : unit(unit, map), map, null, Set.of(), "", JobSorting.RELEVANCE, 1));
    }

    private static JobResults occupation(String code) {
        return fixture.search.search(new JobQuery("", null, PLAN_YEAR, null, Set.of(), code, JobSorting.NEWEST, 1));
    }

    private static JobResults sorted(JobSorting sorting) {
        return fixture.search.search(new JobQuery("", null, PLAN_YEAR, null, Set.of(), "", sorting, 1));
    }

    private static UnitId unit(String name, LocalDate map) {
        return LoadedReference.UNITS.listByName(name, map).getFirst().id();
    }

    private static List<String> keys(JobResults results) {
        return results.rows().stream().map(FoundVacancy::slug).toList();
    }

    private static int sumOfOpenings() {
        return ADS.values().stream().mapToInt(IndexedVacancy::openings).sum();
    }
}
