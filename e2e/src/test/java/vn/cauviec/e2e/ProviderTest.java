package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A moderator gives a provider's program a key, it hands in ads, and its receipts are read; a partner is entered whose ads are fetched. */
@ExtendWith(Browsing.class)
class ProviderTest {
    private static final String ADDRESS = "/quan-ly/tin-tuyen-dung/nguon";
    private static final String ADS = """
            [
              {
                "reference": "X-1",
                "title": "Công nhân thu hoạch quế",
                "description": "Bóc và phơi vỏ quế, có người hướng dẫn.",
                "employer": "Hợp tác xã Thử Nghiệm Quế",
                "place": "Xã Bản Liền, Huyện Bắc Hà, Tỉnh Lào Cai",
                "wage": {"from": 5000000, "to": 7000000},
                "openings": 12,
                "deadline": "2023-07-30"
              },
              {"reference": "X-2", "title": "Thợ sao chè"}
            ]
            """;

    private final Inspection inspection = new Inspection();

    @Test
    void aProgramHandsInAdsWithItsKeyAndTheReceiptsAreRead(RunningSite site, Chromium chromium)
            throws IOException, InterruptedException {
        try (var moderator = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(SampleRole.MODERATOR)) {
            moderator.open(ADDRESS);
            moderator.fill("ten", "Sàn việc làm thử");
            moderator.press(moderator.submit(ADDRESS));
            inspection.look(moderator.page(), "provider_key");
            var key = moderator.page().locator("#khoa").textContent();

            assertThat(deliver(site, key)).contains("\"NEW\"", "\"WRONG\"");

            moderator.open(ADDRESS + "/san-viec-lam-thu");
            inspection.look(moderator.page(), "provider");
            moderator.press(moderator.linkTo("/san-viec-lam-thu/"));
            inspection.look(moderator.page(), "provider_receipts");
            assertThat(moderator.mainText()).contains("Công nhân thu hoạch quế", "X-2");
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }

    @Test
    void aPartnerIsEnteredAndNothingIsFetchedYet(RunningSite site, Chromium chromium) {
        var partners = "/quan-ly/tin-tuyen-dung/doi-tac";
        try (var moderator = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(SampleRole.MODERATOR)) {
            moderator.open(partners);
            moderator.fill("ten", "Sàn tỉnh bạn thử");
            moderator.fill("dia-chi", "https://viec-lam.example.vn/tin.json");
            moderator.press(moderator.submit(partners));
            inspection.look(moderator.page(), "partner");
            assertThat(moderator.mainText()).contains("Sàn tỉnh bạn thử", "Đang tạm dừng", "Chưa lấy lần nào");
            moderator.open(partners);
            inspection.look(moderator.page(), "partners");
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }

    private static String deliver(RunningSite site, String key) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(site.address() + "/api/v1/provider/ads"))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(ADS))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
