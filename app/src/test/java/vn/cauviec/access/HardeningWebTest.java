package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Vault;

/** What every answer of the server keeps, whatever is asked of it. */
@CauViecTest
class HardeningWebTest {
    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    DatabaseCredentials credentials;

    @Autowired
    Vault vault;

    @Autowired
    Environment environment;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void behindTheProxysEncryptionBrowsersAreToldToStayWithIt() {
        for (var address : List.of("/", "/dang-nhap", styleSheet(), "/khong-co-trang-nay")) {
            assertThat(browsers.open().secure().ask("GET", address).header("Strict-Transport-Security"))
                    .as(address)
                    .isEqualTo("max-age=31536000 ; includeSubDomains");
        }
    }

    @Test
    void filesDataAndErrorsCarryTheHeadersOfPages() {
        for (var address : List.of(styleSheet(), "/api/v1/units?q=sa+pa", "/api/v1/khong-co", "/tinh/khong-co.css")) {
            var answer = browsers.open().ask("GET", address);

            assertThat(answer.header("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(address)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
            assertThat(answer.header("Referrer-Policy")).as(address).isEqualTo("same-origin");
        }
    }

    @Test
    void everyAnswerSaysWhatItIs() {
        var browser = browsers.open();

        assertThat(browser.ask("GET", "/").header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(browser.ask("GET", "/api/v1/units?q=sa+pa").header("Content-Type"))
                .isEqualTo("application/json");
        assertThat(browser.ask("GET", "/api/v1/khong-co").header("Content-Type"))
                .isEqualTo("application/problem+json;charset=UTF-8");
        assertThat(browser.ask("GET", styleSheet()).header("Content-Type")).startsWith("text/css");
    }

    @Test
    void noOtherSiteMayReadAnAnswerButOfWhatIsOpenToProgramsAndThatWithoutCookies() {
        for (var origin : List.of("https://example.org", "null")) {
            for (var page : List.of("/", "/viec-lam", "/dang-nhap", "/health", "/khong-co")) {
                var answer = browsers.open().attack("GET", page, "", "", Map.entry("Origin", origin));
                assertThat(answer.header("Access-Control-Allow-Origin"))
                        .as(page)
                        .isEmpty();
            }
            var open = browsers.open().attack("GET", "/api/v1/units?q=sa+pa", "", "", Map.entry("Origin", origin));
            assertThat(open.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(open.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(browsers.open()
                            .attack(
                                    "POST",
                                    "/api/v1/units",
                                    "application/x-www-form-urlencoded",
                                    "a=b",
                                    Map.entry("Origin", origin))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aRequestIsNotEchoed() {
        var answer = browsers.open().attack("TRACE", "/", "", "", Map.entry("X-Thu", "geheim"));

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).doesNotContain("geheim");
    }

    @Test
    void theInsidesOfTheServerHaveNoAddress() {
        for (var address : List.of(
                "/.git/config",
                "/.env",
                "/actuator",
                "/actuator/env",
                "/application.properties",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/tinh/",
                "/tinh/site/",
                "/tinh/..%2Fapplication.properties",
                "/tinh/..;/application.properties",
                "/tinh/%2e%2e/application.properties",
                "/tinh/vn/cauviec/CauViec.class",
                "/v3/api-docs",
                "/swagger-ui.html",
                "/h2-console",
                "/error")) {
            var answer = browsers.open().ask("GET", address);

            assertThat(answer.status()).as(address).isIn(400, 404);
            assertThat(answer.body()).as(address).doesNotContain("spring.", "Tomcat", "<title>Index of");
            assertThat(answer.header("Server")).as(address).isEmpty();
        }
    }

    @Test
    void theNumberOfASessionCannotBeGuessed() {
        var numbers = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            var number = browsers.open().signIn(accounts.staff(Role.MODERATOR)).cookie("cv-phien");

            // 27 random bytes: an id of the usual kind holds 122 random bits and says which kind it is.
            assertThat(number).matches("[A-Za-z0-9_-]{36}").doesNotMatch("[0-9a-f]{8}-.*");
            numbers.add(number);
        }
        assertThat(numbers).hasSize(3);
    }

    @Test
    void underEncryptionTheNamesOfTheCookiesHoldThemToThisHost() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open().secure();
        var cookies = new ArrayList<>(browser.ask("GET", "/ngon-ngu?chon=en").headers("Set-Cookie"));
        var page = browser.ask("GET", "/dang-nhap");
        cookies.addAll(page.headers("Set-Cookie"));
        var mark = page.headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("__Host-cv-bieu-mau="))
                .findFirst()
                .orElseThrow()
                .replaceAll(";.*", "");
        var field = page.document().selectFirst("input[name=_csrf]").val();

        var signedIn = browser.attack(
                "POST",
                "/dang-nhap",
                "application/x-www-form-urlencoded",
                "_csrf=" + field + "&ten=" + officer.email() + "&mat-khau="
                        + officer.password().replace(" ", "+"),
                Map.entry("Cookie", mark));
        cookies.addAll(signedIn.headers("Set-Cookie"));

        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(cookies)
                .hasSize(4)
                .allMatch(cookie -> cookie.startsWith("__Host-")
                        && cookie.contains("Secure")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.toLowerCase(java.util.Locale.ROOT).contains("path=/")
                        && !cookie.toLowerCase(java.util.Locale.ROOT).contains("domain="));
        var session = cookies.getLast().replaceAll(";.*", "");
        assertThat(browser.attack("GET", "/quan-ly", "", "", Map.entry("Cookie", session))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBrowserInTheHouseDoesNotChooseItsOwnNetworkAddress() {
        // The proxy says 10.8.0.7; the browser itself had written another address before it.
        var browser = browsers.openFrom("10.8.0.7");
        var field = URLDecoder.decode(
                browser.get("/dang-nhap")
                        .document()
                        .selectFirst("input[name=_csrf]")
                        .val(),
                StandardCharsets.UTF_8);

        browser.attack(
                "POST",
                "/dang-nhap",
                "application/x-www-form-urlencoded",
                "_csrf=" + field + "&ten=khong.co@example.vn&mat-khau=sai-mat-khau",
                Map.entry("X-Forwarded-For", "203.0.113.9"));

        assertThat(attemptsFrom("10.8.0.7")).isEqualTo(1);
        assertThat(attemptsFrom("203.0.113.9")).isZero();
    }

    @Test
    void passwordsAreKeptUnderAHashThatCostsWhatTheStandardAsks() {
        assertThat(passwords.encode("con suối chảy qua bản")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aSessionThatNobodyUsedForEightHoursIsNoSession() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open().signIn(officer);
        assertThat(browser.ask("GET", "/quan-ly").status()).isEqualTo(200);

        owner().sql(
                        "UPDATE access.session SET last_access_time = last_access_time - 8 * 3600 * 1000 WHERE principal_name = ?")
                .param(officer.id().toString())
                .update();

        assertThat(browser.ask("GET", "/quan-ly").status()).isEqualTo(303);
    }

    @Test
    void aRequestOfTwoLengthsIsRefused() throws IOException {
        assertThat(send("POST /dang-nhap HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 30\r\n\r\nx=1"))
                .startsWith("HTTP/1.1 400");
        assertThat(send("POST /dang-nhap HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"))
                .matches("(?s)HTTP/1.1 (400|501).*");
        // A length beside chunks: what follows the chunks is no second request.
        assertThat(send("POST /dang-nhap HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\nGET /viec-lam HTTP/1.1\r\nHost: x\r\n\r\n"))
                .containsOnlyOnce("HTTP/1.1 ");
    }

    /** What the server answers until it ends the connection, or is silent for a second. */
    private String send(String request) throws IOException {
        try (var socket =
                new Socket("127.0.0.1", Integer.parseInt(environment.getRequiredProperty("local.server.port")))) {
            socket.setSoTimeout(1_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException _) {
                // it waits for another request
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }

    private long attemptsFrom(String address) {
        return owner().sql("SELECT count(*) FROM access.sign_in_attempt WHERE address_key = ?")
                .param(vault.hash("ADDRESS", address))
                .query(Long.class)
                .single();
    }

    private String styleSheet() {
        return browsers.open()
                .get("/")
                .document()
                .selectFirst("link[rel=stylesheet]")
                .attr("href");
    }
}
