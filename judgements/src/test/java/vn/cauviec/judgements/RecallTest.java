package vn.cauviec.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecallTest {
    @Test
    void fiveOfManyAreWhole() {
        assertThat(Recall.at5(List.of("a", "b", "c", "d", "e", "x"), Set.of("a", "b", "c", "d", "e", "f", "g")))
                .isEqualTo(1);
    }

    @Test
    void whatStandsBehindTheFifthPlaceDoesNotCount() {
        assertThat(Recall.at5(List.of("x", "y", "z", "u", "v", "a"), Set.of("a")))
                .isEqualTo(0);
    }

    @Test
    void fewerThanFiveAreWholeWhenAllAreThere() {
        assertThat(Recall.at5(List.of("x", "b", "y", "a"), Set.of("a", "b"))).isEqualTo(1);
        assertThat(Recall.at5(List.of("x", "b", "y"), Set.of("a", "b"))).isEqualTo(0.5);
    }

    @Test
    void nothingFoundIsNothing() {
        assertThat(Recall.at5(List.of(), Set.of("a"))).isEqualTo(0);
    }

    @Test
    void anAdShownTwiceCountsOnce() {
        assertThat(Recall.at5(List.of("a", "a", "a", "a", "a"), Set.of("a", "b")))
                .isEqualTo(0.5);
    }
}
