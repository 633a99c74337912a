package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestOutgoing;
import vn.cauviec.kernel.Role;

@CauViecTest
class SessionWebTest {
    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestOutgoing outgoing;

    @Test
    void afterSigningOutTheBackButtonShowsNothing() {
        var browser = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        var page = browser.get("/quan-ly");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");

        page.form("/dang-xuat").submit();

        assertThat(browser.get("/quan-ly").path()).isEqualTo("/dang-nhap");
    }

    @Test
    void signingInGivesANewSession() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open().signIn(officer);
        var before = browser.cookie("cv-phien");
        browser.get("/quan-ly").form("/dang-xuat").submit();

        browser.signIn(officer);

        assertThat(browser.cookie("cv-phien")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void theCookieOfTheSessionIsForThisSiteAndNoScript() {
        var answer = browsers.open().ask("GET", "/dang-nhap");
        var field = answer.document().selectFirst("input[name=_csrf]").val();
        assertThat(field).isNotEmpty();

        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open();
        var form = browser.get("/dang-nhap")
                .form("/dang-nhap")
                .set("ten", officer.email())
                .set("mat-khau", officer.password());
        assertThat(browser.ask("POST", "/dang-nhap", form.values()).headers("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("cv-phien=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && !cookie.contains("Secure"));
    }

    @Test
    void aCookieThatIsNoSessionIsNoSession() {
        for (var cookie : List.of("AAAAAAAAAAAA", "%00", "' OR 1=1", "x".repeat(3_000))) {
            var answer = browsers.open().attack("GET", "/quan-ly", "", "", Map.entry("Cookie", "cv-phien=" + cookie));

            assertThat(answer.status()).as(cookie).isEqualTo(303);
        }
    }

    @Test
    void behindTheProxysEncryptionTheCookiesAreSecure() {
        var answer = browsers.open().secure().ask("GET", "/dang-nhap");

        assertThat(answer.headers("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
    }

    @Test
    void everyPageForbidsWhatIsNotOurs() {
        for (var address : new String[] {"/", "/dang-nhap", "/khong-co-trang-nay", "/quan-ly"}) {
            var page = browsers.open().get(address);
            assertThat(page.header("Content-Security-Policy"))
                    .as(address)
                    .isEqualTo(
                            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                                    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void aLongAddressLeadsToSignInAndBackWithoutItsQuery() {
        var answer = browsers.open().ask("GET", "/quan-ly/tin-tuyen-dung?q=" + "x".repeat(6_000));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/dang-nhap?ve=%2Fquan-ly%2Ftin-tuyen-dung");
    }

    @Test
    void anAddressOfAnotherSiteIsNotFollowedAfterSigningIn() {
        var officer = accounts.staff(Role.MODERATOR);
        var page = browsers.open()
                .get("/dang-nhap?ve=https://example.com/")
                .form("/dang-nhap")
                .set("ten", officer.email())
                .set("mat-khau", officer.password())
                .submit();

        assertThat(page.path()).isEqualTo("/");
    }

    @Test
    void whereOneIsSignedInIsListedAndEnded() {
        var officer = accounts.staff(Role.MODERATOR);
        var here = browsers.open().signIn(officer);
        var there = browsers.open().signIn(officer);
        var stranger = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        var page = here.get("/tai-khoan");
        assertThat(page.document().select("#noi-dang-nhap .card")).hasSize(2);
        assertThat(page.body()).doesNotContain(there.cookie("cv-phien"));

        var mark = page.form("/tai-khoan/phien/ket-thuc");
        stranger.post("/tai-khoan/phien/ket-thuc", java.util.Map.of("noi", mark.value("noi"), "_csrf", csrf(stranger)));
        assertThat(there.get("/quan-ly").path()).as("not ended by a stranger").isEqualTo("/quan-ly");
        mark.submit();

        assertThat(there.get("/quan-ly").path()).isEqualTo("/dang-nhap");
        assertThat(here.get("/quan-ly").path()).isEqualTo("/quan-ly");
    }

    @Test
    void oneSignsOutEverywhereElseAtOnce() {
        var officer = accounts.staff(Role.MODERATOR);
        var here = browsers.open().signIn(officer);
        var there = browsers.open().signIn(officer);

        here.get("/tai-khoan").form("/tai-khoan/phien/ket-thuc-tat-ca").submit();

        assertThat(there.get("/quan-ly").path()).isEqualTo("/dang-nhap");
        assertThat(here.get("/quan-ly").path()).isEqualTo("/quan-ly");
    }

    @Test
    void aNewDeviceIsToldTheFirstAndAKnownOneAreNot() {
        var officer = accounts.staff(Role.MODERATOR);
        var first = browsers.open().signIn(officer);
        assertThat(first.get("/tai-khoan/thong-bao").text()).contains("Chưa có thông báo nào");
        first.get("/quan-ly").form("/dang-xuat").submit();
        first.signIn(officer);
        assertThat(first.get("/tai-khoan/thong-bao").text()).contains("Chưa có thông báo nào");

        browsers.open().signIn(officer);

        assertThat(first.get("/tai-khoan/thong-bao").text()).contains("Đăng nhập trên thiết bị mới");
        assertThat(outgoing.letter(officer.email()).subject()).isEqualTo("Đăng nhập trên thiết bị mới");
    }

    private static String csrf(Browser browser) {
        return browser.get("/tai-khoan")
                .document()
                .selectFirst("input[name=_csrf]")
                .val();
    }
}
