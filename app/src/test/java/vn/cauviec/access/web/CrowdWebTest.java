package vn.cauviec.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.cauviec.Browser;
import vn.cauviec.OwnServer;

class CrowdWebTest {
    private static final String PAGE = "/dang-ky/dieu-khoan";

    @Test
    void whoAsksTooFastIsToldToWaitOnADesignedPageAndOthersAreServed() {
        try (var server = OwnServer.start("--cauviec.limit.requests=1")) {
            var browsers = server.getBean(Browser.Factory.class);
            var hasty = browsers.open();

            var page = untilSentAway(() -> hasty.get(PAGE));

            assertThat(page.status()).isEqualTo(429);
            assertThat(page.text()).contains("Bạn thao tác quá nhanh");
            assertThat(page.header("Retry-After")).matches("[1-9]");
            assertThat(page.header("Content-Security-Policy")).isEqualTo(SecurityConfiguration.CONTENT_SECURITY_POLICY);
            assertThat(untilSentAway(() -> hasty.post("/dang-nhap", Map.of("ten", "thợ may")))
                            .text())
                    .contains("chưa được nhận", "nút Quay lại");
            assertThat(untilSentAway(() -> hasty.get("/api/v1/units?q=sapa")).header("Content-Type"))
                    .startsWith("application/problem+json");
            assertThat(hasty.get("/health").status()).isEqualTo(200);
            assertThat(browsers.open().get(PAGE).status()).isEqualTo(200);
        }
    }

    private static Browser.Page untilSentAway(Supplier<Browser.Page> asking) {
        var page = asking.get();
        for (int i = 0; i < 50 && page.status() != 429; i++) {
            page = asking.get();
        }
        return page;
    }
}
