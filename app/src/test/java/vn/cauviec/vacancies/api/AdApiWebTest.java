package vn.cauviec.vacancies.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;
import vn.cauviec.vacancies.domain.TypedAd;

/** Ads as programs read them: one, all, what changed, and page by page. */
@CauViecTest
class AdApiWebTest {
    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    StopVacancy stop;

    @Autowired
    Browser.Factory browsers;

    private final JsonMapper json = new JsonMapper();
    private Employers.Card employer;

    @BeforeEach
    void anEmployer() {
        employer = employers.verified("Công ty TNHH Giao Diện");
    }

    @Test
    void anAdIsToldByTheNamesOfJobTech() {
        var id = vacancies.published(employer, ad("Thợ hàn giao diện"));

        var ad = read("/api/v1/ad/" + id);

        assertThat(ad.path("id").asString()).isEqualTo(id.toString());
        assertThat(ad.path("headline").asString()).isEqualTo("Thợ hàn giao diện");
        assertThat(ad.path("description").path("text").asString())
                .isEqualTo("Hàn khung nhà thép theo bản vẽ, làm tại xưởng và công trình.\n\nĐọc được bản vẽ.\n\n"
                        + "Có chỗ ở, ăn trưa miễn phí.");
        assertThat(ad.path("description").path("requirements").asString()).isEqualTo("Đọc được bản vẽ.");
        assertThat(ad.path("application_deadline").asString()).isEqualTo("2023-06-30T23:59:59");
        assertThat(ad.path("last_publication_date").asString()).isEqualTo("2023-06-30T23:59:59");
        assertThat(ad.path("publication_date").asString()).startsWith("2023-06-1");
        assertThat(ad.path("number_of_vacancies").asInt()).isEqualTo(2);
        assertThat(ad.path("employment_type").toString())
                .isEqualTo("{\"concept_id\":\"FULL_TIME\",\"label\":\"Toàn thời gian\"}");
        assertThat(ad.path("working_hours_type").path("concept_id").asString()).isEqualTo("FULL_TIME");
        assertThat(ad.path("salary_description").asString()).isEqualTo("10–14 triệu đồng/tháng");
        assertThat(ad.path("salary").toString())
                .isEqualTo("{\"min\":10000000,\"max\":14000000,\"currency\":\"VND\",\"unit\":\"MONTH\"}");
        assertThat(ad.path("occupation").path("concept_id").asString()).isEqualTo("7212");
        assertThat(ad.path("occupation_group").path("concept_id").asString()).isEqualTo("721");
        assertThat(ad.path("occupation_field").path("concept_id").asString()).isEqualTo("7");
        assertThat(ad.path("employer").path("name").asString()).isEqualTo("Công ty TNHH Giao Diện");
        assertThat(ad.path("employer").path("verified").asBoolean()).isTrue();
        assertThat(ad.path("workplace_address").path("municipality").asString()).isEqualTo("Thị trấn Tằng Loỏng");
        assertThat(ad.path("workplace_address").path("district").asString()).isEqualTo("Huyện Bảo Thắng");
        assertThat(ad.path("workplace_address").path("region").asString()).isEqualTo("Tỉnh Lào Cai");
        assertThat(ad.path("workplace_address").path("region_code").asString()).isEqualTo("10");
        assertThat(ad.path("workplace_address").path("street_address").asString())
                .isEqualTo("Khu công nghiệp Tằng Loỏng");
        assertThat(ad.path("webpage_url").asString()).contains("/viec-lam/tho-han-giao-dien-");
        assertThat(ad.path("removed").asBoolean()).isFalse();
        assertThat(ad.path("timestamp").asLong()).isPositive();
        assertThat(ad.has("must_have")).isFalse();
    }

    @Test
    void anAdStandsUnderItsPublicAddressToo() {
        var id = vacancies.published(employer, ad("Thợ mộc giao diện"));
        var page = read("/api/v1/ad/" + id).path("webpage_url").asString();

        assertThat(read("/api/v1/ad/" + page.substring(page.lastIndexOf('/') + 1))
                        .path("id")
                        .asString())
                .isEqualTo(id.toString());
    }

    @Test
    void anAdThatIsGoneSaysSinceWhenInAProblemDocument() {
        var id = vacancies.published(employer, ad("Thợ nề giao diện"));
        stop(id);

        var answer = browsers.open().get("/api/v1/ad/" + id);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("AD_GONE");
        assertThat(problem.path("removed").asBoolean()).isTrue();
        assertThat(problem.path("removed_date").asString()).startsWith("2023-06-1");
    }

