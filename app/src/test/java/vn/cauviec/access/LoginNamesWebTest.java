package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestAccounts.Account;
import vn.cauviec.TestOutgoing;
import vn.cauviec.kernel.Role;
import vn.cauviec.site.Language;

/** Names to sign in with are confirmed by what is sent to them; another name counts only when it is. */
@CauViecTest
class LoginNamesWebTest {
    private static final String PASSWORD = "mat khau thu nghiem";

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestOutgoing outgoing;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    Accounts face;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whoeverSignsUpConfirmsTheAddressByTheLink() {
        var account = signedUp(Language.VIETNAMESE);
        var browser = browsers.open().signIn(account);
        assertThat(browser.get("/tai-khoan").text()).contains("chưa xác nhận");
        var link = outgoing.letter(account.email()).link();

        var page = browsers.open().get(link);
        assertThat(browser.get("/tai-khoan").text())
                .as("opening it changes nothing")
                .contains("chưa xác nhận");
        page.form(link).submit();

        assertThat(browser.get("/tai-khoan").text()).contains("đã xác nhận").doesNotContain("chưa xác nhận");
        assertThat(browser.get(link).status()).isEqualTo(410);
    }

    @Test
    void lettersAreInTheLanguageOfWhoeverSignedUp() {
        assertThat(outgoing.letter(signedUp(Language.ENGLISH).email()).subject())
                .isEqualTo("Confirm your e-mail address");
    }

    @Test
    void theLinkIsSentAgainWhenAskedFor() {
        var account = signedUp(Language.VIETNAMESE);
        var first = outgoing.letter(account.email()).link();
        var browser = browsers.open().signIn(account);

        browser.get("/tai-khoan").form("/tai-khoan/xac-nhan/gui-lai").submit();

        outgoing.letters(account.email(), 2);
        assertThat(browser.get(first).status()).isEqualTo(410);
    }

    @Test
    void aTelephoneNumberIsConfirmedByItsCode() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open().signIn(officer);
        var number = number();
        var page = change(browser, number, officer.password());
        assertThat(page.text()).contains("Đã gửi mã xác nhận");
        var code = outgoing.messages("+84" + number.substring(1), 1)
                .getFirst()
                .text()
                .replaceAll("(?s).* la (\\d{6}),.*", "$1");

        var wrong = code.equals("000000") ? "000001" : "000000";
        page = page.form("/tai-khoan/xac-nhan/ma").set("ma", wrong).submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Mã không đúng");
        page = page.form("/tai-khoan/xac-nhan/ma")
                .set("ma", code.substring(0, 3) + " " + code.substring(3))
                .submit();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Đã xác nhận");
        assertThat(browsers.open()
                        .signIn(new Account(officer.id(), number, officer.password()))
                        .get("/quan-ly")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsOfNoUse() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open().signIn(officer);
        var number = number();
        var page = change(browser, number, officer.password());
        var code = outgoing.messages("+84" + number.substring(1), 1)
                .getFirst()
                .text()
                .replaceAll("(?s).* la (\\d{6}),.*", "$1");
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            page = page.form("/tai-khoan/xac-nhan/ma").set("ma", wrong).submit();
        }

        page = page.form("/tai-khoan/xac-nhan/ma").set("ma", code).submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Mã này không còn dùng được");
    }

    @Test
    void anotherAddressCountsOnlyWhenItIsConfirmedAndTheOldOneIsTold() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open().signIn(officer);
        var wanted = "moi." + officer.email();

        change(browser, wanted, officer.password());
        assertThat(browsers.open().signIn(officer).get("/quan-ly").status()).isEqualTo(200);
        var link = outgoing.letter(wanted).link();
        browser.get(link).form(link).submit();

        assertThat(browser.get("/tai-khoan").text()).contains(wanted);
        browsers.open().signIn(new Account(officer.id(), wanted, officer.password()));
        assertThat(outgoing.letters(officer.email(), 2))
                .extracting(TestOutgoing.Sent::subject)
                .contains("Tên đăng nhập của bạn đã được đổi");
        var again = browsers.open()
                .get("/dang-nhap")
                .form("/dang-nhap")
                .set("ten", officer.email())
                .set("mat-khau", officer.password())
                .submit();
        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void withoutTheRightPasswordNothingIsSent() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open().signIn(officer);

        var page = change(browser, "khac." + officer.email(), "something else");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Mật khẩu đang dùng không đúng");
    }

    @Test
    void aNameOfAnotherAccountIsRefused() {
        var officer = accounts.staff(Role.MODERATOR);
        var other = accounts.staff(Role.MODERATOR);

        var page = change(browsers.open().signIn(officer), other.email(), officer.password());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Đã có tài khoản dùng tên này");
    }

    private static Browser.Page change(Browser browser, String name, String password) {
        return browser.get("/tai-khoan/ten-dang-nhap")
                .form("/tai-khoan/ten-dang-nhap")
                .set("ten", name)
                .set("mat-khau-cu", password)
                .submit();
    }

    private Account signedUp(Language language) {
        var email = "dang.ky." + ThreadLocalRandom.current().nextLong(1_000_000_000L) + "@example.vn";
        var opened = new TransactionTemplate(transactions)
                .execute(_ -> face.open(
                        new Accounts.Credentials(email, "", PASSWORD, language), Role.WORKER, Optional.empty()));
        assertThat(opened).isInstanceOf(Accounts.Opened.Done.class);
        return new Account(((Accounts.Opened.Done) opened).accountId(), email, PASSWORD);
    }

    /** A number as one may be given: not each that begins with 09 is. */
    private static String number() {
        return "091" + (1_000_000 + ThreadLocalRandom.current().nextInt(8_999_999));
    }
}
