package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.reference.LoadedReference.ROADS;
import static vn.cauviec.reference.LoadedReference.UNITS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.cauviec.TestDatabase;
import vn.cauviec.operations.ChangeFollower.Position;
import vn.cauviec.reference.domain.ReferenceFixture;
import vn.cauviec.reference.domain.StatedRoads;

/** What holds of the road between any two communes of the province, of whatever maps. */
class RoadsPropertyDbTest {
    private static final LocalDate BEFORE_MERGER = LocalDate.of(2023, 6, 14);
    private static final LocalDate AFTER_MERGER = LocalDate.of(2026, 6, 14);
    private static final UnitCentres CENTRES = new UnitCentres(UNITS, LoadedReference.CATALOGUES);
    private static final ReferenceFixture FIXTURE = loaded();
    private static final StatedRoads STATED = FIXTURE.statedRoads();
    private static final Roads WITH_STATEMENTS =
            new Roads(LoadedReference.SNAPSHOT, UNITS, LoadedReference.CATALOGUES, FIXTURE.terrain(), STATED);

    private static ReferenceFixture loaded() {
        var fixture = new ReferenceFixture(TestDatabase.fresh());
        fixture.load();
        return fixture;
    }

    @Provide
    Arbitrary<UnitId> communes() {
        var all = Stream.of(BEFORE_MERGER, AFTER_MERGER)
                .flatMap(map -> UNITS.listCommunesWithin(UNITS.home(map).id(), map).stream())
                .distinct()
                .toList();
        return Arbitraries.of(all);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(19_000, 21_000).map(LocalDate::ofEpochDay);
    }

    @Property(tries = 500)
    void theWayBackIsAsLongAsTheWay(
            @ForAll("communes") UnitId one, @ForAll("communes") UnitId other, @ForAll("days") LocalDate day) {
        assertThat(ROADS.estimate(one, other, day)).isPresent().isEqualTo(ROADS.estimate(other, one, day));
    }

    @Property(tries = 500)
    void noRoadIsShorterThanTheAirLine(@ForAll("communes") UnitId one, @ForAll("communes") UnitId other) {
        double air =
                CENTRES.find(one).orElseThrow().kilometresTo(CENTRES.find(other).orElseThrow());

        assertThat(ROADS.from(one).metres(other) / 1000.0).isGreaterThanOrEqualTo(air);
    }

    @Property(tries = 200)
    void whatIsWithinSoManyMinutesIsWithinMore(
            @ForAll("communes") UnitId work, @IntRange(max = 120) @ForAll int minutes, @ForAll("days") LocalDate day) {
        assertThat(ROADS.listCommunesWithin(work, minutes + 10, day))
                .containsAll(ROADS.listCommunesWithin(work, minutes, day));
    }

    @Property(tries = 25)
    void whatAnOfficerStatedWins(
            @ForAll("communes") UnitId one,
            @ForAll("communes") UnitId other,
            @IntRange(min = 100, max = 1_000_000) @ForAll int metres,
            @IntRange(min = 1, max = 1440) @ForAll int minutes,
            @ForAll("days") LocalDate day) {
        Assume.that(!one.equals(other));
        FIXTURE.asOwner().sql("DELETE FROM reference.stated_road").update();
        FIXTURE.asOwner()
                .sql("""
                        INSERT INTO reference.stated_road (id, from_unit_id, to_unit_id, metres, minutes, note, stated_by, officer, stated_at)
                        VALUES (:id, least(:one, :other), greatest(:one, :other), :metres, :minutes, 'đã đi', :id, 'Cán bộ', now())
                        """)
                .param("id", new UUID(1, 1))
                .param("one", one.value())
                .param("other", other.value())
                .param("metres", metres)
                .param("minutes", minutes)
                .update();
        STATED.apply(List.of(), Position.start(new UUID(1, 1)));

        assertThat(WITH_STATEMENTS.estimate(one, other, day)).contains(new RoadEstimate(metres, minutes, true));
        assertThat(WITH_STATEMENTS.estimate(other, one, day)).contains(new RoadEstimate(metres, minutes, true));
    }
}
