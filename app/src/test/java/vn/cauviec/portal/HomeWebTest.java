package vn.cauviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;

@CauViecTest
class HomeWebTest {
    private static final int FIRST_VISIT_BYTES = 60_000;
    private static final Pattern LINKED_BY_STYLE = Pattern.compile("url\\(\"?([^)\"]+)");

    @Autowired
    Browser.Factory browsers;

    @Test
    void theSearchForWorkComesFirst() {
        var home = browsers.open().get("/");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.document().selectFirst("h1").text()).isEqualTo("Tìm việc gần bạn");
        assertThat(home.document().select("form[role=search][action=/viec-lam] :is(input[name=q], input[name=noi])"))
                .hasSize(2);
    }

    @Test
    void aVisitorGetsNoCookie() {
        assertThat(browsers.open().get("/").header("Set-Cookie")).isEmpty();
    }

    @Test
    void theFirstVisitWeighsNoMoreThanAWeakPhoneCanCarry() throws IOException {
        var browser = browsers.open();
        var home = browser.get("/");
        var files = new LinkedHashSet<String>();
        home.document().select("link[href], script[src], img[src]").forEach(link -> {
            files.add(link.hasAttr("href") ? link.attr("href") : link.attr("src"));
        });
        int weight = zipped(home.bytes());
        for (var file : new LinkedHashSet<>(files)) {
            var answer = browser.get(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(file).contains("immutable");
            weight += zipped(answer.bytes());
            if (file.endsWith(".css")) {
                var links = LINKED_BY_STYLE.matcher(answer.body());
                while (links.find()) {
                    var linked =
                            browser.get(URI.create(file).resolve(links.group(1)).toString());
                    assertThat(linked.status()).as(links.group(1)).isEqualTo(200);
                    weight += linked.bytes().length;
                }
            }
        }

        assertThat(files).hasSizeGreaterThanOrEqualTo(3);
        assertThat(weight).isBetween(20_000, FIRST_VISIT_BYTES);
    }

    @Test
    void anUnknownAddressGetsADesignedPageThatLeadsOn() {
        var page = browsers.open().get("/khong-co-trang-nay");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.document().selectFirst("h1").text()).isEqualTo("Không tìm thấy trang");
        assertThat(page.document().select("main a[href=/]")).isNotEmpty();
    }

    @Test
    void anUnknownLanguageIsNamedWithTheNearestKnownOne() {
        var page = browsers.open().get("/ngon-ngu?chon=fr");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("“chon”", "“fr”");
    }

    @Test
    void theLanguageIsChosenByALinkAndKept() {
        var browser = browsers.open();
        var link = browser.get("/").document().selectFirst("footer a[hreflang=en]");

        assertThat(browser.get(link.attr("href")).path()).isEqualTo("/");
        assertThat(browser.get("/dang-nhap").document().selectFirst("h1").text())
                .isEqualTo("Sign in");
    }

    private static int zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}
