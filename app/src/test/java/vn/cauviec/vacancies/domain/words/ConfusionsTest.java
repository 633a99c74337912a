package vn.cauviec.vacancies.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusionsTest {
    @ParameterizedTest
    @CsvSource({
        "sây, xây",
        "chông, trông",
        "dữ, giữ",
        "nái, lái",
        "hàn, hàng",
        "buồn, buồng",
        "mần, mầm",
        "bão, bảo",
        "sữa, sửa",
        "dúp, giúp",
        "lước, nước"
    })
    void whatSoundsAlikeIsUndone(String written, String meant) {
        assertThat(Confusions.of(written)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"thợ, hợ", "nghề, lghề", "trâu, âu", "phở, hở", "may, máy"})
    void nothingElseIs(String written, String other) {
        assertThat(Confusions.of(written)).doesNotContain(other);
    }
}
