package vn.cauviec.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.Duty.State;

@CauViecTest
class HealthWebTest {
    @Autowired
    private Browser.Factory browsers;

    @Autowired
    private Duty duty;

    @Test
    void aNodeThatServesIsUpAndKeepsNothingOfTheQuestion() throws InterruptedException {
        var browser = browsers.open();
        var page = browser.get("/health");
        for (int i = 0; i < 300 && page.status() == 503; i++) {
            Thread.sleep(100); // followers may still catch up
            page = browser.get("/health");
        }

        assertThat(page.status()).isEqualTo(200);
        // Other tests may leave something stuck in the outbox that all of them share.
        assertThat(page.body()).isIn("{\"status\":\"UP\"}", "{\"status\":\"DEGRADED\"}");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Set-Cookie")).isNullOrEmpty();
    }

    @Test
    void theAnswerIsTheSameForABrowserThatAsksForPages() {
        var header = Map.entry("Accept", "text/html");

        var page = browsers.open().attack("GET", "/health", "", "", header);

        assertThat(page.status()).isIn(200, 503);
        assertThat(page.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void whatIsWrongIsNotToldToVisitors() {
        for (var state : State.values()) {
            var answer = new HealthController(new Planted(state)).health();

            assertThat(answer.getStatusCode().value())
                    .isEqualTo(state == State.UP || state == State.DEGRADED ? 200 : 503);
            assertThat(answer.getBody()).isEqualTo(new HealthController.Health(state.name()));
        }
        assertThat(duty.node()).isEqualTo("test");
    }

    private record Planted(State state) implements Duty {
        @Override
        public String node() {
            return "a";
        }

        @Override
        public java.util.List<Lasting> troubles() {
            return java.util.List.of();
        }

        @Override
        public java.util.List<Section> sections() {
            return java.util.List.of();
        }
    }
}
