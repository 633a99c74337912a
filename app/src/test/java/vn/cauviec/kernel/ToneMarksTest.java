package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.kernel.VietnameseSyllables.Syllable;

class ToneMarksTest {

    @ParameterizedTest
    @CsvSource({
        "hoà, hòa",
        "khoẻ, khỏe",
        "thuý, thúy",
        "Thuỷ, Thủy",
        "HOÀ BÌNH, HÒA BÌNH",
        "uỷ ban, ủy ban",
        "Khánh Hoà, Khánh Hòa"
    })
    void schoolBookPlacementBecomesTraditional(String typed, String expected) {
        assertThat(VietnameseText.normaliseToneMarks(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Hòang, Hoàng",
        "Hùynh, Huỳnh",
        "đựơc, được",
        "ngừơi, người",
        "qúy, quý",
        "qủa, quả",
        "gìa, già",
        "gíup, giúp",
        "cuả, của",
        "muà, mùa",
        "nghiã, nghĩa"
    })
    void wrongPlacementOfOldInputMethodsIsPutRight(String typed, String expected) {
        assertThat(VietnameseText.normaliseToneMarks(typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quý",
                "quả",
                "Quỳnh",
                "quẻ",
                "gì",
                "gìn giữ",
                "giếng",
                "giày",
                "thuở",
                "khuỷu",
                "ngoẹo",
                "ngoài",
                "kìa",
                "của",
                "Y Tý",
                "Mường Khương",
                "Đắk Lắk",
                "Giàng A Sủng",
                "Mỷ",
                "Páo",
                "soóc",
                "huơ",
                "tiếng",
                "yếu"
            })
    void rightPlacementStays(String text) {
        assertThat(VietnameseText.normaliseToneMarks(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"café", "José", "résumé", "Béyoncé", "naïve", "Séoul", "αὐτός", ""})
    void wordsOfOtherLanguagesStay(String text) {
        assertThat(VietnameseText.normaliseToneMarks(text)).isEqualTo(text);
    }

    @Test
    void decomposedTextIsComposedFirst() {
        assertThat(VietnameseText.normaliseToneMarks("hoa\u0300 bi\u0300nh")).isEqualTo("hòa bình");
    }

    @Property
    @Domain(VietnameseSyllables.class)
    void traditionalPlacementOfEverySyllableStays(@ForAll Syllable syllable) {
        String written = syllable.written();
        assertThat(VietnameseText.normaliseToneMarks(written)).isEqualTo(written);
        String upper = written.toUpperCase(Locale.ROOT);
        assertThat(VietnameseText.normaliseToneMarks(upper)).isEqualTo(upper);
    }

    @Property
    @Domain(VietnameseSyllables.class)
    void toneOnAnyVowelOfTheRhymeComesToTheSamePlace(@ForAll Syllable syllable) {
        for (int i = 0; i < syllable.letters().length(); i++) {
            if (VietnameseLetters.isVowel(syllable.letters().charAt(i))) {
                assertThat(VietnameseText.normaliseToneMarks(syllable.initial() + syllable.withToneAt(i)))
                        .isEqualTo(syllable.written());
            }
        }
    }

    @Property
    void normalisingTwiceChangesNothingMoreAndNeverTheFoldedKey(@ForAll String text) {
        String once = VietnameseText.normaliseToneMarks(text);
        assertThat(VietnameseText.normaliseToneMarks(once)).isEqualTo(once);
        assertThat(VietnameseText.fold(once)).isEqualTo(VietnameseText.fold(text));
    }
}
