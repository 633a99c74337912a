package vn.cauviec.judgements.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiceTest {
    /** The first numbers of SplitMix64 from 0, as the reference implementation in C gives them. */
    @Test
    void theNumbersAreThoseOfSplitMix64() {
        var dice = Dice.from(0);

        assertThat(List.of(Long.toHexString(dice.next()), Long.toHexString(dice.next()), Long.toHexString(dice.next())))
                .containsExactly("e220a8397b1dcdaf", "6e789e6aa1b965f4", "6c45d188009454f");
    }

    @Test
    void someAreDifferentOnesAndAllWhenThereAreNotSoMany() {
        assertThat(Dice.of("x").some(List.of(1, 2, 3), 2)).hasSize(2).doesNotHaveDuplicates();
        assertThat(Dice.of("x").some(List.of(1, 2, 3), 9)).containsExactlyInAnyOrder(1, 2, 3);
    }
}
