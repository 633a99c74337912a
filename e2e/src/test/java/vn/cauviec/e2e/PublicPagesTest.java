package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What everybody may see, on the smallest phone and on a desk, measured and photographed. */
class PublicPagesTest {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final long FIRST_VISIT_BYTES = 60_000;

    private static RunningSite site;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        site = RunningSite.start("none");
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/viec-lam",
                "/ke-hoach/2023",
                "/danh-muc",
                "/danh-muc/don-vi-hanh-chinh",
                "/danh-muc/nghe",
                "/dang-nhap",
                "/dang-ky",
                "/nha-tuyen-dung/dang-ky",
                "/khong-co-trang-nay"
            })
    void aPublicPageIsAccessibleLightAndFitsThePhone(String path) {
        for (int width : new int[] {PHONE, DESK}) {
            try (var page = chromium.window(site.address(), width, true)) {
                long bytes = visit(page, path);
                Chromium.picture(page, "public" + path.replace('/', '-') + "-" + width);
                assertThat(Chromium.scrollsSideways(page))
                        .as("%s at %d scrolls sideways", path, width)
                        .isFalse();
                assertThat(bytes).as("bytes of a first visit to %s", path).isLessThanOrEqualTo(FIRST_VISIT_BYTES);
            }
            try (var page = chromium.windowForAxe(site.address(), width)) {
                page.navigate(path);
                assertThat(Chromium.violations(page)).isEmpty();
            }
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void theSearchWorksWithoutJavaScript() {
        try (var page = chromium.window(site.address(), PHONE, false)) {
            page.navigate("/");
            page.fill("#q", "tho han");
            page.click("form[action='/viec-lam'] button[type=submit]");
            assertThat(page.url()).contains("/viec-lam?").contains("q=tho+han");
            assertThat(page.locator("h1").count()).isEqualTo(1);
        }
    }

    @Test
    void thePolicyAllowsNothingFromElsewhere() {
        try (var page = chromium.window(site.address(), PHONE, true)) {
            var policy = page.navigate("/").headerValue("content-security-policy");
            assertThat(policy)
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    /** Bytes over the wire of a first visit: the page and everything that it loads. */
    private static long visit(Page page, String path) {
        var bytes = new AtomicLong();
        page.onRequestFinished(request -> {
            var sizes = request.sizes();
            bytes.addAndGet(sizes.responseBodySize + sizes.responseHeadersSize);
        });
        page.navigate(path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return bytes.get();
    }
}
