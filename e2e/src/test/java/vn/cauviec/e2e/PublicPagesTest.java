package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody may see, on the worst phone: light, without a script, with nothing from elsewhere. */
@ExtendWith(Browsing.class)
class PublicPagesTest {
    private static final long FIRST_VISIT_BYTES = 60_000;
    private static final long NEXT_VISIT_BYTES = 15_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/viec-lam",
                "/viec-lam?q=tho+han",
                "/ke-hoach/2023",
                "/danh-muc",
                "/danh-muc/don-vi-hanh-chinh",
                "/danh-muc/nghe",
                "/dang-nhap",
                "/dang-ky",
                "/nha-tuyen-dung/dang-ky",
                "/khong-co-trang-nay"
            })
    void aFirstVisitIsLightAndTheNextIsLighter(String path, RunningSite site, Chromium chromium) {
        try (var visitor = chromium.visitor(site, Visitor.PHONE)) {
            assertThat(bytes(visitor, path)).as("bytes of the first visit").isLessThanOrEqualTo(FIRST_VISIT_BYTES);
            assertThat(bytes(visitor, path)).as("bytes of the next visit").isLessThanOrEqualTo(NEXT_VISIT_BYTES);
        }
        assertThat(chromium.takeComplaints()).isEmpty();
    }

    @Test
    void aJobIsFoundAndReadWithoutJavaScript(RunningSite site, Chromium chromium) {
        try (var visitor = chromium.visitorWithoutJavaScript(site, Visitor.PHONE)) {
            visitor.open("/");
            visitor.fill("q", "tho han");
            visitor.press(visitor.submit("/viec-lam"));
            assertThat(visitor.page().url()).contains("/viec-lam?").contains("q=tho+han");
            visitor.press(visitor.linkTo("/viec-lam/"));
            assertThat(visitor.path()).startsWith("/viec-lam/");
            assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
        }
    }

    @Test
    void aWorkerSignsUpWithoutJavaScriptAndKeepsWhatWasTypedWrong(RunningSite site, Chromium chromium) {
        try (var visitor = chromium.visitorWithoutJavaScript(site, Visitor.PHONE)) {
            visitor.open("/dang-ky");
            visitor.fill("ho-ten", "Sùng Thị Mỷ Thử");
            visitor.fill("ngay-sinh", "31/02/2001");
            visitor.fill("dien-thoai", "12345");
            assertThat(visitor.press(visitor.submit("/dang-ky"))).isEqualTo(422);
            Chromium.picture(visitor.page(), "sign-up-with-mistakes");
            assertThat(visitor.page().locator(".error-summary a").count())
                    .as("all problems at once")
                    .isGreaterThanOrEqualTo(4);
            assertThat(visitor.page().inputValue("#ho-ten")).isEqualTo("Sùng Thị Mỷ Thử");
            assertThat(visitor.page().inputValue("#dien-thoai")).isEqualTo("12345");
        }
    }

    @Test
    void thePolicyAllowsNothingFromElsewhere(RunningSite site, Chromium chromium) {
        try (var visitor = chromium.visitor(site, Visitor.PHONE)) {
            assertThat(visitor.open("/").headerValue("content-security-policy"))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    /** Bytes over the wire: the page and everything that it loads, as far as the browser does not have it. */
    private static long bytes(Visitor visitor, String path) {
        var bytes = new AtomicLong();
        visitor.page().onRequestFinished(request -> {
            var sizes = request.sizes();
            bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
        });
        visitor.open(path);
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        return bytes.get();
    }
}
