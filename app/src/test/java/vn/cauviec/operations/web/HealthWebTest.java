package vn.cauviec.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.operations.FeedLag;

@CauViecTest
class HealthWebTest {
    @Autowired
    private Browser.Factory browsers;

    @Test
    void aNodeThatServesIsUpAndKeepsNothingOfTheQuestion() throws InterruptedException {
        var browser = browsers.open();
        var page = browser.get("/health");
        for (int i = 0; i < 300 && page.status() == 503; i++) {
            Thread.sleep(100); // followers may still catch up
            page = browser.get("/health");
        }

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Set-Cookie")).isNullOrEmpty();
    }

    @Test
    void aNodeThatStillStartsOrCatchesUpIsNotUp() {
        assertThat(status(ReadinessState.REFUSING_TRAFFIC, true)).isEqualTo(503);
        assertThat(status(ReadinessState.ACCEPTING_TRAFFIC, false)).isEqualTo(503);
        assertThat(status(ReadinessState.ACCEPTING_TRAFFIC, true)).isEqualTo(200);
    }

    private static int status(ReadinessState readiness, boolean caughtUp) {
        return new HealthController(new Availability(readiness), new Lag(caughtUp))
                .health()
                .getStatusCode()
                .value();
    }

    private record Lag(boolean isCaughtUpOnce) implements FeedLag {
        @Override
        public long waitingChanges(String follower) {
            return 0;
        }
    }

    private record Availability(ReadinessState readiness) implements ApplicationAvailability {
        @Override
        public <S extends AvailabilityState> S getState(Class<S> type, S defaultState) {
            return type.cast(readiness);
        }

        @Override
        public <S extends AvailabilityState> S getState(Class<S> type) {
            return type.cast(readiness);
        }

        @Override
        public <S extends AvailabilityState>
                org.springframework.boot.availability.AvailabilityChangeEvent<S> getLastChangeEvent(Class<S> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LivenessState getLivenessState() {
            return LivenessState.CORRECT;
        }

        @Override
        public ReadinessState getReadinessState() {
            return readiness;
        }
    }
}
