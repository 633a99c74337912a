package vn.cauviec.judgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NdcgTest {
    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1);

    @Test
    void theBestOrderIsOne() {
        assertThat(Ndcg.at10(List.of("a", "b", "c"), GRADES)).isEqualTo(1);
    }

    /** By hand: best 7/1 + 3/1.58496 + 1/2 = 9.39279; found 1/1 + 3/1.58496 + 7/2 = 6.39279. */
    @Test
    void theOrderTurnedRoundIsLessByTheDiscount() {
        assertThat(Ndcg.at10(List.of("c", "b", "a"), GRADES)).isCloseTo(0.68060, within(0.00001));
    }

    /** By hand: found 0 + 7/1.58496 = 4.41651. */
    @Test
    void whatIsNoAnswerTakesAPlace() {
        assertThat(Ndcg.at10(List.of("x", "a"), GRADES)).isCloseTo(0.47020, within(0.00001));
    }

    @Test
    void theIdealIsOfTheWholeCorpusAndNotOfWhatWasFound() {
        assertThat(Ndcg.at10(List.of("c"), GRADES)).isCloseTo(1 / 9.39279, within(0.00001));
    }

    @Test
    void anAdShownTwiceGainsOnce() {
        assertThat(Ndcg.at10(List.of("a", "a", "a"), GRADES)).isCloseTo(7 / 9.39279, within(0.00001));
    }

    @Test
    void nothingFoundIsNothing() {
        assertThat(Ndcg.at10(List.of(), GRADES)).isEqualTo(0);
    }
}
