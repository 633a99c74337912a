package vn.cauviec.judgements.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cauviec.judgements.Folding;

class SpellingTest {
    @Test
    void theToneMovesToTheOtherVowelOnlyWhereBothAreWritten() {
        assertThat(Spelling.otherTonePlaces("điều hòa, thủy điện, hóa chất"))
                .isEqualTo("điều hoà, thuỷ điện, hoá chất");
        assertThat(Spelling.otherTonePlaces("kế toán, thoại, quý")).isEqualTo("kế toán, thoại, quý");
    }

    @Test
    void bareTextHasNoMarks() {
        assertThat(Folding.bare("Đầu bếp Sa Pa, thợ ĐIỆN")).isEqualTo("Dau bep Sa Pa, tho DIEN");
    }

    @Test
    void aSlipIsHeardAlike() {
        assertThat(Spelling.slip("xây", Dice.of("a"))).isEqualTo("sây");
        assertThat(Spelling.slip("trông", Dice.of("a"))).isEqualTo("chông");
        assertThat(Spelling.slip("may", Dice.of("a"))).isEqualTo("may");
        assertThat(Spelling.slip("XÂY", Dice.of("a"))).isEqualTo("SÂY");
        assertThat(Spelling.slip("Trông", Dice.of("a"))).isEqualTo("Chông");
    }

    @Test
    void abbreviationsKeepTheirCapitals() {
        assertThat(Spelling.uncapital("Thợ hàn")).isEqualTo("thợ hàn");
        assertThat(Spelling.uncapital("NV bán hàng")).isEqualTo("NV bán hàng");
    }
}
