package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.kernel.Role;

@CauViecTest
class SignInWebTest {
    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Test
    void rightPasswordOpensTheOfficersHome() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open();
        var page = browser.get("/quan-ly");
        assertThat(page.path()).isEqualTo("/dang-nhap");

        page = page.form("/dang-nhap")
                .set("ten", officer.email())
                .set("mat-khau", officer.password())
                .submit();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).isEqualTo("/quan-ly");
    }

    @Test
    void wrongPasswordKeepsTheNameAndSaysSo() {
        var officer = accounts.staff(Role.MODERATOR);
        var page = browsers.open()
                .get("/dang-nhap")
                .form("/dang-nhap")
                .set("ten", officer.email())
                .set("mat-khau", "something else")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("mật khẩu không đúng");
        assertThat(page.document().getElementById("ten").val()).isEqualTo(officer.email());
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() {
        var officer = accounts.staff(Role.MODERATOR);
        var browser = browsers.open();
        for (int i = 0; i < 5; i++) {
            browser.get("/dang-nhap")
                    .form("/dang-nhap")
                    .set("ten", officer.email())
                    .set("mat-khau", "wrong")
                    .submit();
        }
        var page = browser.get("/dang-nhap")
                .form("/dang-nhap")
                .set("ten", officer.email())
                .set("mat-khau", officer.password())
                .submit();

        assertThat(page.status()).isEqualTo(429);
    }

    @Test
    void officerWithoutTheRightIsRefusedWithADesignedPage() {
        var worker = accounts.worker();
        var page = browsers.open().signIn(worker).get("/quan-ly");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("chưa được phép");
    }

    @Test
    void formWithoutItsHiddenFieldIsRefused() {
        assertThat(browsers.open().post("/dang-xuat", java.util.Map.of()).status())
                .isEqualTo(403);
    }
}
