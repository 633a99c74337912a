package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.cauviec.kernel.Wage;
import vn.cauviec.vacancies.StatedConditions;

class TextTraceTest {
    private static final List<String> SYLLABLES = List.of(
            "hàn", "khung", "nhà", "thép", "theo", "bản", "vẽ", "làm", "ca", "đêm", "đọc", "được", "thước", "đo",
            "nhận", "chỗ", "ở", "ăn", "trưa", "xe", "đưa", "đón", "nghỉ", "chủ", "nhật", "lương", "tháng", "kho",
            "hàng");

    @Property(tries = 60)
    void aTextInWhichOneSyllableInFiftyWasChangedIsFoundAsACopy(@ForAll("texts") List<String> text) {
        var changed = new ArrayList<>(text);
        for (int i = 10; i < changed.size(); i += 50) {
            changed.set(i, "khác");
        }
        var one = trace(String.join(" ", text));
        var other = trace(String.join(" ", changed));

        assertThat(one.likeness(other)).isGreaterThan(0.7);
        assertThat(Collections.disjoint(one.bands(), other.bands()))
                .as("they share a band")
                .isFalse();
    }

    @Property(tries = 60)
    void twoTextsOfTheSameTradeThatWereWrittenApartAreNoCopies(
            @ForAll("texts") List<String> text, @ForAll("texts") List<String> other) {
        if (!text.equals(other)) {
            assertThat(trace(String.join(" ", text)).likeness(trace(String.join(" ", other))))
                    .isLessThan(0.7);
        }
    }

    @Test
    void marksLettersInCapitalsAndSignsMakeNoOtherText() {
        var text = String.join(
                " ",
                IntStream.range(0, 60).mapToObj(i -> SYLLABLES.get(i * 7 % 29)).toList());

        assertThat(trace(text).bands())
                .isEqualTo(trace(text.toUpperCase(java.util.Locale.ROOT).replace(" ", ", "))
                        .bands());
    }

    @Test
    void aTextOfAFewWordsIsNobodysOwn() {
        assertThat(trace("Hàn khung nhà thép theo bản vẽ, làm tại xưởng.").bands())
                .isEmpty();
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of(SYLLABLES).list().ofMinSize(160).ofMaxSize(240);
    }

    private static TextTrace trace(String description) {
        return TextTrace.of(new VacancyContent(
                "Thợ hàn",
                description,
                "",
                "",
                null,
                null,
                "",
                List.of(),
                Wage.NEGOTIABLE,
                "",
                null,
                StatedConditions.NONE,
                1,
                null,
                ""));
    }
}
