package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.reference.LoadedReference.OCCUPATIONS;
import static vn.cauviec.reference.LoadedReference.UNITS;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsDbTest {
    private static final LocalDate PLAN_YEAR = LocalDate.of(2023, 6, 14);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static List<String> units(String typed, LocalDate map) {
        return UNITS.suggest(typed, map, 8, null).stream()
                .map(suggestion -> suggestion.unit().pathText())
                .toList();
    }

    private static List<String> occupations(String typed) {
        return OCCUPATIONS.suggest(typed, 8).stream()
                .map(suggestion -> suggestion.occupation().code() + " "
                        + suggestion.occupation().name())
                .toList();
    }

    @Test
    void theBeginningOfAnyWordIsEnough() {
        assertThat(units("tà ch", PLAN_YEAR)).first().isEqualTo("Xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai");
        assertThat(units("ta ch", PLAN_YEAR)).contains("Xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai");
        assertThat(units("loong", TODAY)).first().isEqualTo("Xã Tằng Loỏng, tỉnh Lào Cai");
    }

    @Test
    void wordsBeforeTheLastAreWholeUnlessNothingWouldBeFound() {
        assertThat(units("ta chai", PLAN_YEAR)).containsExactly("Xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai");
        assertThat(units("t ch bac h", PLAN_YEAR)).contains("Xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai");
    }

    @Test
    void unitsOfThisProvinceComeFirstAndHigherLevelsBeforeLower() {
        assertThat(units("lao cai", PLAN_YEAR))
                .startsWith(
                        "Tỉnh Lào Cai",
                        "Thành phố Lào Cai, tỉnh Lào Cai",
                        "Phường Lào Cai, thành phố Lào Cai, tỉnh Lào Cai");
        assertThat(units("yen binh", TODAY)).first().isEqualTo("Xã Yên Bình, tỉnh Lào Cai");
    }

    @Test
    void wordsOfTheUnitsAboveNarrowTheChoice() {
        assertThat(units("gia phu bao thang", PLAN_YEAR)).containsExactly("Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai");
        assertThat(units("phường nam cường yên bái", PLAN_YEAR))
                .containsExactly("Phường Nam Cường, thành phố Yên Bái, tỉnh Yên Bái");
    }

    @Test
    void typesMayBeWrittenShort() {
        assertThat(units("tx sa pa", PLAN_YEAR)).first().isEqualTo("Thị xã Sa Pa, tỉnh Lào Cai");
        assertThat(units("p. sa pa", TODAY)).first().isEqualTo("Phường Sa Pa, tỉnh Lào Cai");
    }

    @Test
    void marksThatAreTypedDecideTheOrder() {
        assertThat(units("bản hồ", PLAN_YEAR)).first().isEqualTo("Xã Bản Hồ, thị xã Sa Pa, tỉnh Lào Cai");
    }

    @Test
    void anOldNameLeadsToTheUnitOfTheMap() {
        var suggestion = UNITS.suggest("tà chải", TODAY, 8, null).getFirst();

        assertThat(suggestion.unit().pathText()).isEqualTo("Xã Bắc Hà, tỉnh Lào Cai");
        assertThat(suggestion.formerly()).isNotNull();
        assertThat(suggestion.formerly().pathText()).isEqualTo("Xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai");
    }

    @Test
    void aNameOfTheFutureLeadsBackToTheUnitsOfAnOlderMap() {
        assertThat(UNITS.suggest("phường cam đường", PLAN_YEAR, 20, null))
                .extracting(suggestion -> suggestion.unit().fullName())
                .contains("Phường Nam Cường");
    }

    @Test
    void anAreaKeepsOthersOut() {
        var district = UNITS.findByCode("086", PLAN_YEAR).orElseThrow();
        assertThat(UNITS.suggest("phong", PLAN_YEAR, 20, district.id()))
                .isNotEmpty()
                .allMatch(suggestion -> suggestion.unit().above().contains("Huyện Bảo Thắng"));
    }

    @Test
    void aCodeFindsItsUnitOnTheMap() {
        assertThat(units("02872", PLAN_YEAR)).first().isEqualTo("Xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai");
        assertThat(occupations("7212")).containsExactly("7212 Thợ hàn và thợ cắt kim loại bằng nhiệt");
    }

    @Test
    void communesAreFoundByTheirDistrictToo() {
        assertThat(UNITS.suggest("bao thang", PLAN_YEAR, 50, null, UnitLevel.COMMUNE))
                .hasSizeGreaterThanOrEqualTo(14)
                .allMatch(suggestion -> suggestion.unit().level() == UnitLevel.COMMUNE)
                .extracting(suggestion -> suggestion.unit().name())
                .contains("Gia Phú", "Phố Lu");
    }

    @Test
    void occupationsAreRecognisedByNameTitleOrCode() {
        for (var typed : List.of("thợ hàn", "THO HAN", "7212", "Thợ hàn và thợ cắt kim loại bằng nhiệt")) {
            assertThat(OCCUPATIONS.listByName(typed))
                    .as(typed)
                    .extracting(Occupation::code)
                    .containsExactly("7212");
        }
        assertThat(OCCUPATIONS.listByName("thợ")).isEmpty();
        assertThat(OCCUPATIONS.suggestDetailed("thợ", 50))
                .allMatch(suggestion -> suggestion.occupation().level() == 4);
    }

    @Test
    void nothingTypedSuggestsNothing() {
        assertThat(units("  . ", TODAY)).isEmpty();
        assertThat(units("xyzxyz", TODAY)).isEmpty();
        assertThat(occupations("")).isEmpty();
    }

    @Test
    void occupationsAreFoundByNameAndByTitle() {
        for (var typed : List.of("tho han", "thợ hàn", "THỢ HÀ")) {
            assertThat(occupations(typed)).as(typed).first().isEqualTo("7212 Thợ hàn và thợ cắt kim loại bằng nhiệt");
        }
        assertThat(OCCUPATIONS.suggest("ca sy", 3).getFirst()).satisfies(suggestion -> {
            assertThat(suggestion.occupation().code()).isEqualTo("2652");
            assertThat(suggestion.title()).isEqualTo("Ca sỹ");
        });
    }

    @Test
    void typeAheadTimes() {
        var typed =
                List.of("b", "ba", "bao", "bao thang", "tà chải", "phường 1", "xã an", "hà nội", "cam duong lao cai");
        var unitMicros = measure(typed, text -> UNITS.suggest(text, TODAY, 10, null));
        var home = UNITS.home(TODAY).id();
        var withinMicros = measure(typed, text -> UNITS.suggest(text, TODAY, 10, home));
        var occupationMicros = measure(
                List.of("t", "th", "tho", "thợ hàn", "ke toan", "lái xe"), text -> OCCUPATIONS.suggest(text, 10));
        System.out.printf(
                "type-ahead, median / 99th of 100 / worst of 40 rounds: units %s, within the province %s, occupations %s%n",
                unitMicros, withinMicros, occupationMicros);
    }

    /** The processor's time of this thread: other work on the machine does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String measure(List<String> typed, java.util.function.Function<String, List<?>> suggest) {
        var micros = new long[40 * typed.size()];
        for (int round = -20; round < 40; round++) {
            for (int i = 0; i < typed.size(); i++) {
                var start = cpuNanos();
                var found = suggest.apply(typed.get(i));
                var taken = (cpuNanos() - start) / 1_000;
                assertThat(found).isNotNull();
                if (round >= 0) {
                    micros[round * typed.size() + i] = taken;
                }
            }
        }
        Arrays.sort(micros);
        return micros[micros.length / 2] + " / " + micros[micros.length * 99 / 100] + " / " + micros[micros.length - 1]
                + " µs";
    }
}