    @Test
    void whatNeverWasInPublicIsNotFound() {
        var id = vacancies.submitted(employer, ad("Thợ giấu mặt"));

        assertThat(browsers.open().get("/api/v1/ad/" + id).status()).isEqualTo(404);
        assertThat(browsers.open().get("/api/v1/ad/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(browsers.open().get("/api/v1/ad/khong-co").status()).isEqualTo(404);
    }

    @Test
    void theSnapshotHasEveryOpenAdAndTheStreamWhatChangedSince() {
        var kept = vacancies.published(employer, ad("Thợ ở lại"));
        var stopped = vacancies.published(employer, ad("Thợ ra đi"));
        var snapshot = browsers.open().get("/api/v1/snapshot");
        assertThat(find(json.readTree(snapshot.body()), kept).path("headline").asString())
                .isEqualTo("Thợ ở lại");
        assertThat(find(json.readTree(snapshot.body()), stopped).isMissingNode())
                .isFalse();

        stop(stopped);
        var since = snapshot.header("Updated-Until");
        await(() -> find(read("/api/v1/stream?date=" + since), stopped)
                .path("removed")
                .asBoolean());

        var gone = find(read("/api/v1/stream?date=" + since), stopped);
        assertThat(gone.has("headline")).isFalse();
        assertThat(gone.path("removed_date").asString()).startsWith("2023-06-1");
        assertThat(gone.path("occupation").asString()).isEqualTo("7212");
        assertThat(find(read("/api/v1/snapshot"), stopped).isMissingNode()).isTrue();
    }

    @Test
    void allAdsComeOneALineToWhoeverWantsThatSo() {
        var id = vacancies.published(employer, ad("Thợ từng dòng"));

        var lines = browsers.open()
                .attack("GET", "/api/v1/snapshot", "", "", Map.entry("Accept", "application/jsonl"))
                .body()
                .lines()
                .map(json::readTree)
                .toList();

        assertThat(lines).anyMatch(line -> line.path("id").asString().equals(id.toString()));
    }

    @Test
    void aStreamWithoutAReadableMomentIsRefusedWithAnExample() {
        for (var query :
                new String[] {"", "?date=", "?date=heute", "?date=2023-06-14T09:00:00&updated-before-date=x"}) {
            var answer = browsers.open().get("/api/v1/stream" + query);

            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.body()).as(query).contains("UNKNOWN_VALUE", "date", "2023-06-");
        }
        assertThat(browsers.open().get("/api/v1/snapshot?datum=1").body()).contains("datum");
    }

    @Test
    void theFeedTellsOfAnAdAndOfItsEndAndIsNotSentTwice() {
        var id = vacancies.published(employer, ad("Thợ trong luồng"));
        await(() -> lastWord(id).equals("ACTIVE"));
        stop(id);
        await(() -> lastWord(id).equals("INACTIVE"));

        var last = browsers.open().get("/api/v1/feed?last=true");
        assertThat(browsers.open()
                        .getUnlessKnown(
                                json.readTree(last.body()).path("feed_url").asString(), last.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(json.readTree(last.body()).has("next_url")).isFalse();
        assertThat(browsers.open().get("/api/v1/feed/999999").status()).isEqualTo(404);
        assertThat(browsers.open().get("/api/v1/feed/0").status()).isEqualTo(404);
        assertThat(browsers.open().get("/api/v1/feed").body()).contains("\"id\":\"1\"");
    }

    /** What the feed said last of the ad, following its pages. */
    private String lastWord(UUID id) {
        var word = "";
        var next = "/api/v1/feed";
        while (!next.isEmpty()) {
            var page = read(next);
            for (var item : page.path("items")) {
                if (item.path("_feed_entry").path("uuid").asString().equals(id.toString())) {
                    word = item.path("_feed_entry").path("status").asString();
                }
            }
            next = page.path("next_url").asString("");
        }
        return word;
    }

    private void stop(UUID id) {
        var head = accounts.actor(employers.head(employer));
        as(head, () -> {
            stop.run(head, id, StopReason.NO_LONGER_NEEDED, "");
            return true;
        });
    }

    private JsonNode read(String address) {
        var answer = browsers.open().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private JsonNode find(JsonNode ads, UUID id) {
        return StreamSupport.stream(ads.spliterator(), false)
                .filter(ad -> ad.path("id").asString().equals(id.toString()))
                .findFirst()
                .orElseGet(() -> json.createObjectNode().path("missing"));
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still not so after ten seconds");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    static TypedAd ad(String title) {
        var usual = TestVacancies.ad(title);
        return new TypedAd(
                usual.title(),
                usual.description(),
                usual.requirements(),
                usual.benefits(),
                "7212",
                "7212",
                usual.unitId(),
                "Thị trấn Tằng Loỏng, Huyện Bảo Thắng",
                usual.workplace(),
                List.of(),
                usual.wage(),
                usual.wageNote(),
                usual.employmentType(),
                usual.openings(),
                usual.deadline(),
                usual.wordingReason());
    }
}
