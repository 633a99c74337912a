package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cauviec.e2e.PageWeights.Weight;

class PageWeightsTest {
    private static final Weight AGREED = new Weight(4_000, 30_000);

    @Test
    void aTwentiethMoreIsBorneAndNoByteBeyond() {
        assertThat(PageWeights.hasGrown(AGREED, new Weight(4_200, 31_500))).isFalse();
        assertThat(PageWeights.hasGrown(AGREED, new Weight(4_201, 30_000))).isTrue();
        assertThat(PageWeights.hasGrown(AGREED, new Weight(4_000, 31_501))).isTrue();
        assertThat(PageWeights.hasGrown(AGREED, new Weight(100, 100))).isFalse();
    }

    @Test
    void aPageThatNobodyAgreedOnIsFound() {
        assertThat(PageWeights.hasGrown(null, AGREED)).isTrue();
    }
}
