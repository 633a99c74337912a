package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.kernel.CitizenId.Problem;

class CitizenIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "099195000112",
                " 099 195 000 112 ",
                "099.195.000.112",
                "099195-000112",
                "099195\u00A0000112\u200B"
            })
    void spacesDotsAndHyphensBetweenTheDigitsAreTolerated(String typed) {
        assertThat(CitizenId.find(typed)).contains(new CitizenId("099195000112"));
        assertThat(CitizenId.check(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "' . ', EMPTY",
        "09919500011a, NOT_DIGITS",
        "٠٩٩١٩٥٠٠٠١١٢, NOT_DIGITS",
        "99195000112, WRONG_LENGTH",
        "0991950001123, WRONG_LENGTH",
        "063123456, WRONG_LENGTH",
        "000195000112, IMPOSSIBLE_PLACE",
        "099495000112, IMPOSSIBLE_CENTURY"
    })
    void problemIsNamed(String typed, Problem problem) {
        assertThat(CitizenId.check(typed)).contains(problem);
        assertThat(CitizenId.find(typed)).isEmpty();
    }

    @Test
    void nothingTypedIsEmpty() {
        assertThat(CitizenId.check(null)).contains(Problem.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "010085000001, 010, MALE, 1985",
        "010185000001, 010, FEMALE, 1985",
        "015205000001, 015, MALE, 2005",
        "099300000001, 099, FEMALE, 2000"
    })
    void firstSixDigitsSayPlaceSexAndYearOfBirth(String digits, String place, Sex sex, int year) {
        CitizenId id = new CitizenId(digits);
        assertThat(id.placeCode()).isEqualTo(place);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.birthYear()).isEqualTo(year);
    }

    @Test
    void numberNeverShowsInTextFormsOrInErrors() {
        assertThat(new CitizenId("099195000112").masked()).isEqualTo("099*******12");
        assertThat(new CitizenId("099195000112")).hasToString("099*******12");
        assertThatThrownBy(() -> new CitizenId("099995000112"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("95000");
    }

    @Property
    void numberBuiltFromPlaceSexAndYearSaysThemAgain(
            @ForAll @IntRange(min = 1, max = 999) int place,
            @ForAll Sex sex,
            @ForAll @IntRange(min = 1900, max = 2099) int year,
            @ForAll @IntRange(max = 999_999) int rest) {
        int century = (year - 1900) / 100 * 2 + (sex == Sex.FEMALE ? 1 : 0);
        CitizenId id = new CitizenId("%03d%d%02d%06d".formatted(place, century, year % 100, rest));
        assertThat(id.placeCode()).isEqualTo("%03d".formatted(place));
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.birthYear()).isEqualTo(year);
    }

    @Property
    void findAndCheckAgreeOnAnyText(@ForAll String typed) {
        assertThat(CitizenId.find(typed).isPresent())
                .isEqualTo(CitizenId.check(typed).isEmpty());
    }
}
