package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What everybody may see, on the worst phone: light, without a script, with nothing from elsewhere. */
@ExtendWith(Browsing.class)
class PublicPagesTest {
    private static final long FIRST_VISIT_BYTES = 60_000;
    private static final long NEXT_VISIT_BYTES = 15_000;

    private static final List<String> PAGES = List.of(
            "/",
            "/viec-lam",
            "/viec-lam?q=tho+han",
            "/ke-hoach/2023",
            "/danh-muc",
            "/danh-muc/don-vi-hanh-chinh",
            "/danh-muc/nghe",
            "/du-lieu-mo/api",
            "/dang-nhap",
            "/dang-ky",
            "/nha-tuyen-dung/dang-ky",
            "/tro-giup/ban-phim",
            "/khong-co-trang-nay");

    @Test
    void aFirstVisitIsLightTheNextIsLighterAndNoPageHasGrown(RunningSite site, Chromium chromium) {
        var weights = new PageWeights();
        for (var path : PAGES) {
            try (var visitor = chromium.visitor(site, Visitor.PHONE)) {
                var first = visit(visitor, path);
                weights.add(path, first);
                assertThat(first.total())
                        .as("bytes of the first visit to %s", path)
                        .isLessThanOrEqualTo(FIRST_VISIT_BYTES);
                assertThat(visit(visitor, path).total())
                        .as("bytes of the next visit to %s", path)
                        .isLessThanOrEqualTo(NEXT_VISIT_BYTES);
            }
        }
        assertThat(chromium.takeComplaints()).isEmpty();
        weights.compareWithWhatWasAgreed();
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
    private static PageWeights.Weight visit(Visitor visitor, String path) {
        var page = new AtomicLong();
        var total = new AtomicLong();
        Consumer<Request> count = request -> {
            var sizes = request.sizes();
            total.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
            if (request.isNavigationRequest()) {
                page.addAndGet(sizes.responseBodySize);
            }
        };
        visitor.page().onRequestFinished(count);
        visitor.open(path);
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        visitor.page().offRequestFinished(count);
        return new PageWeights.Weight(page.get(), total.get());
    }
}
