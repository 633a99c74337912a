package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.reference.LoadedReference.UNITS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitsDbTest {
    private static final LocalDate PLAN_YEAR = LocalDate.of(2023, 6, 14);
    private static final LocalDate BEFORE_MERGER = LocalDate.of(2025, 6, 30);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Unit byCode(String code, LocalDate map) {
        return UNITS.findByCode(code, map).orElseThrow();
    }

    private static List<Unit> communesOf(String provinceCode, LocalDate map) {
        return UNITS.listChildren(byCode(provinceCode, map).id(), map).stream()
                .flatMap(unit -> unit.level() == UnitLevel.COMMUNE
                        ? Stream.of(unit)
                        : UNITS.listChildren(unit.id(), map).stream())
                .toList();
    }

    @Test
    void theTwoProvincesHadEighteenDistricts() {
        assertThat(List.of(byCode("10", PLAN_YEAR), byCode("15", PLAN_YEAR)))
                .extracting(unit -> UNITS.listChildren(unit.id(), PLAN_YEAR).size())
                .containsExactly(9, 9);
    }

    @Test
    void theirCommunesAreThoseOfEachDate() {
        assertThat(communesOf("10", PLAN_YEAR)).hasSize(152);
        assertThat(communesOf("15", PLAN_YEAR)).hasSize(173);
        assertThat(communesOf("10", LocalDate.of(2024, 10, 31))).hasSize(152);
        assertThat(communesOf("10", LocalDate.of(2024, 11, 1))).hasSize(151);
        assertThat(communesOf("15", LocalDate.of(2025, 2, 28))).hasSize(173);
        assertThat(communesOf("10", BEFORE_MERGER)).hasSize(151);
        assertThat(communesOf("15", BEFORE_MERGER)).hasSize(168);
    }

    @Test
    void theMergedProvinceHasNinetyNineCommunesAndNoDistricts() {
        var communes = communesOf("15", TODAY);

        assertThat(communes).hasSize(99).allMatch(unit -> unit.level() == UnitLevel.COMMUNE);
        assertThat(communes.stream().filter(unit -> Boolean.TRUE.equals(unit.urban())))
                .hasSize(10);
        assertThat(communes).allMatch(unit -> unit.centre() != null);
    }

    @Test
    void everyCodeOfTodayNamedAnotherUnitBefore() {
        assertThat(communesOf("15", TODAY)).allSatisfy(unit -> {
            var before = byCode(unit.code(), PLAN_YEAR);
            assertThat(before.id()).isNotEqualTo(unit.id());
        });
    }

    @Test
    void code15IsYenBaiUntilTheMergerAndLaoCaiAfterIt() {
        assertThat(byCode("15", BEFORE_MERGER).fullName()).isEqualTo("Tỉnh Yên Bái");
        assertThat(byCode("15", MERGER).fullName()).isEqualTo("Tỉnh Lào Cai");
        assertThat(UNITS.findByCode("10", MERGER)).isEmpty();
    }

    @Test
    void homeIsTheProvinceOfTheProfileOnEachMap() {
        assertThat(UNITS.home(PLAN_YEAR).code()).isEqualTo("10");
        assertThat(UNITS.home(TODAY).code()).isEqualTo("15");
    }

    @Test
    void aCodeMeansAnotherCommuneAtAnotherDate() {
        assertThat(byCode("04264", PLAN_YEAR).fullName()).isEqualTo("Phường Nguyễn Phúc");
        assertThat(byCode("04264", BEFORE_MERGER).fullName()).isEqualTo("Phường Hồng Hà");
        assertThat(byCode("02647", PLAN_YEAR).fullName()).isEqualTo("Phường Kim Tân");
        assertThat(byCode("02647", TODAY).fullName()).isEqualTo("Phường Lào Cai");
    }

    @Test
    void aUnitKeepsItsIdWhenItsCodeChanges() {
        var before = byCode("04267", PLAN_YEAR);
        var after = byCode("04264", BEFORE_MERGER);

        assertThat(before.id()).isEqualTo(after.id());
        assertThat(UNITS.find(before.id(), PLAN_YEAR)).contains(before);
        assertThat(UNITS.find(before.id(), BEFORE_MERGER)).contains(after);
        assertThat(UNITS.get(before.id())).isEqualTo(after);
    }

    @Test
    void taChaiWentIntoBacHaAndWithItIntoTheNewCommune() {
        var taChai = byCode("02872", PLAN_YEAR);

        assertThat(taChai.pathText()).isEqualTo("Xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai");
        assertThat(UNITS.find(taChai.id(), LocalDate.of(2024, 11, 1))).isEmpty();
        assertThat(UNITS.listOnMap(taChai.id(), BEFORE_MERGER))
                .extracting(Unit::fullName)
                .containsExactly("Thị trấn Bắc Hà");
        assertThat(UNITS.listOnMap(taChai.id(), TODAY))
                .extracting(Unit::pathText)
                .containsExactly("Xã Bắc Hà, tỉnh Lào Cai");
    }

    @Test
    void whatBecameOfTwoCommunesIsNotKnown() {
        assertThat(List.of(byCode("04528", PLAN_YEAR), byCode("04561", PLAN_YEAR)))
                .extracting(unit -> UNITS.listOnMap(unit.id(), TODAY))
                .containsExactly(List.of(), List.of());
    }

    @Test
    void aUnitOfTodayIsShownByItsPartsOnAnOlderMap() {
        var ward = UNITS.listByName("Phường Cam Đường", TODAY).getFirst();

        assertThat(UNITS.listOnMap(ward.id(), PLAN_YEAR))
                .extracting(Unit::fullName)
                .contains("Phường Nam Cường", "Phường Bắc Cường", "Xã Cam Đường");
        assertThat(UNITS.listSuccessions(ward.id())).allSatisfy(step -> {
            assertThat(step.to().id()).isEqualTo(ward.id());
            assertThat(step.share()).isEqualTo(UnitSuccession.Share.WHOLE);
            assertThat(step.document()).isEqualTo("Nghị quyết 1673/NQ-UBTVQH15");
        });
    }

    @Test
    void anEndedDistrictIsAnsweredByTheSuccessorsOfItsCommunes() {
        var district = byCode("086", PLAN_YEAR);

        assertThat(UNITS.listOnMap(district.id(), TODAY))
                .extracting(Unit::name)
                .contains("Bảo Thắng", "Gia Phú", "Phong Hải", "Tằng Loỏng", "Xuân Quang", "Lào Cai");
    }

    @Test
    void theSuccessionOfTheProvinceHas319Rows() {
        var rows = communesOf("15", TODAY).stream()
                .flatMap(unit -> UNITS.listSuccessions(unit.id()).stream())
                .toList();

        assertThat(rows).hasSize(319).allMatch(step -> step.effectiveOn().equals(MERGER));
    }

    @Test
    void namesAreFoundWithAndWithoutMarksAndType() {
        for (var typed : List.of("Tà Chải", "ta chai", "xã tà chải", "XA TA CHAI", "x. Tà Chải")) {
            assertThat(UNITS.listByName(typed, PLAN_YEAR))
                    .as(typed)
                    .extracting(Unit::fullName)
                    .containsExactly("Xã Tà Chải");
        }
    }

    @Test
    void variantsAndBothTonePlacementsAreFound() {
        assertThat(UNITS.listByName("Nậm Dạng", PLAN_YEAR))
                .extracting(Unit::name)
                .containsExactly("Nậm Rạng");
        assertThat(UNITS.listByName("Nậm Rạng", PLAN_YEAR))
                .extracting(Unit::name)
                .containsExactly("Nậm Rạng");
        assertThat(UNITS.listByName("xã Xuân Hòa", PLAN_YEAR))
                .containsAll(UNITS.listByName("xã Xuân Hoà", PLAN_YEAR))
                .extracting(Unit::pathText)
                .contains("Xã Xuân Hoà, huyện Bảo Yên, tỉnh Lào Cai");
        assertThat(UNITS.listByName("Nông trường Phong Hải", PLAN_YEAR))
                .extracting(Unit::name)
                .containsExactly("N.T Phong Hải");
    }

    @Test
    void homonymsAreAllAnswered() {
        assertThat(UNITS.listByName("Lào Cai", PLAN_YEAR))
                .extracting(Unit::fullName)
                .containsExactlyInAnyOrder("Tỉnh Lào Cai", "Thành phố Lào Cai", "Phường Lào Cai");
        assertThat(UNITS.listByName("phường Nam Cường", PLAN_YEAR))
                .extracting(Unit::pathText)
                .contains(
                        "Phường Nam Cường, thành phố Lào Cai, tỉnh Lào Cai",
                        "Phường Nam Cường, thành phố Yên Bái, tỉnh Yên Bái");
    }

    @Test
    void unitsAboveMayFollowTheName() {
        for (var typed : List.of(
                "Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai",
                "gia phu, bao thang",
                "Gia Phú, H. Bảo Thắng, Lào Cai",
                "gia phú,")) {
            assertThat(UNITS.listByName(typed, PLAN_YEAR))
                    .as(typed)
                    .extracting(Unit::pathText)
                    .contains("Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai")
                    .allMatch(path -> path.startsWith("Xã Gia Phú"));
        }
        assertThat(UNITS.listByName("Gia Phú, huyện Bát Xát", PLAN_YEAR)).isEmpty();
    }

    @Test
    void marksTellNamesApart() {
        var marked = UNITS.listByName("Cam Đường", TODAY);
        assertThat(marked).extracting(Unit::fullName).containsExactly("Phường Cam Đường");
        assertThat(UNITS.listByName("Bản Hồ", PLAN_YEAR)).extracting(Unit::name).containsOnly("Bản Hồ");
        assertThat(UNITS.listByName("ban ho", PLAN_YEAR)).extracting(Unit::name).contains("Bản Hồ");
    }

    @Test
    void thePathLeadsFromTheProvinceDown() {
        var commune = byCode("02872", PLAN_YEAR);
        assertThat(UNITS.listPath(commune.id(), PLAN_YEAR))
                .extracting(Unit::fullName)
                .containsExactly("Tỉnh Lào Cai", "Huyện Bắc Hà", "Xã Tà Chải");
        assertThat(UNITS.listPath(commune.id(), TODAY)).isEmpty();
    }

    @Test
    void childrenStandInTheOrderOfTheAlphabet() {
        assertThat(UNITS.listChildren(byCode("10", PLAN_YEAR).id(), PLAN_YEAR))
                .extracting(Unit::name)
                .containsExactly(
                        "Bảo Thắng",
                        "Bảo Yên",
                        "Bát Xát",
                        "Bắc Hà",
                        "Lào Cai",
                        "Mường Khương",
                        "Sa Pa",
                        "Si Ma Cai",
                        "Văn Bàn");
    }

    @Test
    void theScopeOfTheNewProvinceHoldsEveryCommuneThatWentIntoIt() {
        var scope = UNITS.listCommunesWithin(UNITS.home(TODAY).id(), TODAY);

        var nowThere = communesOf("15", TODAY).stream().map(Unit::id).toList();
        var merged = Stream.of("10", "15")
                .flatMap(code -> communesOf(code, BEFORE_MERGER).stream())
                .map(Unit::id)
                .toList();
        assertThat(scope).doesNotHaveDuplicates().containsAll(nowThere).containsAll(merged);
        assertThat(scope).contains(byCode("02872", PLAN_YEAR).id());
    }

    @Test
    void aCommuneThatIsMergedLaterIsNotYetInTheScopeOfItsHeir() {
        var taChai = byCode("02872", PLAN_YEAR).id();
        var bacHa = UNITS.listByName("Thị trấn Bắc Hà", PLAN_YEAR).getFirst().id();

        assertThat(UNITS.listCommunesWithin(bacHa, PLAN_YEAR)).containsExactly(bacHa);
        assertThat(UNITS.listCommunesWithin(bacHa, LocalDate.of(2024, 11, 1))).containsExactlyInAnyOrder(bacHa, taChai);
    }

    @Test
    void aSplitCommuneBelongsToNoneOfItsHeirsButToTheirProvince() {
        var split = UNITS.listChildren(null, BEFORE_MERGER).stream()
                .flatMap(province -> communesOf(province.code(), BEFORE_MERGER).stream())
                .filter(unit -> UNITS.listSuccessions(unit.id()).size() > 1)
                .findFirst()
                .orElseThrow();
        var heirs = UNITS.listSuccessions(split.id()).stream()
                .map(UnitSuccession::to)
                .toList();

        assertThat(heirs).allSatisfy(heir -> {
            assertThat(UNITS.listCommunesWithin(heir.id(), TODAY)).doesNotContain(split.id());
            var province = UNITS.listPath(heir.id(), TODAY).getFirst();
            assertThat(UNITS.listCommunesWithin(province.id(), TODAY)).contains(split.id());
        });
    }

    @Test
    void theMapIsKnownSinceMarch2020AndChangedThreeTimes() {
        assertThat(LoadedReference.CATALOGUES.listMapChanges())
                .containsExactly(LocalDate.of(2020, 3, 1), LocalDate.of(2024, 11, 1), LocalDate.of(2025, 3, 1), MERGER);
        assertThat(UNITS.findByCode("10", LocalDate.of(2020, 2, 29))).isEmpty();
    }
}
