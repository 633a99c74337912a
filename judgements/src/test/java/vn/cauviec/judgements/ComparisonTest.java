package vn.cauviec.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private final Corpus corpus =
            TestAds.corpus(TestAds.ad("1", "Thợ hàn", "tho-han sa-pa"), TestAds.ad("2", "Thợ tiện", "tho-tien sa-pa"));
    private final JudgementReader reader = new JudgementReader(corpus);
    private final Judgements judgements = new Judgements(
            reader.readPairs(
                    "first", List.of("tho han | trade=tho-han | unmarked", "thợ tiện | trade=tho-tien | marked")),
            reader.readPairs("second", List.of("tien | trade=tho-tien | unmarked")),
            reader.readGraded("g", List.of("thợ hàn | 3: trade=tho-han | 2: trade=tho-tien | 1: any")));

    private record Always(String name, List<String> firstTen, List<String> asked) implements Engine {
        @Override
        public List<String> firstTen(String typed) {
            asked.add(typed);
            return firstTen;
        }
    }

    @Test
    void aTableHasALineForEachMeasureAndAColumnForEachEngine() {
        var comparison = Comparison.of(judgements, false, List.of(always("all", "1", "2"), always("one", "1")));

        assertThat(comparison.table().replaceAll(" +", " ").lines())
                .contains(
                        " all one",
                        "recall@5, first file 1.0000 0.5000",
                        " unmarked 1.0000 1.0000",
                        " marked 1.0000 0.0000",
                        " pairs not fulfilled 0 1",
                        "nDCG@10 1.0000 0.7872")
                .noneMatch(line -> line.contains("second"));
    }

    @Test
    void thePairsThatFailedAreNamedWithWhatWasShown() {
        var comparison = Comparison.of(judgements, false, List.of(always("one", "1")));

        assertThat(comparison.failures("one", corpus).lines())
                .containsExactly("0.00  thợ tiện  [marked]  means trade=tho-tien (1 ads)", "      - 1  Thợ hàn");
    }

    @Test
    void theSecondFileIsTypedOnlyWhenItIsAskedFor() {
        var engine = always("one", "2");
        Comparison.of(judgements, false, List.of(engine));
        assertThat(engine.asked()).doesNotContain("tien");

        var comparison = Comparison.of(judgements, true, List.of(engine));
        assertThat(engine.asked()).contains("tien");
        assertThat(comparison.column("one").second()).isEqualTo(1);
    }

    private static Always always(String name, String... ids) {
        return new Always(name, List.of(ids), new ArrayList<>());
    }
}
