package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;

/** A server that is set up for several identity providers, and the way of a person there and back. */
@CauViecTest
abstract class ProviderVisits {
    static final MockOAuth2Server NAV = new MockOAuth2Server();
    static final TestProvider PROVIDER = new TestProvider();
    private static final String SIGN_IN = "/dang-nhap/ben-ngoai/";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry registry) {
        NAV.start(InetAddress.getLoopbackAddress(), 0);
        provider(registry, "vneid", "VNeID thử", NAV.issuerUrl("vneid").toString());
        registry.add("cauviec.oidc.vneid.client-secret", () -> "bi-mat-thu");
        provider(registry, "tinh", "Danh tính tỉnh", PROVIDER.issuer());
        provider(registry, "khac", "Nơi khác", PROVIDER.issuer() + "/khac");
        provider(registry, "ho", "Nơi hở", PROVIDER.issuer() + "/ho");
        provider(registry, "trang", "Nơi bảo trì", PROVIDER.issuer() + "/trang");
        provider(registry, "hong", "Nơi mất khóa", PROVIDER.issuer() + "/hong");
        provider(registry, "tat", "Nơi tắt", "http://127.0.0.1:1");
    }

    private static void provider(DynamicPropertyRegistry registry, String name, String label, String issuer) {
        registry.add("cauviec.oidc." + name + ".issuer", () -> issuer);
        registry.add("cauviec.oidc." + name + ".client-id", () -> TestProvider.CLIENT);
        registry.add("cauviec.oidc." + name + ".label", () -> label);
    }

    static String newSubject() {
        return "nguoi-" + UUID.randomUUID();
    }

    /** What the browser is sent to the provider with. */
    static URI leave(Browser browser, String provider, String back) {
        var answer = browser.ask("GET", SIGN_IN + provider + (back.isEmpty() ? "" : "?ve=" + encode(back)));
        assertThat(answer.status()).isEqualTo(303);
        return URI.create(answer.header("Location"));
    }

    static Map<String, String> parameters(URI address) {
        return URLUtils.parseParameters(address.getRawQuery()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> parameter.getValue().getFirst()));
    }

    static String backWith(String provider, String code, String state) {
        return SIGN_IN + provider + "/ve?code=" + encode(code) + "&state=" + encode(state);
    }

    /** There and back with the provider that is ours. */
    static Browser.Page visit(Browser browser, String subject, String back) {
        return comeBack(browser, parameters(leave(browser, "tinh", back)), subject);
    }

    static Browser.Page comeBack(Browser browser, Map<String, String> question, String subject) {
        return browser.get(backWith("tinh", PROVIDER.confirm(question, subject), question.getOrDefault("state", "")));
    }

    /** Joins the identity with the account of the browser. */
    static Browser.Page join(Browser browser, String password, String subject) {
        var page = browser.get("/tai-khoan")
                .form("/tai-khoan/ben-ngoai/tinh")
                .set("mat-khau-tinh", password)
                .submit();
        var link = page.document().selectFirst("main a.button[href^=http]");
        return link == null ? page : comeBack(browser, parameters(URI.create(link.attr("href"))), subject);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
