package vn.cauviec.judgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgementReaderTest {
    private final Corpus corpus = TestAds.corpus(
            TestAds.ad("1", "Thợ hàn", "tho-han sa-pa"),
            TestAds.ad("2", "Thợ hàn", "tho-han tp-lao-cai"),
            TestAds.ad("3", "Thợ tiện", "tho-tien sa-pa"));
    private final JudgementReader reader = new JudgementReader(corpus);

    @Test
    void aLineIsWhatIsTypedWhatIsMeantAndHowHardItIs() {
        var pairs = reader.readPairs("f", List.of("# remark", "", "tho han | trade=tho-han | unmarked | not Hàn Quốc"));

        assertThat(pairs).singleElement().satisfies(pair -> {
            assertThat(pair.typed()).isEqualTo("tho han");
            assertThat(pair.difficulty()).isEqualTo(Difficulty.UNMARKED);
            assertThat(pair.remark()).isEqualTo("not Hàn Quốc");
            assertThat(pair.relevant()).isEqualTo(Set.of("1", "2"));
        });
    }

    @Test
    void anUnknownWordIsRefusedWithItsLine() {
        assertRefused("tho han | trade=tho-ham | unmarked", "f, line 1: there is no trade “tho-ham”");
    }

    @Test
    void aMeaningThatNoAdFulfilsIsRefused() {
        assertRefused("đầu bếp | trade=bep | marked", "f, line 1: no ad fulfils “trade=bep”");
    }

    @Test
    void anUnknownDifficultyIsRefused() {
        assertRefused("tho han | trade=tho-han | easy", "f, line 1: there is no difficulty “easy”");
    }

    @Test
    void aLineWithoutDifficultyIsRefused() {
        assertRefused(
                "tho han | trade=tho-han",
                "f, line 1: a pair is “typed | meaning | difficulty”, with a remark or without");
    }

    @Test
    void aPairTypedTwiceIsRefusedWhateverItsCaseAndSpaces() {
        assertThatThrownBy(() -> reader.readPairs(
                        "f", List.of("tho han | trade=tho-han | unmarked", "Tho  han | trade=tho-han | marked")))
                .hasMessage("f, line 2: “Tho  han” was typed before in f, line 1");
    }

    @Test
    void aPairOfTheFirstFileIsRefusedInTheSecond() {
        reader.readPairs("first", List.of("tho han | trade=tho-han | unmarked"));

        assertThatThrownBy(() -> reader.readPairs("second", List.of("tho han | trade=tho-han | unmarked")))
                .hasMessage("second, line 1: “tho han” was typed before in first, line 1");
    }

    @Test
    void anAdTakesTheHighestGradeThatItFulfils() {
        var queries = reader.readGraded(
                "g", List.of("thợ hàn sa pa | 3: trade=tho-han place=sa-pa | 2: trade=tho-han | 1: group=co-khi"));

        assertThat(queries)
                .singleElement()
                .satisfies(query -> assertThat(query.grades()).isEqualTo(Map.of("1", 3, "2", 2, "3", 1)));
    }

    @Test
    void aGradedQueryWithoutAGradeIsRefused() {
        assertThatThrownBy(() -> reader.readGraded("g", List.of("thợ hàn | 3: trade=tho-han | 1: group=co-khi")))
                .hasMessage("g, line 1: a graded query is “typed | 3: meaning | 2: meaning | 1: meaning”");
        assertThatThrownBy(
                        () -> reader.readGraded("g", List.of("thợ hàn | 3: trade=tho-han | 1: group=co-khi | 2: any")))
                .hasMessage("g, line 1: “1: group=co-khi” stands where grade 2 is expected");
    }

    private void assertRefused(String line, String sentence) {
        assertThatThrownBy(() -> reader.readPairs("f", List.of(line)))
                .isInstanceOf(JudgementReader.Refused.class)
                .hasMessage(sentence);
    }
}
