package vn.cauviec.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AddressLimitTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void fourSecondsWorthMayComeAtOnceAndThenOneTurnAfterTheOther() {
        var limit = new AddressLimit(10);
        for (int i = 0; i < 41; i++) {
            assertThat(limit.take("203.0.113.7", 0)).isZero();
        }

        assertThat(limit.take("203.0.113.7", 0)).isEqualTo(SECOND / 10);
        assertThat(limit.take("203.0.113.8", 0)).as("somebody else").isZero();
        assertThat(limit.take("203.0.113.7", SECOND / 10)).isZero();
        assertThat(limit.take("203.0.113.7", SECOND / 10)).isPositive();
    }

    @Property
    void nobodyIsServedFasterThanTheLimitAndWhoWaitsAsToldIsServed(
            @ForAll @IntRange(min = 1, max = 1000) int perSecond,
            @ForAll @Size(max = 300) List<@LongRange(max = SECOND) Long> pauses) {
        var limit = new AddressLimit(perSecond);
        long now = 0;
        long taken = 0;
        for (long pause : pauses) {
            now += pause;
            long wait = limit.take("2001:db8::1", now);
            if (wait > 0) {
                now += wait;
                assertThat(limit.take("2001:db8::1", now)).isZero();
            }
            taken++;
            assertThat(taken).isLessThanOrEqualTo(perSecond * 4L + now * perSecond / SECOND + 2);
        }
    }
}
