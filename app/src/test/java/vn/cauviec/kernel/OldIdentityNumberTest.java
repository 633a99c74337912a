package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cauviec.kernel.OldIdentityNumber.Problem;

class OldIdentityNumberTest {

    @Test
    void spacesAndDotsBetweenTheDigitsAreTolerated() {
        assertThat(OldIdentityNumber.find(" 063.123 456")).contains(new OldIdentityNumber("063123456"));
        assertThat(OldIdentityNumber.check("063123456")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "06312345x, NOT_DIGITS",
        "63123456, WRONG_LENGTH",
        "099195000112, WRONG_LENGTH",
        "000000000, IMPOSSIBLE"
    })
    void problemIsNamed(String typed, Problem problem) {
        assertThat(OldIdentityNumber.check(typed)).contains(problem);
        assertThat(OldIdentityNumber.find(typed)).isEmpty();
    }

    @Test
    void numberNeverShowsInTextForms() {
        assertThat(new OldIdentityNumber("063123456")).hasToString("06*****56");
        assertThatThrownBy(() -> new OldIdentityNumber("63123456"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("631");
    }
}
