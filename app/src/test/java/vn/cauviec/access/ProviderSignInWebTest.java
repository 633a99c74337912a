package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cauviec.Browser;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Role;

/** Signing in with an identity from elsewhere: whom it lets in, and whom it does not. */
class ProviderSignInWebTest extends ProviderVisits {
    private static final String TAKEN = "đã gắn với tài khoản khác";

    @BeforeEach
    void theProviderTellsTheTruth() {
        PROVIDER.lie(TestProvider.Lie.NONE);
    }

    @Test
    void theSignInPageOffersEveryProviderAsALink() {
        var page = browsers.open().get("/dang-nhap?ve=/viec-lam");

        assertThat(page.document().select("main a.button").eachText())
                .contains("Đăng nhập bằng VNeID thử", "Đăng nhập bằng Danh tính tỉnh");
        assertThat(page.document()
                        .selectFirst("main a.button[href^=/dang-nhap/ben-ngoai/tinh]")
                        .attr("href"))
                .isEqualTo("/dang-nhap/ben-ngoai/tinh?ve=%2Fviec-lam");
    }

    @Test
    void theQuestionCarriesStateNonceAndAChallengeAndAsksForNothingButWhoSomebodyIs() {
        var question = parameters(leave(browsers.open(), "tinh", ""));

        assertThat(question)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsEntry("code_challenge_method", "S256");
        assertThat(question.get("redirect_uri")).endsWith("/dang-nhap/ben-ngoai/tinh/ve");
        assertThat(List.of(question.get("state"), question.get("nonce"), question.get("code_challenge")))
                .allSatisfy(random -> assertThat(random).hasSizeGreaterThanOrEqualTo(43))
                .doesNotHaveDuplicates();
        assertThat(parameters(leave(browsers.open(), "tinh", "")).get("state")).isNotEqualTo(question.get("state"));
    }

    @Test
    void whoeverIsUnknownOpensAWorkersAccountWithoutAPasswordAndSignsInWithTheIdentityFromThenOn() {
        var subject = newSubject();
        var browser = browsers.open();
        var form = visit(browser, subject, "");
        assertThat(form.path()).isEqualTo("/dang-ky");
        assertThat(form.text()).contains("Chưa có tài khoản nào gắn với danh tính Danh tính tỉnh này");
        assertThat(form.document().select("input[type=password]")).isEmpty();

        var welcome = signUp(form, "0912345801");

        assertThat(welcome.path()).isEqualTo("/ca-nhan");
        assertThat(visit(browsers.open(), subject, "").path()).isEqualTo("/ca-nhan");
        assertThat(visit(browsers.open(), subject, "/viec-lam").path()).isEqualTo("/viec-lam");
        var own = browser.get("/tai-khoan");
        assertThat(own.text()).contains("Tài khoản này chưa có mật khẩu");
        var part = own.document()
                .selectFirst("form[action^=/tai-khoan/ben-ngoai/]")
                .attr("action");
        assertThat(own.form(part).submit().status()).as("the last way in").isEqualTo(409);
        assertThat(browsers.open()
                        .get("/dang-nhap")
                        .form("/dang-nhap")
                        .set("ten", "0912345801")
                        .set("mat-khau", "nobody signs in with this")
                        .submit()
                        .status())
                .as("an account without a password")
                .isEqualTo(422);
    }

    @Test
    void whoeverSitsThereNextIsNotTakenForTheNewcomer() {
        var browser = browsers.open();
        var form = visit(browser, newSubject(), "");

        var page = form.form("/dang-ky/bo-danh-tinh").submit();

        assertThat(page.text()).doesNotContain("danh tính Danh tính tỉnh");
        assertThat(page.document().select("input[type=password]")).hasSize(1);
        visit(browser, newSubject(), "");
        browser.signIn(accounts.worker()).get("/").form("/dang-xuat").submit();
        assertThat(browser.get("/dang-ky").document().select("input[type=password]"))
                .as("after somebody signed in")
                .hasSize(1);
    }

