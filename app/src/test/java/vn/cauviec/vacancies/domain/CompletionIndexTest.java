package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is proposed while somebody types. */
class CompletionIndexTest {
    private final CompletionIndex index = new CompletionIndex(List.of(
            entry("Thợ hàn", Completion.Type.OCCUPATION, 12, "Thợ hàn điện", "Thợ hàn hơi"),
            entry("Thợ hàn kết cấu thép", Completion.Type.TITLE, 3),
            entry("Thợ điện", Completion.Type.OCCUPATION, 20),
            entry("Nhân viên thợ hàng", Completion.Type.TITLE, 40),
            entry("Huyện Bảo Thắng", Completion.Type.LOCATION, 9, "Bảo Thắng"),
            entry("Công ty May Bảo Minh", Completion.Type.EMPLOYER, 15)));

    @Test
    void marksNeedNotBeTyped() {
        assertThat(values("tho han")).startsWith("Thợ hàn", "Thợ hàn kết cấu thép");
    }

    @Test
    void aMarkThatIsTypedCounts() {
        assertThat(values("thợ hàn")).containsExactly("Thợ hàn", "Thợ hàn kết cấu thép", "Nhân viên thợ hàng");
        assertThat(values("thợ hán")).isEmpty();
    }

    @Test
    void whatBeginsSoComesBeforeWhatOnlyHasIt() {
        assertThat(values("tho h")).containsExactly("Thợ hàn", "Thợ hàn kết cấu thép", "Nhân viên thợ hàng");
        assertThat(values("bao")).containsExactly("Huyện Bảo Thắng", "Công ty May Bảo Minh");
    }

    @Test
    void otherNamesOfAThingLeadToIt() {
        assertThat(values("tho han dien")).containsExactly("Thợ hàn");
    }

    @Test
    void wordsInFrontAreWhole() {
        assertThat(values("th han")).isEmpty();
        assertThat(values("han tho")).isEmpty();
    }

    @Test
    void whatHasNoLettersProposesNothing() {
        assertThat(Stream.of("", "  ", "<>", "()").flatMap(typed -> index.find(typed, 10).stream()))
                .isEmpty();
    }

    @Test
    void anAnswerAmongAHundredThousandTakesLessThanTenMilliseconds() {
        var random = new Random(89);
        var syllables = List.of(
                "thợ", "hàn", "máy", "may", "công", "nhân", "viên", "kho", "lái", "xe", "bán", "hàng", "kế", "toán",
                "điện", "nước", "bếp", "phục", "vụ", "bảo", "vệ", "kỹ", "thuật", "xây", "dựng");
        var entries = new ArrayList<CompletionIndex.Entry>();
        for (int i = 0; i < 100_000; i++) {
            var words = new StringBuilder("việc " + i);
            for (int word = 0; word < 5; word++) {
                words.append(' ').append(syllables.get(random.nextInt(syllables.size())));
            }
            entries.add(entry(words.toString(), Completion.Type.TITLE, random.nextInt(50)));
        }
        var large = new CompletionIndex(entries);
        var typed = List.of(
                "t", "th", "tho h", "cong nhan may d", "viec 99", "khong co dau", "bao ve kho l", "dien nuoc x");
        var times = new ArrayList<Long>();
        for (int round = 0; round < 300; round++) {
            for (var text : typed) {
                long began = System.nanoTime();
                large.find(text, 10);
                if (round >= 50) {
                    times.add(System.nanoTime() - began);
                }
            }
        }
        times.sort(null);
        long p99 = times.get(times.size() * 99 / 100);
        LoggerFactory.getLogger(CompletionIndexTest.class)
                .info(
                        "completions of 100,000: median {} µs, p99 {} µs",
                        times.get(times.size() / 2) / 1_000,
                        p99 / 1_000);
        assertThat(p99).isLessThan(10_000_000);
    }

    private List<String> values(String typed) {
        return index.find(typed, 10).stream().map(Completion::value).toList();
    }

    private static CompletionIndex.Entry entry(String value, Completion.Type type, int ads, String... others) {
        return new CompletionIndex.Entry(new Completion(value, type, "", ads), List.of(others));
    }
}
