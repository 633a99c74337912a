package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestOutgoing;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;

@CauViecTest
class PasswordResetWebTest {
    private static final String NEW = "mat khau moi dat";

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestOutgoing outgoing;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    DatabaseCredentials credentials;

    @Test
    void theLinkSetsANewPasswordOnceAndEndsAllSessions() {
        var officer = accounts.staff(Role.MODERATOR);
        var elsewhere = browsers.open().signIn(officer);
        var browser = browsers.open();
        ask(browser, officer.email());
        var link = outgoing.letter(officer.email()).link();

        var page = browser.get(link).form(link).set("mat-khau", NEW).submit();

        assertThat(page.path()).isEqualTo("/dang-nhap");
        assertThat(page.text()).contains("Đã đặt mật khẩu mới");
        assertThat(elsewhere.get("/quan-ly").path()).isEqualTo("/dang-nhap");
        assertThat(browser.get(link).status()).isEqualTo(410);
        var signedIn = browser.signIn(new TestAccounts.Account(officer.id(), officer.email(), NEW));
        assertThat(signedIn.get("/tai-khoan/thong-bao").text()).contains("Mật khẩu của bạn đã được đặt lại");
        assertThat(outgoing.letters(officer.email(), 3))
                .as("the link, what was done, and the new device")
                .anyMatch(letter -> letter.subject().equals("Mật khẩu của bạn đã được đặt lại"));
    }

    @Test
    void theAnswerIsTheSameWhetherOrNotThereIsAnAccount() {
        var officer = accounts.staff(Role.MODERATOR);

        var known = ask(browsers.open(), officer.email());
        var unknown = ask(browsers.open(), "khong.co.ai@example.vn");

        assertThat(known.status()).isEqualTo(200);
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.text().replace("khong.co.ai@example.vn", "x"))
                .isEqualTo(known.text().replace(officer.email(), "x"));
        outgoing.letter(officer.email());
        outgoing.letters("khong.co.ai@example.vn", 0);
    }

    @Test
    void aNewerLinkReplacesTheOlderOne() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open();
        ask(browser, officer.email());
        var older = outgoing.letter(officer.email()).link();
        ask(browser, officer.email());
        var newer = outgoing.letters(officer.email(), 2).stream()
                .map(TestOutgoing.Sent::link)
                .filter(link -> !link.equals(older))
                .findFirst()
                .orElseThrow();

        assertThat(browser.get(older).status()).isEqualTo(410);
        assertThat(browser.get(newer).status()).isEqualTo(200);
    }

    @Test
    void anOldLinkIsOfNoUse() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open();
        ask(browser, officer.email());
        var link = outgoing.letter(officer.email()).link();
        var form = browser.get(link).form(link).set("mat-khau", NEW);
        owner().sql("UPDATE access.proof SET expires_at = created_at WHERE account_id = ?")
                .param(officer.id())
                .update();

        assertThat(browser.get(link).status()).isEqualTo(410);
        assertThat(form.submit().status()).isEqualTo(410);
    }

    @Test
    void aShortPasswordIsRefusedAndTheLinkStillGood() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open();
        ask(browser, officer.email());
        var link = outgoing.letter(officer.email()).link();

        var page = browser.get(link).form(link).set("mat-khau", "ngan").submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Mật khẩu cần từ 8");
        assertThat(page.form(link).set("mat-khau", NEW).submit().path()).isEqualTo("/dang-nhap");
    }

    @Test
    void anUnreadableNameIsSaidSo() {
        var page = ask(browsers.open(), "ai đó");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Hãy nhập số điện thoại");
    }

    @Test
    void oneNameIsAskedForThreeTimesAnHourKnownOrNot() {
        for (var name : new String[] {accounts.staff(Role.MODERATOR).email(), "lai.khong.co@example.vn"}) {
            for (int i = 0; i < 3; i++) {
                assertThat(ask(browsers.open(), name).status()).isEqualTo(200);
            }
            assertThat(ask(browsers.open(), name).status()).as(name).isEqualTo(429);
        }
    }

    @Test
    void aNameThatWasNeverConfirmedGetsNoLink() {
        var officer = accounts.staff(Role.MODERATOR);
        owner().sql("UPDATE access.login SET confirmed_at = NULL WHERE account_id = ?")
                .param(officer.id())
                .update();

        ask(browsers.open(), officer.email());

        var letter = outgoing.letter(officer.email());
        assertThat(letter.subject()).isEqualTo("Chưa đặt lại được mật khẩu Cầu Việc");
        assertThat(letter.text()).doesNotContain("/quen-mat-khau/");
    }

    @Test
    void theLinkBeginsWithTheSitesOwnAddressWhateverTheRequestSays() {
        var officer = accounts.staff(Role.MODERATOR);

        ask(browsers.open(), officer.email());

        assertThat(outgoing.letter(officer.email()).text()).contains("http://localhost:");
    }

    private static Browser.Page ask(Browser browser, String name) {
        return browser.get("/quen-mat-khau")
                .form("/quen-mat-khau")
                .set("ten", name)
                .submit();
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }
}
