package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 20;

    @Test
    void firstDayIsInsideAndTheEndIsNot() {
        DateRange range = new DateRange(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 7, 1));
        assertThat(range.contains(LocalDate.of(2023, 5, 31))).isFalse();
        assertThat(range.contains(LocalDate.of(2023, 6, 1))).isTrue();
        assertThat(range.contains(LocalDate.of(2023, 6, 30))).isTrue();
        assertThat(range.contains(LocalDate.of(2023, 7, 1))).isFalse();
        assertThat(range.lastDay()).contains(LocalDate.of(2023, 6, 30));
    }

    @Test
    void openPeriodHasNoLastDay() {
        DateRange open = DateRange.startingOn(FIRST);
        assertThat(open.isOpen()).isTrue();
        assertThat(open.lastDay()).isEmpty();
        assertThat(open.contains(LocalDate.of(2999, 1, 1))).isTrue();
    }

    @Test
    void periodWithoutADayDoesNotExist() {
        assertThatThrownBy(() -> new DateRange(FIRST, FIRST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DateRange.ofDays(FIRST, FIRST.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(DateRange.ofDays(FIRST, FIRST).lastDay()).contains(FIRST);
    }

    @Test
    void yearEndsOnTheLastDayOfDecember() {
        assertThat(DateRange.ofYear(2023)).isEqualTo(DateRange.ofDays(FIRST, LocalDate.of(2023, 12, 31)));
    }

    @Test
    void neighboursDoNotOverlap() {
        DateRange year = DateRange.ofYear(2023);
        assertThat(year.overlaps(DateRange.ofYear(2024))).isFalse();
        assertThat(year.intersection(DateRange.startingOn(LocalDate.of(2023, 12, 31))))
                .contains(DateRange.ofDays(LocalDate.of(2023, 12, 31), LocalDate.of(2023, 12, 31)));
        assertThat(year.intersection(DateRange.startingOn(LocalDate.of(2024, 1, 1))))
                .isEmpty();
    }

    @Property
    void intersectionHoldsExactlyTheDaysOfBoth(@ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        assertThat(days(day -> one.intersection(other).stream().anyMatch(both -> both.contains(day))))
                .isEqualTo(days(day -> one.contains(day) && other.contains(day)));
        assertThat(one.intersection(other)).isEqualTo(other.intersection(one));
        assertThat(one.overlaps(other))
                .isEqualTo(one.intersection(other).isPresent())
                .isEqualTo(other.overlaps(one));
    }

    @Property
    void periodContainsAnotherWhenNoDayOfItIsOutside(
            @ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        boolean outside =
                !days(day -> other.contains(day) && !one.contains(day)).isEmpty();
        assertThat(one.contains(other)).isEqualTo(!outside);
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(1, DAYS).injectNull(0.2))
                .as((start, length) ->
                        new DateRange(FIRST.plusDays(start), length == null ? null : FIRST.plusDays(start + length)));
    }

    private static List<LocalDate> days(Predicate<LocalDate> condition) {
        return IntStream.range(-1, 3 * DAYS)
                .mapToObj(FIRST::plusDays)
                .filter(condition)
                .toList();
    }
}
