package vn.cauviec.employers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.kernel.Role;

@CauViecTest
class ProfileWebTest {
    private static final String PROFILE = "/nha-tuyen-dung/ho-so";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    Employers register;

    @Test
    void aNewTelephoneHoldsAtOnceAndTheCompanyStaysVerified() {
        var employer = employers.verified("Công ty TNHH Đổi Số");
        var page = complete(browsers.open().signIn(employers.head(employer)).get(PROFILE))
                .submit();

        assertThat(page.path()).isEqualTo("/nha-tuyen-dung");
        assertThat(page.text()).contains("Đã lưu hồ sơ doanh nghiệp");
        assertThat(register.get(employer.id()).isVerified()).isTrue();
        assertThat(browsers.open().get("/doanh-nghiep/" + employer.slug()).text())
                .contains("0214 3820 456", "Thị trấn Tằng Loỏng");
    }

    @Test
    void aNewNameGoesBackToTheModerators() {
        var employer = employers.verified("Công ty TNHH Tên Cũ");
        var page = complete(browsers.open().signIn(employers.head(employer)).get(PROFILE))
                .set("ten-doanh-nghiep", "Công ty TNHH Tên Mới")
                .submit();

        assertThat(page.text()).contains("xác minh lại", "chờ xác minh");
        assertThat(register.get(employer.id()))
                .isEqualTo(new Employers.Card(
                        employer.id(),
                        employer.slug(),
                        "Công ty TNHH Tên Mới",
                        employer.taxCode(),
                        EmployerStanding.REGISTERED));
    }

    @Test
    void aFormSentTwiceIsHarmlessButAnotherPersonsChangeIsNotOverwritten() {
        var employer = employers.verified("Công ty TNHH Sửa Cùng Lúc");
        var head = employers.head(employer);
        var first = complete(browsers.open().signIn(head).get(PROFILE));
        var second = complete(browsers.open().signIn(employers.head(employer)).get(PROFILE))
                .set("dia-chi", "Tổ 2");
        first.submit();

        assertThat(first.submit().status()).isEqualTo(200);
        var late = second.submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().getElementById("dia-chi").val()).isEqualTo("Tổ 2");
        assertThat(late.form(PROFILE).submit().path()).isEqualTo("/nha-tuyen-dung");
    }

    @Test
    void theTaxCodeOfAnotherCompanyIsNotTaken() {
        var employer = employers.verified("Công ty TNHH Mượn Mã");
        var other = employers.verified("Công ty TNHH Bị Mượn");
        var page = complete(browsers.open().signIn(employers.head(employer)).get(PROFILE))
                .set("ma-so-thue", other.taxCode())
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("ma-so-thue-error").text()).contains("đã có tài khoản");
    }

    @Test
    void aUserWhoIsNotTheHeadSeesTheHomeButNotTheProfile() {
        var employer = employers.verified("Công ty TNHH Nhiều Người Dùng");
        var user = browsers.open().signIn(accounts.employer(Role.EMPLOYER_USER, employer.id()));

        assertThat(user.get("/nha-tuyen-dung").status()).isEqualTo(200);
        assertThat(user.get(PROFILE).status()).isEqualTo(403);
    }

    @Test
    void officersAndVisitorsHaveNoEmployersHome() {
        assertThat(browsers.open()
                        .signIn(accounts.staff(Role.MODERATOR))
                        .get("/nha-tuyen-dung")
                        .status())
                .isEqualTo(403);
        assertThat(browsers.open().get("/nha-tuyen-dung").path()).isEqualTo("/dang-nhap");
    }

    private static Browser.Form complete(Browser.Page page) {
        return page.form(PROFILE)
                .set("dia-chi", "Lô 7")
                .set("xa", "Thị trấn Tằng Loỏng")
                .set("dien-thoai-doanh-nghiep", "0214 3820 456")
                .set("ho-ten", "Vàng A Chú")
                .set("dien-thoai", TestEmployers.phone());
    }
}