    @Test
    void anIdentityIsJoinedWithTheOwnAccountAfterThePasswordAndPartedAgain() {
        var worker = accounts.worker();
        var subject = newSubject();
        var browser = browsers.open().signIn(worker);
        assertThat(join(browser, "wrong", subject).text()).contains("Mật khẩu đang dùng không đúng");

        var joined = join(browser, worker.password(), subject);

        assertThat(joined.text()).contains("Đã gắn Danh tính tỉnh");
        assertThat(browser.get("/tai-khoan/thong-bao").text()).contains("Đã gắn thêm một danh tính");
        var elsewhere = browsers.open();
        assertThat(visit(elsewhere, subject, "/tai-khoan").path()).isEqualTo("/tai-khoan");
        var own = elsewhere.get("/tai-khoan");
        assertThat(own.text()).contains("dùng lần cuối lúc");
        var part = own.document().selectFirst("form[action$=/bo]").attr("action");
        var stranger = browsers.open().signIn(accounts.worker());
        stranger.post(
                part,
                Map.of(
                        "_csrf",
                        stranger.get("/tai-khoan").form("/tai-khoan/mat-khau").value("_csrf")));
        assertThat(visit(browsers.open(), subject, "/tai-khoan").path()).isEqualTo("/tai-khoan");

        assertThat(own.form(part).submit().text()).contains("Đã bỏ gắn");

        assertThat(visit(browsers.open(), subject, "").path())
                .as("unknown again")
                .isEqualTo("/dang-ky");
    }

    @Test
    void anIdentityOpensOneAccountOnlyAndAnAccountHasOneOfEachProvider() {
        var first = accounts.worker();
        var second = accounts.worker();
        var subject = newSubject();
        join(browsers.open().signIn(first), first.password(), subject);

        var taken = join(browsers.open().signIn(second), second.password(), subject);

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains(TAKEN);
    }

    @Test
    void nobodyIsJoinedByTheSameAddress() {
        var worker = accounts.worker();
        NAV.enqueueCallback(new DefaultOAuth2TokenCallback(
                "vneid",
                newSubject(),
                "JWT",
                List.of(TestProvider.CLIENT),
                Map.of("email", worker.email(), "email_verified", true, "identity_number", "099099000001"),
                300));
        var browser = browsers.open();

        var page = browser.get(there(leave(browser, "vneid", "")));

        assertThat(page.path()).isEqualTo("/dang-ky");
        assertThat(page.text()).contains("Chưa có tài khoản nào gắn với danh tính VNeID thử");
    }

    @Test
    void theProviderOfNavSignsInTheSamePersonEachTime() {
        var subject = newSubject();
        var browser = browsers.open();
        nav(subject);
        var form = browser.get(there(leave(browser, "vneid", "")));
        signUp(form, "0912345802");
        nav(subject);
        var elsewhere = browsers.open();

        assertThat(elsewhere.get(there(leave(elsewhere, "vneid", ""))).path()).isEqualTo("/ca-nhan");
    }

    @Test
    void theProviderOfNavGivesNothingForACodeOfAnotherChallenge() {
        var browser = browsers.open();
        nav(newSubject());
        var mine = leave(browser, "vneid", "");
        var others = parameters(leave(browsers.open(), "vneid", "")).get("code_challenge");
        var forged = URI.create(mine.toString().replace(parameters(mine).get("code_challenge"), others));

        var page = browser.get(there(forged));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Câu trả lời của VNeID thử không hợp lệ");
    }

    @Test
    void anOfficerStillTakesTheSecondStep() {
        var officer = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());
        var subject = newSubject();
        join(browsers.open().signIn(officer), officer.password(), subject);
        accounts.unwaived(officer);
        var browser = browsers.open();

        assertThat(visit(browser, subject, "").path()).isEqualTo("/dang-nhap/lap-buoc-hai");

