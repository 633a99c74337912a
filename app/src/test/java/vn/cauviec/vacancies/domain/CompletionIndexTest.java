package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

    private List<String> values(String typed) {
        return index.find(typed, 10).stream().map(Completion::value).toList();
    }

    private static CompletionIndex.Entry entry(String value, Completion.Type type, int ads, String... others) {
        return new CompletionIndex.Entry(new Completion(value, type, "", ads), List.of(others));
    }
}
