package vn.cauviec.vacancies.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTextTest {
    @Test
    void aTextIsKeptInSmallLettersComposedAndWithSingleSpaces() {
        var typed = Normalizer.normalize("  Thợ   HÀN\tSa Pa ", Normalizer.Form.NFD);

        assertThat(AskedText.clean(typed)).contains("thợ hàn sa pa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "gọi 0912 345 678 gặp chị lan",
                "cccd 099.303.001234",
                "099-303-001-234",
                "sinh 12/03/1999",
                "０９１２３４５６７８",
                "mã ①②③④⑤⑥",
                "lan.nguyen@example.vn",
                "lan a còng example",
                "https://example.vn/ho-so",
                "x",
                ""
            })
    void whatLooksLikeAPersonsDataIsNotKept(String typed) {
        assertThat(AskedText.clean(typed)).isEmpty();
    }

    @Test
    void aLongTextIsNotKeptNotEvenItsBeginning() {
        assertThat(AskedText.clean("tôi tên là ".repeat(20))).isEmpty();
        assertThat(AskedText.clean("a".repeat(AskedText.LONGEST + 1))).isEmpty();
        assertThat(AskedText.clean("a".repeat(AskedText.LONGEST))).isPresent();
    }

    @Test
    void ordinaryQuestionsAreKept() {
        assertThat(AskedText.clean("thợ hàn 10-15tr")).contains("thợ hàn 10-15tr");
        assertThat(AskedText.clean("lái xe bằng c 2 năm")).isPresent();
    }

    @Property
    void sixDigitsAreNeverKeptWhateverStandsBetweenThem(@ForAll("textsWithSixDigits") String typed) {
        assertThat(AskedText.clean(typed)).isEmpty();
    }

    @Property
    void anAddressOfMailIsNeverKept(@ForAll("textsWithMail") String typed) {
        assertThat(AskedText.clean(typed)).isEmpty();
    }

    @Property
    void whatIsKeptIsShortHasFewDigitsAndIsKeptAsItIs(@ForAll String typed) {
        AskedText.clean(typed).ifPresent(kept -> {
            assertThat(kept.length()).isBetween(AskedText.SHORTEST, AskedText.LONGEST);
            assertThat(kept.codePoints().filter(Character::isDigit).count()).isLessThan(AskedText.TOO_MANY_DIGITS);
            assertThat(kept).doesNotContain("@");
            assertThat(AskedText.clean(kept)).contains(kept);
        });
    }

    @Provide
    Arbitrary<String> textsWithSixDigits() {
        var between =
                Arbitraries.strings().withChars(" .-/()+\u00a0\u200b,_xyz").ofMaxLength(4);
        var digit = Arbitraries.of("0", "1", "5", "9", "٣", "९", "５", "²");
        var pair = Combinators.combine(digit, between).as((d, b) -> d + b);
        var six = pair.list().ofMinSize(6).ofMaxSize(12).map(parts -> String.join("", parts));
        return Combinators.combine(words(), six, words()).as((before, number, after) -> before + number + after);
    }

    @Provide
    Arbitrary<String> textsWithMail() {
        return Combinators.combine(words(), words()).as((before, after) -> before + "@" + after);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().withChars("thợ hànlái xe").ofMaxLength(20);
    }
}
