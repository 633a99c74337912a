package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.kernel.Role;

@CauViecTest
class CommonPasswordsWebTest {
    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Test
    void everyFormThatSetsAPasswordRefusesACommonOne() {
        var officer = accounts.staff(Role.MODERATOR);
        var own = browsers.open()
                .signIn(officer)
                .get("/tai-khoan")
                .form("/tai-khoan/mat-khau")
                .set("mat-khau-cu", officer.password());
        var signUp = browsers.open().get("/dang-ky").form("/dang-ky");
        var register = browsers.open().get("/nha-tuyen-dung/dang-ky").form("/nha-tuyen-dung/dang-ky");

        for (var form : new Browser.Form[] {own, signUp, register}) {
            var page = form.set("mat-khau", "Password1").submit();

            assertThat(page.status()).as(form.action()).isEqualTo(422);
            assertThat(page.document().getElementById("mat-khau-error").text())
                    .as(form.action())
                    .contains("rất dễ đoán");
        }
    }
}
