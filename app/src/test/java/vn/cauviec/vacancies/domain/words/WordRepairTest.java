package vn.cauviec.vacancies.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordRepairTest {
    private final WordRepair repair = new WordRepair(Vocabulary.of(Dictionary.shipped()), Dictionary.shipped());

    @ParameterizedTest
    @CsvSource({
        "thowj, thợ",
        "hanf, hàn",
        "ddaauf, đầu",
        "vieecj, việc",
        "ddieenj, điện",
        "dduowngf, đường",
        "dduwowngf, đường",
        "viêen, viên",
        "haàn, hàn",
    })
    void telexIsUndoneWhollyOrInPart(String typed, String meant) {
        assertThat(read(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"tho75, thợ", "ke61, kế", "toan1, toán", "d9ie6u2, điều", "du7o7ng4, dưỡng", "be6p1, bếp", "bao3, bảo"})
    void vniIsUndone(String typed, String meant) {
        assertThat(read(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "congnhanmay, cong nhan may",
        "thohan, tho han",
        "côngnhân, công nhân",
        "nhanvienbanhang, nhan vien ban hang",
        "ketoan, ke toan",
    })
    void missingSpacesAreFound(String typed, String meant) {
        assertThat(read(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"receptionst, receptionist", "marketting, marketing", "desginer, designer", "containr, container"})
    void longForeignWordsMayLackALetter(String typed, String meant) {
        assertThat(read(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"thợ", "tho", "may", "xe", "hàn", "han", "sales", "chef", "tester", "driver", "b2", "10tr", "3g"})
    void whatIsInUseIsLeftAlone(String typed) {
        assertThat(read(typed)).isEqualTo(typed);
    }

    /** xay, xây and xáy differ by one letter and mean different things. */
    @ParameterizedTest
    @CsvSource({"xoy", "han", "hen", "lun", "mey"})
    void noSyllableOfLessThanFiveLettersIsTakenForAnother(String typed) {
        assertThat(read(typed)).isEqualTo(typed);
    }

    @Test
    void ofTwoWaysToPutLettersInOrderTheOneThatFitsTheWordBeforeIsTaken() {
        assertThat(repair.read("hnà", "tho", 0)).extracting(Word::text).containsExactly("hàn");
        assertThat(repair.read("hnà", "", 0)).hasSize(1);
    }

    @Property(tries = 300)
    void nothingThatIsTypedBreaksItOrMakesItLonger(@ForAll @StringLength(max = 60) String typed) {
        var words = repair.read(typed, "", 0);

        assertThat(words.stream().mapToInt(word -> word.text().length()).sum()).isLessThanOrEqualTo(typed.length() * 3);
        assertThat(words).allSatisfy(word -> assertThat(word.bare()).isEqualTo(SearchText.fold(word.text())));
    }

    private String read(String typed) {
        return repair.read(typed, "", 0).stream().map(Word::text).collect(Collectors.joining(" "));
    }
}
