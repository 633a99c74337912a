package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.reference.LoadedReference.ROADS;
import static vn.cauviec.reference.LoadedReference.UNITS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.TestDatabase;
import vn.cauviec.operations.ChangeFollower.Position;
import vn.cauviec.reference.domain.ReferenceFixture;
import vn.cauviec.reference.domain.StatedRoads;

/** How far it is by road: estimated, or as an officer stated it, on the map of 2023 and on that of today. */
class RoadsDbTest {
    private static final LocalDate DRY_2023 = LocalDate.of(2023, 3, 14);
    private static final LocalDate RAIN_2023 = LocalDate.of(2023, 7, 14);
    private static final LocalDate DRY_2026 = LocalDate.of(2026, 3, 14);

    private static JdbcClient owner;
    private static StatedRoads stated;
    private static Roads roads;

    @BeforeAll
    static void load() {
        var fixture = new ReferenceFixture(TestDatabase.fresh());
        fixture.load();
        owner = fixture.asOwner();
        stated = fixture.statedRoads();
        roads = new Roads(LoadedReference.SNAPSHOT, UNITS, LoadedReference.CATALOGUES, fixture.terrain(), stated);
    }

    @BeforeEach
    void nobodyHasStatedAnything() {
        owner.sql("DELETE FROM reference.stated_road").update();
        follow();
    }

    @Test
    void theRoadIntoTheMountainsIsMuchLongerThanTheAirLine() {
        var way = ROADS.estimate(unit("Thành phố Lào Cai", DRY_2023), unit("Thị xã Sa Pa", DRY_2023), DRY_2023)
                .orElseThrow();

        assertThat(way).isEqualTo(new RoadEstimate(24_881, 48, false));
        assertThat(way.kilometres()).isEqualTo(25);
        assertThat(way.minutesSaid()).isEqualTo(50);
    }

    @Test
    void aShortAirLineOverAMountainTakesLongerThanALongerOneInTheValley() {
        var city = unit("Thành phố Lào Cai", DRY_2023);
        var saPa = unit("Thị xã Sa Pa", DRY_2023);
        var baoThang = unit("Huyện Bảo Thắng", DRY_2023);

        assertThat(air(city, saPa)).isLessThan(air(city, baoThang));
        assertThat(minutes(city, saPa, DRY_2023)).isGreaterThan(minutes(city, baoThang, DRY_2023));
        assertThat(ROADS.from(city).metres(saPa)).isGreaterThan(ROADS.from(city).metres(baoThang));
    }

    @Test
    void rainMakesMountainRoadsSlowerAndNoRoadLonger() {
        var city = unit("Thành phố Lào Cai", DRY_2023);
        var saPa = unit("Thị xã Sa Pa", DRY_2023);

        var dry = ROADS.estimate(city, saPa, DRY_2023).orElseThrow();
        var rainy = ROADS.estimate(city, saPa, RAIN_2023).orElseThrow();

        assertThat(rainy.metres()).isEqualTo(dry.metres());
        assertThat(rainy.minutes()).isGreaterThan(dry.minutes());
        assertThat(minutes(city, unit("Huyện Bảo Thắng", DRY_2023), RAIN_2023))
                .isEqualTo(minutes(city, unit("Huyện Bảo Thắng", DRY_2023), DRY_2023));
    }

