package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VietnameseTextTest {

    @Test
    void foldingLeavesLowerCaseLettersWithoutMarks() {
        assertThat(VietnameseText.fold("Đường Hoàng Liên, phường Sa Pa")).isEqualTo("duong hoang lien, phuong sa pa");
        assertThat(VietnameseText.fold("ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÝỲỶỸỴ"))
                .isEqualTo("aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy");
    }

    @Test
    void foldingCollapsesEveryKindOfSpaceAndDropsWhatCannotBeSeen() {
        assertThat(VietnameseText.fold("\u00A0 Thợ\u200B \t\r\n hàn\u3000\uFEFF "))
                .isEqualTo("tho han");
        assertThat(VietnameseText.fold("Thợ\u3000hàn")).isEqualTo("tho han");
        assertThat(VietnameseText.fold(" \n ")).isEmpty();
    }

    @Test
    void foldingTakesTheEthOfOldConvertersForTheLetterItStandsFor() {
        assertThat(VietnameseText.fold("ÐẶNG ðình")).isEqualTo("dang dinh");
        assertThat(VietnameseText.tidy("ÐẶNG ðình")).isEqualTo("ĐẶNG đình");
    }

    @Test
    void foldingStraightensApostrophes() {
        assertThat(VietnameseText.fold("H’Mông"))
                .isEqualTo(VietnameseText.fold("H'Mông"))
                .isEqualTo("h'mong");
    }

    @Test
    void foldingEveryCharacterTwiceChangesNothingMore() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String once = VietnameseText.fold(Character.toString(codePoint));
            if (!VietnameseText.fold(once).equals(once)) {
                assertThat(VietnameseText.fold(once)).as("U+%04X", codePoint).isEqualTo(once);
            }
        }
    }

    @Property
    void foldingIsIdempotent(@ForAll("texts") String text) {
        String once = VietnameseText.fold(text);
        assertThat(VietnameseText.fold(once)).isEqualTo(once);
    }

    @Property
    void foldingDoesNotDependOnCompositionOrCase(@ForAll("texts") String text) {
        String folded = VietnameseText.fold(text);
        assertThat(VietnameseText.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(folded);
        assertThat(VietnameseText.fold(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .isEqualTo(folded);
    }

    @Property
    void foldingVietnameseGivesPlainLettersOnly(@ForAll("sentences") String sentence) {
        assertThat(VietnameseText.fold(sentence)).matches("[a-z]+( [a-z]+)*");
        assertThat(VietnameseText.fold(sentence.toUpperCase(Locale.ROOT))).isEqualTo(VietnameseText.fold(sentence));
    }

    @Test
    void tidyingKeepsMarksAndCase() {
        assertThat(VietnameseText.tidy("  Tho\u031B\u0323  ha\u0300n\r\n điện\u0000 "))
                .isEqualTo("Thợ hàn điện");
    }

    @Property
    void tidyingIsIdempotentAndDoesNotChangeTheFoldedKey(@ForAll("texts") String text) {
        String once = VietnameseText.tidy(text);
        assertThat(VietnameseText.tidy(once)).isEqualTo(once);
        assertThat(VietnameseText.fold(once)).isEqualTo(VietnameseText.fold(text));
    }

    @Test
    void slugHasSingleHyphensBetweenPlainWords() {
        assertThat(VietnameseText.slug("Thợ hàn 3G/6G (ca đêm) – KCN Tằng Loỏng!"))
                .isEqualTo("tho-han-3g-6g-ca-dem-kcn-tang-loong");
        assertThat(VietnameseText.slug("招聘 ***")).isEmpty();
    }

    @Property
    void slugIsAlwaysFitForAnAddress(@ForAll("texts") String text) {
        String slug = VietnameseText.slug(text);
        assertThat(slug).matches("|[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(VietnameseText.slug(slug)).isEqualTo(slug);
    }

    @Test
    void textLooksUnmarkedWhenItHasLettersAndNoMarks() {
        assertThat(VietnameseText.looksUnmarked("tho han bao thang")).isTrue();
        assertThat(VietnameseText.looksUnmarked("THO HAN 3G")).isTrue();
        assertThat(VietnameseText.looksUnmarked("thợ han")).isFalse();
        assertThat(VietnameseText.looksUnmarked("tho\u031B han")).isFalse();
        assertThat(VietnameseText.looksUnmarked("di ĐƯỜNG")).isFalse();
        assertThat(VietnameseText.looksUnmarked("đi")).isFalse();
        assertThat(VietnameseText.looksUnmarked("10 - 15")).isFalse();
    }

    @Property
    void foldedTextLooksUnmarked(@ForAll("sentences") String sentence) {
        assertThat(VietnameseText.looksUnmarked(VietnameseText.fold(sentence))).isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(30);
        Arbitrary<String> nearby = Arbitraries.strings()
                .withCharRange('\u0000', '\u0370')
                .withCharRange('\u1E00', '\u2070')
                .ofMaxLength(30);
        return Arbitraries.oneOf(anything, nearby, sentences());
    }

    @Provide
    Arbitrary<String> sentences() {
        return VietnameseSyllables.word().list().ofMinSize(1).ofMaxSize(8).map(words -> String.join(" ", words));
    }
}
