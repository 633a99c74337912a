package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.reference.LoadedReference.UNITS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every unit on every day. */
class UnitsPropertyDbTest {
    private static final LocalDate BEFORE_MERGER = LocalDate.of(2025, 6, 30);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private static List<Unit> unitsOn(LocalDate map) {
        return UNITS.listChildren(null, map).stream()
                .flatMap(province -> below(province, map))
                .toList();
    }

    private static Stream<Unit> below(Unit unit, LocalDate map) {
        return Stream.concat(
                Stream.of(unit), UNITS.listChildren(unit.id(), map).stream().flatMap(child -> below(child, map)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2020, 3, 1).toEpochDay(),
                        LocalDate.of(2027, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property(tries = 12)
    void aCodeNamesAtMostOneUnitOnADay(@ForAll("days") LocalDate day) {
        var codes = new HashMap<String, UnitId>();
        for (var unit : unitsOn(day)) {
            assertThat(codes.put(unit.code(), unit.id())).as(unit.code()).isNull();
            assertThat(UNITS.findByCode(unit.code(), day)).contains(unit);
            assertThat(UNITS.find(unit.id(), day)).contains(unit);
        }
    }

    @Property(tries = 12)
    void everyUnitIsReachedFromAProvinceAndLeadsBackToIt(@ForAll("days") LocalDate day) {
        for (var unit : unitsOn(day)) {
            var path = UNITS.listPath(unit.id(), day);
            assertThat(path.getLast()).isEqualTo(unit);
            assertThat(path.getFirst().level()).isEqualTo(UnitLevel.PROVINCE);
            assertThat(unit.above()).hasSize(path.size() - 1);
        }
    }

    @Example
    void everyCommuneOfTheOldMapGoesWholeToOneUnitOrInPartsToSeveral() {
        for (var unit : unitsOn(BEFORE_MERGER)) {
            if (unit.level() == UnitLevel.COMMUNE) {
                var steps = UNITS.listSuccessions(unit.id()).stream()
                        .filter(step -> step.from().id().equals(unit.id()))
                        .toList();
                var shares =
                        Set.copyOf(steps.stream().map(UnitSuccession::share).toList());
                if (steps.size() == 1) {
                    assertThat(shares).as(unit.pathText()).containsExactly(UnitSuccession.Share.WHOLE);
                } else {
                    assertThat(steps).as(unit.pathText()).hasSizeGreaterThan(1);
                    assertThat(shares).as(unit.pathText()).containsExactly(UnitSuccession.Share.PART);
                }
                assertThat(UNITS.listOnMap(unit.id(), MERGER))
                        .as(unit.pathText())
                        .hasSize(steps.size());
            }
        }
    }

    @Example
    void everyUnitOfTheNewMapIsMadeOfUnitsOfTheOldOne() {
        for (var unit : unitsOn(MERGER)) {
            var parts = UNITS.listOnMap(unit.id(), BEFORE_MERGER);
            assertThat(parts).as(unit.pathText()).isNotEmpty();
            for (var part : parts) {
                assertThat(UNITS.listOnMap(part.id(), MERGER))
                        .as(part.pathText())
                        .contains(unit);
            }
        }
    }

    @Property(tries = 6)
    void noCommuneIsInTheScopeOfTwoCommunesOfOneDay(@ForAll("days") LocalDate day) {
        var owned = new HashSet<UnitId>();
        for (var unit : unitsOn(day)) {
            if (unit.level() == UnitLevel.COMMUNE) {
                for (var commune : UNITS.listCommunesWithin(unit.id(), day)) {
                    assertThat(owned.add(commune))
                            .as(unit.pathText() + " and " + commune)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 6)
    void theScopeOfAUnitIsThatOfItsChildrenAndNeverMissesThem(@ForAll("days") LocalDate day) {
        for (var unit : unitsOn(day)) {
            var children = UNITS.listChildren(unit.id(), day);
            var scope = new HashSet<>(UNITS.listCommunesWithin(unit.id(), day));
            for (var child : children) {
                assertThat(scope).as(child.pathText()).containsAll(UNITS.listCommunesWithin(child.id(), day));
            }
        }
    }
}
