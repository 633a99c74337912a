package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestAccounts.Account;
import vn.cauviec.TestAuthenticator;
import vn.cauviec.TestPersons;
import vn.cauviec.TestTelephone;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.SiteAddress;

/** A passkey, verified by the device, signs in: both steps in one. */
@CauViecTest
class PasskeyWebTest {
    private static final String OWN = "/tai-khoan/khoa";
    private static final String SIGN_IN = "/dang-nhap/khoa";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    SiteAddress site;

    @Test
    void aPasskeySignsInWithoutPasswordAndWithoutSecondStep() {
        var officer = accounts.unwaived(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
        var device = device();
        var browser = browsers.open();
        TestTelephone.setUp(browser, signIn(browser, officer));
        var added = add(browser, device, officer.password());
        assertThat(added.text()).contains("Đã thêm khóa");
        assertThat(browser.get("/tai-khoan/thong-bao").text()).contains("Đã thêm khóa đăng nhập");

        var elsewhere = browsers.open();
        var page = use(elsewhere, device);

        assertThat(page.path()).isEqualTo("/quan-ly");
        assertThat(elsewhere.get("/quan-ly/nguoi-lao-dong").path()).isEqualTo("/quan-ly/nguoi-lao-dong");
        assertThat(browser.get(OWN).text()).contains("dùng lần cuối lúc");
    }

    @Test
    void whatWasUsedOnceIsNotAcceptedAgain() {
        var worker = accounts.worker();
        var device = device();
        add(browsers.open().signIn(worker), device, worker.password());
        var browser = browsers.open();
        var form = browser.get("/dang-nhap").form(SIGN_IN);
        form.set("khoa", device.use(form.value("thu-thach")));
        assertThat(form.submit().path()).isNotEqualTo(SIGN_IN);
        browser.get("/").form("/dang-xuat").submit();

        var again = browser.get("/dang-nhap")
                .form(SIGN_IN)
                .set("thu-thach", form.value("thu-thach"))
                .set("khoa", form.value("khoa"))
                .submit();

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Không đăng nhập được bằng khóa này");
    }

    @Test
    void anotherSiteAnotherChallengeAndAnUnverifiedHolderAreNotAccepted() {
        var worker = accounts.worker();
        var browser = browsers.open().signIn(worker);
        var elsewhere = new TestAuthenticator("https://viec-lam.example.com", "viec-lam.example.com", true);
        var unverified = new TestAuthenticator(site.of(""), "localhost", false);
        assertThat(add(browser, elsewhere, worker.password()).status()).isEqualTo(422);
        assertThat(add(browser, unverified, worker.password()).status()).isEqualTo(422);
        var device = device();
        var stale = browser.get(OWN).form(OWN);
        var answer = stale.set("mat-khau-cu", worker.password())
                .set("khoa", device.make("bm90LWEtY2hhbGxlbmdlLW9mLW91cnM"))
                .submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Chưa thêm được khóa");

        assertThat(use(browsers.open(), device).status()).as("nobody's passkey").isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default",
                "{}",
                "[]",
                "null",
                "5",
                "{\"id\":5}",
                "{\"id\":\"a\",\"response\":{}}",
                "{\"response\":[[[[",
                "\"\""
            })
    void whatIsNoAnswerOfAPasskeyIsRefusedInWordsAtSignInAndWhenAdding(String answer) {
        var page = browsers.open()
                .get("/dang-nhap")
                .form(SIGN_IN)
                .set("khoa", answer)
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Không đăng nhập được bằng khóa này");

        var worker = accounts.worker();
        var adding = browsers.open()
                .signIn(worker)
                .get(OWN)
                .form(OWN)
                .set("mat-khau-cu", worker.password())
                .set("khoa", answer)
                .submit();
        assertThat(adding.status()).isEqualTo(422);
    }

    @Test
    void theChallengeOfOneAccountAddsNothingToAnother() {
        var mine = accounts.worker();
        var other = browsers.open().signIn(accounts.worker()).get(OWN).form(OWN);
        var browser = browsers.open().signIn(mine);

        var page = browser.get(OWN)
                .form(OWN)
                .set("mat-khau-cu", mine.password())
                .set("thu-thach", other.value("thu-thach"))
                .set("khoa", device().make(other.value("thu-thach")))
                .submit();

        assertThat(page.status()).isEqualTo(422);
    }

    @Test
    void addingAsksForThePassword() {
        var worker = accounts.worker();

        var page = add(browsers.open().signIn(worker), device(), "wrong");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Mật khẩu đang dùng không đúng");
    }

    @Test
    void aPasskeyThatWasRemovedOpensNothingAndIsRemovedByItsHolderOnly() {
        var worker = accounts.worker();
        var device = device();
        var browser = browsers.open().signIn(worker);
        var list = add(browser, device, worker.password());
        var remove = list.document().selectFirst("form[action$=/bo]").attr("action");
        var stranger = browsers.open().signIn(accounts.worker());
        stranger.post(
                remove, java.util.Map.of("_csrf", stranger.get(OWN).form(OWN).value("_csrf")));
        assertThat(use(browsers.open(), device).path()).isNotEqualTo(SIGN_IN);

        list.form(remove).submit();

        assertThat(use(browsers.open(), device).status()).isEqualTo(422);
    }

    private TestAuthenticator device() {
        return new TestAuthenticator(site.of(""), "localhost", true);
    }

    private static Browser.Page add(Browser browser, TestAuthenticator device, String password) {
        var form = browser.get(OWN).form(OWN);
        return form.set("mat-khau-cu", password)
                .set("khoa", device.make(form.value("thu-thach")))
                .submit();
    }

    private static Browser.Page use(Browser browser, TestAuthenticator device) {
        var form = browser.get("/dang-nhap").form(SIGN_IN);
        return form.set("khoa", device.use(form.value("thu-thach"))).submit();
    }

    private static Browser.Page signIn(Browser browser, Account account) {
        return browser.get("/dang-nhap")
                .form("/dang-nhap")
                .set("ten", account.email())
                .set("mat-khau", account.password())
                .submit();
    }
}
