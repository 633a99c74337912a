package vn.cauviec.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestAccounts.Account;
import vn.cauviec.TestOutgoing;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.kernel.Role;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

@CauViecTest
class NoticesWebTest {
    @Autowired
    Notices notices;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestOutgoing outgoing;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    Texts texts;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aNoticeStandsOnTheOwnPageInEitherLanguageAndIsMailed() {
        var officer = accounts.staff(Role.MODERATOR);
        tell(officer);

        var browser = browsers.open().signIn(officer);
        var page = browser.get("/tai-khoan/thong-bao");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Mật khẩu của bạn đã được đổi").contains("mới");
        assertThat(browser.get("/quan-ly").text()).contains("thông báo bạn chưa đọc");
        browser.get("/ngon-ngu?chon=en&ve=/");
        assertThat(browser.get("/tai-khoan/thong-bao").text()).contains("Your password was changed");
        assertThat(outgoing.letter(officer.email()).text()).contains("vừa được đổi");
    }

    @Test
    void aNoticeThatWasReadIsNoLongerNew() {
        var officer = accounts.staff(Role.MODERATOR);
        tell(officer);
        var browser = browsers.open().signIn(officer);

        var page = browser.get("/tai-khoan/thong-bao")
                .form("/tai-khoan/thong-bao/da-doc")
                .submit();

        assertThat(page.text()).contains("Mật khẩu của bạn đã được đổi").doesNotContain("Đánh dấu đã đọc tất cả");
        assertThat(browser.get("/quan-ly").text()).doesNotContain("thông báo bạn chưa đọc");
    }

    @Test
    void nobodySeesTheNoticesOfAnother() {
        tell(accounts.staff(Role.MODERATOR));

        var page = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR)).get("/tai-khoan/thong-bao");

        assertThat(page.text()).contains("Chưa có thông báo nào");
    }

    @Test
    void aVisitorIsSentToSignIn() {
        assertThat(browsers.open().get("/tai-khoan/thong-bao").path()).isEqualTo("/dang-nhap");
    }

    @Test
    void theOutboxIsForWhoeverWatchesTheSystem() {
        var page = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR)).get("/quan-ly/he-thong/hop-thu-di");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Chưa có máy chủ thư").contains("Chưa nối với nhà mạng");

        assertThat(browsers.open()
                        .signIn(accounts.staff(Role.MODERATOR))
                        .get("/quan-ly/he-thong/hop-thu-di")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotStuckIsNotTriedAgain() {
        var browser = browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR));
        var field = browser.get("/tai-khoan")
                .document()
                .selectFirst("input[name=_csrf]")
                .val();

        var answer = browser.post(
                "/quan-ly/he-thong/hop-thu-di/00000000-0000-7000-8000-000000000000/thu-lai",
                java.util.Map.of("_csrf", field));

        assertThat(answer.text()).contains("không còn bị kẹt");
    }

    @Test
    void everyMessageHasItsWordsInBothLanguages() {
        for (var message : AccountMessage.values()) {
            for (var language : Language.values()) {
                for (var part : List.of("title", "text")) {
                    assertThat(texts.has(language, "message." + message + "." + part))
                            .as(message + " " + part + " " + language)
                            .isTrue();
                }
            }
        }
    }

    private void tell(Account account) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> notices.tell(
                        account.id(), new Notices.Notice("PASSWORD_WAS_CHANGED", List.of(), "/tai-khoan")));
    }
}
