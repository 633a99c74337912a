package vn.cauviec.vacancies.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void syllablesAreInSmallLettersWithTheirMarks() {
        assertThat(SearchText.syllables("THỢ HÀN Điện 3G")).containsExactly("thợ", "hàn", "điện", "3g");
    }

    @Test
    void oldAndNewPlaceOfTheToneMarkAreOne() {
        assertThat(SearchText.syllables("hoà thuỷ khoẻ")).isEqualTo(SearchText.syllables("hòa thủy khỏe"));
    }

    @Test
    void composedAndDecomposedLettersAreOne() {
        var decomposed = Normalizer.normalize("Thợ điện lạnh", Normalizer.Form.NFD);

        assertThat(SearchText.syllables(decomposed)).containsExactly("thợ", "điện", "lạnh");
    }

    @Test
    void finalIAndYAreOneWhereBothAreWritten() {
        assertThat(SearchText.syllables("kỹ lý mỹ sỹ tỷ hy")).containsExactly("kĩ", "lí", "mĩ", "sĩ", "tỉ", "hi");
        assertThat(SearchText.syllables("Y Tý, quý, thuý, may, tay"))
                .containsExactly("y", "tí", "quý", "thúy", "may", "tay");
    }

    @Test
    void apostropheDoesNotPartASyllable() {
        assertThat(SearchText.syllables("H'Mông H’Mông Hmông")).containsExactly("hmông", "hmông", "hmông");
    }

    @Test
    void aPartEndsWhereTheTextPauses() {
        assertThat(SearchText.parts("Thợ hàn, thợ tiện/phay (ca đêm)\nTP.Lào Cai – Part-time - gấp"))
                .containsExactly(
                        List.of("thợ", "hàn"),
                        List.of("thợ", "tiện"),
                        List.of("phay"),
                        List.of("ca", "đêm"),
                        List.of("tp"),
                        List.of("lào", "cai"),
                        List.of("part", "time"),
                        List.of("gấp"));
    }

    @Test
    void marksThatBelongToNoLetterVanish() {
        assertThat(SearchText.syllables("t̷̢͝h̶̛ợ h̵à̴n̸")).containsExactly("thợ", "hàn");
    }

    @Test
    void textWithoutLettersHasNoSyllables() {
        assertThat(SearchText.parts("")).isEmpty();
        assertThat(SearchText.parts(" …!?()  \n\t•")).isEmpty();
    }

    @Test
    void neighboursMakePairs() {
        assertThat(SearchText.pairs(List.of("thợ", "hàn", "điện"))).containsExactly("thợ hàn", "hàn điện");
        assertThat(SearchText.pairs(List.of("hàn"))).isEmpty();
    }
}
