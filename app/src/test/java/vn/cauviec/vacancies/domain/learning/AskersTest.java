package vn.cauviec.vacancies.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskersTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

    private final Askers askers = new Askers();

    @Test
    void anAddressCountsOnceADayForAText() {
        assertThat(IntStream.range(0, 50)
                        .filter(_ -> askers.isFirst("203.0.113.7", "thợ hàn", TODAY))
                        .count())
                .isEqualTo(1);
        assertThat(askers.isFirst("203.0.113.8", "thợ hàn", TODAY)).isTrue();
        assertThat(askers.isFirst("203.0.113.7", "thợ nề", TODAY)).isTrue();
    }

    @Test
    void theNextDayNothingIsKnownOfTheDayBefore() {
        askers.isFirst("203.0.113.7", "thợ hàn", TODAY);

        assertThat(askers.isFirst("203.0.113.7", "thợ hàn", TODAY.plusDays(1))).isTrue();
    }

    @Test
    void oneNetworkOfTheNewAddressesIsOneAsker() {
        assertThat(askers.isFirst("2001:db8:1:2::1", "thợ hàn", TODAY)).isTrue();
        assertThat(askers.isFirst("2001:db8:1:2:ffff::9", "thợ hàn", TODAY)).isFalse();
        assertThat(askers.isFirst("2001:db8:1:3::1", "thợ hàn", TODAY)).isTrue();
    }

    @Test
    void oneAddressAsksSoManyTextsADayAndNoMore() {
        assertThat(IntStream.range(0, 1_000)
                        .filter(i -> askers.isFirst("203.0.113.7", "câu " + i, TODAY))
                        .count())
                .isEqualTo(Askers.MOST_OF_ONE);
    }
}
