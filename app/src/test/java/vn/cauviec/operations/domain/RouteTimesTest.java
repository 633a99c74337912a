package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.cauviec.operations.domain.RouteTimes.Line;

class RouteTimesTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RouteTimes times = new RouteTimes(registry);

    @Test
    void theSlowestRouteComesFirstWithItsMiddleAndItsSlowEnd() {
        for (int i = 1; i <= 100; i++) {
            record("/viec-lam/{slug}", "GET", 200, Duration.ofMillis(10));
        }
        for (int i = 1; i <= 98; i++) {
            record("/viec-lam", "GET", 200, Duration.ofMillis(20));
        }
        record("/viec-lam", "GET", 200, Duration.ofSeconds(2));
        record("/viec-lam", "GET", 200, Duration.ofSeconds(3));

        var lines = times.listSlowest(10);

        assertThat(lines).extracting(Line::route).containsExactly("/viec-lam", "/viec-lam/{slug}");
        var first = lines.getFirst();
        assertThat(first.count()).isEqualTo(100);
        assertThat(first.middle()).isBetween(Duration.ofMillis(18), Duration.ofMillis(22));
        assertThat(first.slowEnd()).isBetween(Duration.ofMillis(1_800), Duration.ofMillis(2_200));
        assertThat(first.slowest()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void kindsOfAnswersAreToldApart() {
        record("/viec-lam", "GET", 200, Duration.ofMillis(1));
        record("/viec-lam", "GET", 304, Duration.ofMillis(2));
        record("/viec-lam", "POST", 500, Duration.ofMillis(3));

        assertThat(times.listSlowest(10))
                .extracting(line -> line.method() + " " + line.outcome())
                .containsExactly("POST 5xx", "GET 3xx", "GET 2xx");
    }

    @Test
    void whateverIsAskedTheNumberOfSeriesStaysBounded() {
        for (int i = 0; i < 3_000; i++) {
            record("/route-" + i, "GET", 200, Duration.ofMillis(1));
        }
        record("/route-1", "BREW", 418, Duration.ofMillis(1));

        assertThat(registry.find("http.server.requests").timers()).hasSizeLessThanOrEqualTo(1_001);
        assertThat(times.listSlowest(5_000).stream().mapToLong(Line::count).sum())
                .isEqualTo(3_001);
    }

    @Test
    void methodsThatNobodyKnowsAreCountedTogether() {
        record("/viec-lam", "BREW", 405, Duration.ofMillis(1));
        record("/viec-lam", "PROPFIND", 405, Duration.ofMillis(1));

        assertThat(times.listSlowest(10))
                .singleElement()
                .extracting(Line::method)
                .isEqualTo("-");
    }

    private void record(String route, String method, int status, Duration time) {
        times.record(route, method, status, time.toNanos());
    }
}
