package vn.cauviec.plans.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.cauviec.plans.domain.PublicFigures.Shown;

class PublicFiguresTest {
    @Test
    void fewerThanFivePersonsAreNeverANumberNotEvenZero() {
        assertThat(LongStream.range(0, 5).mapToObj(PublicFigures::whole)).containsOnly(new Shown.TooSmall());
        assertThat(PublicFigures.whole(5)).isEqualTo(new Shown.Number(5));
    }

    @Test
    void aPartIsWithheldWhenWhatRemainsIsTooSmall() {
        assertThat(PublicFigures.part(4, 100)).isEqualTo(new Shown.TooSmall());
        assertThat(PublicFigures.part(96, 100)).isEqualTo(new Shown.Withheld());
        assertThat(PublicFigures.part(95, 100)).isEqualTo(new Shown.Number(95));
    }

    @Test
    void oneSmallCellAloneHidesTheWholeBreakdown() {
        assertThat(PublicFigures.breakdown(List.of(10L, 4L, 20L))).isEmpty();
    }

    @Test
    void smallCellsThatTheirSumGivesAwayHideTheWholeBreakdown() {
        assertThat(PublicFigures.breakdown(List.of(10L, 0L, 0L))).isEmpty();
        assertThat(PublicFigures.breakdown(List.of(10L, 1L, 1L))).isEmpty();
        assertThat(PublicFigures.breakdown(List.of(10L, 4L, 4L))).isEmpty();
    }

    @Test
    void twoSmallCellsCoverEachOther() {
        assertThat(PublicFigures.breakdown(List.of(10L, 4L, 2L)))
                .contains(List.of(new Shown.Number(10), new Shown.TooSmall(), new Shown.TooSmall()));
    }

    @Test
    void withoutASmallCellEverythingIsShown() {
        assertThat(PublicFigures.breakdown(List.of(5L, 6L)))
                .contains(List.of(new Shown.Number(5), new Shown.Number(6)));
    }

    /** Who knows the total and what is shown can think of at least two values for every cell that is hidden. */
    @Property
    void noHiddenCellCanBeComputed(@ForAll @Size(min = 1, max = 5) List<@LongRange(max = 12) Long> cells) {
        PublicFigures.breakdown(cells).ifPresent(shown -> {
            var hidden = IntStream.range(0, cells.size())
                    .filter(i -> shown.get(i) instanceof Shown.TooSmall)
                    .mapToObj(cells::get)
                    .toList();
            long sum = hidden.stream().mapToLong(Long::longValue).sum();
            for (int i = 0; i < hidden.size(); i++) {
                long others = hidden.size() - 1;
                assertThat(LongStream.range(0, PublicFigures.SMALLEST)
                                .filter(value ->
                                        sum - value >= 0 && sum - value <= others * (PublicFigures.SMALLEST - 1)))
                        .hasSizeGreaterThan(1);
            }
        });
    }
}