    @Test
    void aUnitIsNoWayFromItselfAndAProvinceHasNoCentre() {
        var city = unit("Thành phố Lào Cai", DRY_2023);

        assertThat(ROADS.estimate(city, city, DRY_2023)).contains(new RoadEstimate(0, 0, false));
        assertThat(ROADS.estimate(city, UNITS.home(DRY_2023).id(), DRY_2023)).isEmpty();
        assertThat(ROADS.from(city).metres(UNITS.home(DRY_2023).id())).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void communesOfTheOldMapAndOfTheNewOneHaveARoadBetweenThem() {
        var oldYTy = communeOf2023("Xã Y Tý");
        var newBatXat = communeOf2026("Xã Bát Xát");

        var way = ROADS.estimate(oldYTy, newBatXat, DRY_2023).orElseThrow();

        assertThat(way.metres() / 1000.0).isGreaterThan(air(oldYTy, newBatXat));
        assertThat(way).isEqualTo(ROADS.estimate(newBatXat, oldYTy, DRY_2026).orElseThrow());
    }

    @Test
    void whatAnOfficerStatedWinsInBothDirectionsAndInEverySeason() {
        var one = communeOf2023("Xã Y Tý");
        var other = communeOf2023("Thị trấn Bát Xát");
        state(one, other, 68_500, 165);

        for (var day : List.of(DRY_2023, RAIN_2023)) {
            assertThat(roads.estimate(one, other, day)).contains(new RoadEstimate(68_500, 165, true));
            assertThat(roads.estimate(other, one, day)).contains(new RoadEstimate(68_500, 165, true));
        }
        assertThat(roads.from(one).metres(other)).isEqualTo(68_500);
    }

    @Test
    void whatIsStatedOfTodaysCommuneHoldsForTheOldOnesThatLieInIt() {
        state(communeOf2026("Xã Y Tý"), communeOf2026("Xã Bát Xát"), 68_500, 165);

        assertThat(roads.estimate(communeOf2023("Xã A Lù"), communeOf2023("Xã Bản Qua"), DRY_2023))
                .contains(new RoadEstimate(68_500, 165, true));
    }

    @Test
    void whatIsStatedOfAPartDoesNotHoldForTheWhole() {
        state(communeOf2023("Xã Y Tý"), communeOf2023("Thị trấn Bát Xát"), 68_500, 165);

        assertThat(roads.estimate(communeOf2026("Xã Y Tý"), communeOf2026("Xã Bát Xát"), DRY_2026)
                        .orElseThrow()
                        .stated())
                .isFalse();
    }

    @Test
    void aStatementThatWasTakenBackDoesNotHold() {
        var one = communeOf2023("Xã Y Tý");
        var other = communeOf2023("Thị trấn Bát Xát");
        state(one, other, 68_500, 165);
        owner.sql("UPDATE reference.stated_road SET ended_at = now(), ended_by = stated_by")
                .update();
        follow();

        assertThat(roads.estimate(one, other, DRY_2023)).isEqualTo(ROADS.estimate(one, other, DRY_2023));
    }

    @Test
    void theCommunesWithinAnHourAreThoseOfBothMapsAndAStatementMovesOneOutAndIn() {
        var work = communeOf2023("Thị trấn Tằng Loỏng");
        var near = communeOf2023("Xã Gia Phú");
        var far = communeOf2023("Xã Y Tý");
        var within = roads.listCommunesWithin(work, 60, DRY_2023);

        assertThat(within).contains(work, near).doesNotContain(far);
        assertThat(roads.listCommunesWithin(work, 60, DRY_2026))
                .contains(near, communeOf2026("Xã Gia Phú"))
                .doesNotContain(far);

        state(work, near, 30_000, 61);
        state(work, far, 80_000, 60);
        assertThat(roads.listCommunesWithin(work, 60, DRY_2023)).contains(far).doesNotContain(near);
    }

    private static void state(UnitId one, UnitId other, long metres, int minutes) {
        owner.sql("""
                        INSERT INTO reference.stated_road (id, from_unit_id, to_unit_id, metres, minutes, note, stated_by, officer, stated_at)
                        VALUES (:id, least(:one, :other), greatest(:one, :other), :metres, :minutes, 'đã đi', :id, 'Cán bộ', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("one", one.value())
                .param("other", other.value())
                .param("metres", metres)
                .param("minutes", minutes)
                .update();
        follow();
    }

    private static void follow() {
        stated.apply(List.of(), Position.start(new UUID(1, 1)));
    }

    private static int minutes(UnitId from, UnitId to, LocalDate day) {
        return ROADS.estimate(from, to, day).orElseThrow().minutes();
    }

    private static double air(UnitId from, UnitId to) {
        var centres = new UnitCentres(UNITS, LoadedReference.CATALOGUES);
        return centres.find(from).orElseThrow().kilometresTo(centres.find(to).orElseThrow());
    }

    private static UnitId unit(String name, LocalDate map) {
        return UNITS.listByName(name, map).getFirst().id();
    }

    private static UnitId communeOf2023(String name) {
        return commune(name, DRY_2023);
    }

    private static UnitId communeOf2026(String name) {
        return commune(name, DRY_2026);
    }

    private static UnitId commune(String name, LocalDate map) {
        return UNITS.listByName(name + ", Tỉnh Lào Cai", map).stream()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .map(Unit::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }
}
