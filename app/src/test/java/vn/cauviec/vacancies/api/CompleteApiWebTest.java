package vn.cauviec.vacancies.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;

/** Proposals while somebody types, from the ads that are open now. */
@CauViecTest
class CompleteApiWebTest {
    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    Browser.Factory browsers;

    private final JsonMapper json = new JsonMapper();

    @Test
    void anAdThatWasJustPublishedIsProposedByItsTitleItsEmployerItsPlaceAndItsOccupation() {
        var employer = employers.verified("Công ty Ươm Tơ Xuân Quang");
        vacancies.published(employer, AdApiWebTest.ad("Thợ ươm tơ lành nghề"));

        await("tho uom to", "Thợ ươm tơ lành nghề");

        assertThat(item("tho uom to", "Thợ ươm tơ lành nghề").toString())
                .isEqualTo("{\"value\":\"Thợ ươm tơ lành nghề\",\"found_phrase\":\"Thợ ươm tơ lành nghề\","
                        + "\"type\":\"title\",\"occurrences\":1}");
        assertThat(item("cong ty uom", "Công ty Ươm Tơ Xuân Quang").path("type").asString())
                .isEqualTo("employer");
        assertThat(item("tang l", "Thị trấn Tằng Loỏng").path("context").asString())
                .isEqualTo("Huyện Bảo Thắng, Tỉnh Lào Cai");
        assertThat(items("tho han").stream()
                        .filter(item -> item.path("type").asString().equals("occupation"))
                        .map(item -> item.path("context").asString()))
                .contains("7212");
        assertThat(items("lao c").getFirst().path("type").asString()).isEqualTo("location");
    }

    @Test
    void anEmptyQuestionProposesNothingAndAWrongLimitIsNamed() {
        assertThat(items("")).isEmpty();
        assertThat(browsers.open().get("/api/v1/complete?limit=0&q=a").status()).isEqualTo(200);
        assertThat(browsers.open().get("/api/v1/complete?limit=101").body()).contains("“limit”", "“100”");
    }

    /** The state before may answer while a new one is counted. */
    private void await(String typed, String value) {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        while (items(typed).stream()
                .noneMatch(item -> item.path("value").asString().equals(value))) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not proposed within ten seconds: " + value);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private JsonNode item(String typed, String value) {
        return items(typed).stream()
                .filter(item -> item.path("value").asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not proposed for " + typed));
    }

    private List<JsonNode> items(String typed) {
        var answer = browsers.open().get("/api/v1/complete?limit=50&q=" + typed.replace(' ', '+'));
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(
                        json.readTree(answer.body()).path("typeahead").spliterator(), false)
                .toList();
    }
}
