package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.vacancies.domain.Recognised.Kind;
import vn.cauviec.vacancies.domain.words.SearchText;

class QueryReaderTest {
    private static final QueryReader READER = new QueryReader(
            new PlaceNames(LoadedReference.UNITS, LoadedReference.CATALOGUES), new DictionaryInUse(List::of));

    @Test
    void aLineIsCutIntoWhatItMeans() {
        var meant = read("thợ hàn sa pa 10tr có chỗ ở");

        assertThat(kinds(meant)).containsExactlyInAnyOrder(Kind.WORK, Kind.PLACE, Kind.PAY, Kind.TRAIT);
        assertThat(meant.rest()).isEmpty();
        assertThat(meant.pay().orElseThrow().least()).isEqualTo(10_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "việc tại xã liên sơn, true",
        "trồng quế ở mỏ vàng, true",
        "liên sơn, true",
        "việc làm liên sơn, true",
        "thợ sơn liên sơn, false",
        "công nhân mỏ vàng, false",
    })
    void aCommuneIsAPlaceOnlyWithItsTypeOrAfterAWordLikeAtOrAlone(String typed, boolean place) {
        assertThat(read(typed).place().isPresent()).isEqualTo(place);
    }

    @Test
    void oldNamesLeadToTheUnitThatBoreThem() {
        assertThat(read("thợ may huyện bát xát").place().orElseThrow().name()).isEqualTo("Huyện Bát Xát");
        assertThat(read("kế toán tp yên bái").place().orElseThrow().name()).isEqualTo("Thành phố Yên Bái");
    }

    @ParameterizedTest
    @CsvSource({
        "kế toán -trưởng, ke-toan-truong",
        "lái xe -tải, lai-xe-tai",
        "nhân viên kinh doanh -bất động sản, bat-dong-san",
        "giáo viên -mầm -non, giao-vien-mam-non",
    })
    void aMinusTakesOutWhatItMeansTogetherWithWhatStandsAroundIt(String typed, String key) {
        var unwanted = read(typed).unwanted();

        assertThat(unwanted).hasSize(1);
        assertThat(unwanted.getFirst().concepts())
                .extracting(concept -> concept.key())
                .contains(key);
    }

    @Test
    void aMinusBeforeANumberIsNone() {
        assertThat(read("lương 12 -15 triệu").unwanted()).isEmpty();
    }

    @Test
    void quotesAndPlusDemandTheVeryWordsAndAStarLeavesTheRestOpen() {
        var meant = read("\"ca đêm\" +bảo* lễ* *kho");

        assertThat(meant.demands()).contains(List.of("ca", "đêm"));
        assertThat(meant.wildcards()).containsExactly("le*", "*kho");
    }

    @Test
    void eachPartCanBeTakenOutInvertedAndReadAsMereWords() {
        var parts = Recognition.of(read("thợ hàn sa pa"));

        assertThat(parts).extracting(Recognised::without).containsExactly("sa pa", "thợ hàn");
        assertThat(parts.getFirst().inverted()).isEqualTo("sa pa -\"thợ hàn\"");
        assertThat(parts.getFirst().asWords()).isEqualTo("sa pa \"thợ hàn\"");
        assertThat(read(parts.getFirst().inverted()).unwanted()).hasSize(1);
        assertThat(read(parts.getFirst().asWords()).demands()).hasSize(1);
    }

    @Test
    void wordsThatSayNothingAreNotLookedFor() {
        var meant = read("cho em hỏi có công ty nào tuyển công nhân may ở nghĩa lộ không ạ");

        assertThat(meant.rest()).isEmpty();
        assertThat(kinds(meant)).contains(Kind.WORK, Kind.PLACE);
    }

    @Test
    void whatIsAskedOfASexOpensAllAds() {
        assertThat(read("việc cho nữ").isEmpty()).isTrue();
        assertThat(kinds(read("nam lái xe tải"))).containsExactly(Kind.WORK);
    }

    @Property(tries = 400)
    void whateverIsTypedIsReadInBoundedTimeAndNothingIsLost(@ForAll @StringLength(max = 300) String typed) {
        long began = System.nanoTime();
        var meant = read(typed.repeat(40));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(meant.words().size()).isLessThanOrEqualTo(QueryReader.MOST_WORDS);
        Recognition.of(meant)
                .forEach(part -> assertThat(part.without().length()).isLessThanOrEqualTo(700));
    }

    private static List<Kind> kinds(Understood meant) {
        return Recognition.of(meant).stream().map(Recognised::kind).collect(Collectors.toList());
    }

    private static Understood read(String typed) {
        return READER.read(typed, word -> SearchText.syllables(word).isEmpty());
    }
}
