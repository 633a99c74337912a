package vn.cauviec.reference.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cauviec.reference.domain.ShippedUnits.Period;
import vn.cauviec.reference.domain.ShippedUnits.Succession;
import vn.cauviec.reference.domain.UnitScopes.Within;

class UnitScopesTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2025, 7, 1);
    private static final LocalDate EVER = LocalDate.MAX;

    private static Period unit(long id, String level, @Nullable Long parent, LocalDate from, @Nullable LocalDate to) {
        return new Period(
                id,
                level,
                "%05d".formatted(id),
                "xã",
                "A" + id,
                "Xã A" + id,
                parent,
                from,
                false,
                to,
                false,
                null,
                null,
                null);
    }

    private static Succession whole(long from, long to) {
        return new Succession(from, to, "WHOLE", CHANGE, false, "RESOLUTION", "");
    }

    private static Succession part(long from, long to) {
        return new Succession(from, to, "PART", CHANGE, false, "RESOLUTION", "");
    }

    @Test
    void aCommuneLiesInItselfAndInAllAboveIt() {
        var scopes = UnitScopes.compute(
                List.of(
                        unit(1, "PROVINCE", null, START, null),
                        unit(2, "DISTRICT", 1L, START, null),
                        unit(3, "COMMUNE", 2L, START, null)),
                List.of());

        assertThat(scopes)
                .containsExactlyInAnyOrder(
                        new Within(3, 3, START, EVER), new Within(2, 3, START, EVER), new Within(1, 3, START, EVER));
    }

    @Test
    void aCommuneThatMovesLeavesTheScopeOfItsFormerDistrict() {
        var scopes = UnitScopes.compute(
                List.of(
                        unit(2, "DISTRICT", null, START, null),
                        unit(4, "DISTRICT", null, START, null),
                        unit(3, "COMMUNE", 2L, START, CHANGE),
                        unit(3, "COMMUNE", 4L, CHANGE, null),
                        unit(5, "COMMUNE", 2L, START, null)),
                List.of());

        assertThat(scopes)
                .contains(
                        new Within(3, 3, START, EVER), new Within(2, 3, START, CHANGE), new Within(4, 3, CHANGE, EVER));
    }

    @Test
    void whatIsMergedFollowsItsTerritoryFromThatDay() {
        var scopes = UnitScopes.compute(
                List.of(
                        unit(1, "PROVINCE", null, START, CHANGE),
                        unit(3, "COMMUNE", 1L, START, CHANGE),
                        unit(10, "PROVINCE", null, CHANGE, null),
                        unit(11, "COMMUNE", 10L, CHANGE, null)),
                List.of(whole(3, 11)));

        assertThat(scopes)
                .containsExactlyInAnyOrder(
                        new Within(3, 3, START, EVER),
                        new Within(1, 3, START, EVER),
                        new Within(11, 3, CHANGE, EVER),
                        new Within(10, 3, CHANGE, EVER),
                        new Within(11, 11, CHANGE, EVER),
                        new Within(10, 11, CHANGE, EVER));
    }

    @Test
    void whatIsSplitLiesOnlyInWhatHoldsAllItsParts() {
        var scopes = UnitScopes.compute(
                List.of(
                        unit(3, "COMMUNE", null, START, CHANGE),
                        unit(10, "PROVINCE", null, CHANGE, null),
                        unit(11, "COMMUNE", 10L, CHANGE, null),
                        unit(12, "COMMUNE", 10L, CHANGE, null)),
                List.of(part(3, 11), part(3, 12)));

        assertThat(scopes)
                .filteredOn(within -> within.communeId() == 3)
                .containsExactlyInAnyOrder(new Within(3, 3, START, EVER), new Within(10, 3, CHANGE, EVER));
    }

    @Test
    void aUnitThatLivesOnLosesACommuneWhoseTerritoryLeavesIt() {
        var scopes = UnitScopes.compute(
                List.of(
                        unit(2, "DISTRICT", null, START, null),
                        unit(4, "DISTRICT", null, START, null),
                        unit(3, "COMMUNE", 2L, START, CHANGE),
                        unit(5, "COMMUNE", 2L, START, null),
                        unit(11, "COMMUNE", 4L, CHANGE, null)),
                List.of(whole(3, 11)));

        assertThat(scopes)
                .filteredOn(within -> within.communeId() == 3)
                .containsExactlyInAnyOrder(
                        new Within(3, 3, START, EVER),
                        new Within(2, 3, START, CHANGE),
                        new Within(11, 3, CHANGE, EVER),
                        new Within(4, 3, CHANGE, EVER));
    }

    @Test
    void anIslandDistrictWithoutCommunesCountsAsOne() {
        var scopes = UnitScopes.compute(
                List.of(unit(1, "PROVINCE", null, START, null), unit(2, "DISTRICT", 1L, START, null)), List.of());

        assertThat(scopes).containsExactlyInAnyOrder(new Within(2, 2, START, EVER), new Within(1, 2, START, EVER));
    }

    @Test
    void aCodeThatNamesTwoUnitsOnOneDayIsRefused() {
        var units = new ShippedUnits(
                List.of(
                        unit(3, "COMMUNE", null, START, null),
                        new Period(
                                4, "COMMUNE", "00003", "xã", "B", "Xã B", null, CHANGE, false, null, false, null, null,
                                null)),
                List.of(),
                List.of());

        assertThatThrownBy(() -> LoadReference.refuseCodesOfTwo(units))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("00003");
    }
}