        assertThat(browser.get("/quan-ly/nguoi-lao-dong").path()).startsWith("/dang-nhap");
    }

    @Test
    void aClosedAccountStaysClosed() {
        var officer = accounts.staff(Role.MODERATOR);
        var subject = newSubject();
        join(browsers.open().signIn(officer), officer.password(), subject);
        var administrator = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR));
        var address = "/quan-ly/he-thong/tai-khoan/" + officer.id();
        administrator.get(address).form(address + "/dong").submit();

        var page = visit(browsers.open(), subject, "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("đã đóng");
    }

    @Test
    void anAnswerServesTheBrowserThatAskedAndOnce() {
        var subject = newSubject();
        var browser = browsers.open();
        var question = parameters(leave(browser, "tinh", ""));
        var errand = browser.cookie("cv-ben-ngoai");
        var state = question.get("state");
        var code = PROVIDER.confirm(question, subject);

        var stranger = browsers.open().get(backWith("tinh", code, state));
        assertThat(stranger.text()).as("another browser").contains("không bắt đầu từ trình duyệt này");
        var forged = browsers.open();
        leave(forged, "tinh", "");
        assertThat(forged.get(backWith("tinh", code, state)).status())
                .as("another errand")
                .isEqualTo(422);
        assertThat(browser.get(backWith("tinh", code, state)).path()).isEqualTo("/dang-ky");

        var replayed = browsers.open()
                .attack(
                        "GET",
                        backWith("tinh", PROVIDER.confirm(question, subject), state),
                        "",
                        "",
                        Map.entry("Cookie", "cv-ben-ngoai=" + errand));
        assertThat(replayed.status()).as("the same errand again").isEqualTo(422);
        assertThat(replayed.text()).contains("đã dùng rồi");
    }

    @Test
    void theErrandOfOneProviderServesNoOther() {
        var browser = browsers.open();
        var question = parameters(leave(browser, "tinh", ""));

        var page = browser.get(backWith("vneid", "code", question.get("state")));

        assertThat(page.status()).isEqualTo(422);
    }

    @Test
    void whoeverSignedInAsAnotherMeanwhileJoinsNothing() {
        var worker = accounts.worker();
        var browser = browsers.open().signIn(worker);
        var page = browser.get("/tai-khoan")
                .form("/tai-khoan/ben-ngoai/tinh")
                .set("mat-khau-tinh", worker.password())
                .submit();
        var question = parameters(URI.create(
                page.document().selectFirst("main a.button[href^=http]").attr("href")));
        browser.get("/").form("/dang-xuat").submit();
        browser.signIn(accounts.worker());

        var answer = comeBack(browser, question, newSubject());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(browser.get("/tai-khoan").text()).doesNotContain("Bỏ gắn");
    }

    @Test
    void nobodyIsLedToAnotherSiteAfterwards() {
        var worker = accounts.worker();
        var subject = newSubject();
        join(browsers.open().signIn(worker), worker.password(), subject);

        assertThat(visit(browsers.open(), subject, "//example.com/").path()).isEqualTo("/");
    }

    @Test
    void whoeverSaysNoIsToldSo() {
        var browser = browsers.open();
        var state = parameters(leave(browser, "tinh", "")).get("state");

        var page = browser.get("/dang-nhap/ben-ngoai/tinh/ve?error=access_denied&state=" + encode(state));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Bạn chưa xác nhận tại Danh tính tỉnh");
    }

    @Test
    void aProviderThatIsNotSetUpIsNotFound() {
        assertThat(browsers.open().get("/dang-nhap/ben-ngoai/khong-co").status())
                .isEqualTo(404);
    }

    private static void nav(String subject) {
        NAV.enqueueCallback(
                new DefaultOAuth2TokenCallback("vneid", subject, "JWT", List.of(TestProvider.CLIENT), Map.of(), 300));
    }

    /** The person confirms at NAV's provider; gives the address within our site to which it sends them back. */
    private static String there(URI question) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.discarding());
            var back = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return back.getRawPath() + "?" + back.getRawQuery();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Browser.Page signUp(Browser.Page page, String phone) {
        return page.form("/dang-ky")
                .set("ho-ten", "vàng thị dở")
                .set("ngay-sinh", "5/9/1998")
                .set("gioi-tinh", "F")
                .set("xa", "y ty")
                .set("dien-thoai", phone)
                .set("dong-y", "1")
                .submit();
    }
}
