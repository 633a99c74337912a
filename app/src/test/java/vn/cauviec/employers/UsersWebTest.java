package vn.cauviec.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.kernel.Role;

/** The head of a company's accounts manages who acts for it. */
@CauViecTest
class UsersWebTest {
    private static final String USERS = "/nha-tuyen-dung/nguoi-dung";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    Employers.Card company;
    TestAccounts.Account headAccount;
    Browser head;

    @BeforeEach
    void theHeadSignsIn() {
        company = employers.verified("Công ty TNHH Nhiều Người Cùng Làm");
        headAccount = employers.head(company);
        head = browsers.open().signIn(headAccount);
    }

    @Test
    void whoIsInvitedSetsAPasswordByTheLinkAndWritesAdsForTheCompany() {
        var phone = TestEmployers.phone();
        var link = invite("Lý Thị Mẩy Nhân Sự", phone, "EMPLOYER_USER")
                .document()
                .selectFirst("#lien-ket")
                .text();
        assertThat(head.get(USERS).text()).contains("Lý Thị Mẩy Nhân Sự", "chưa đặt mật khẩu");

        var colleague = browsers.open();
        var path = link.substring(link.indexOf("/moi/"));
        colleague.get(path).form(path).set("mat-khau", "mat khau moi dat").submit();

        assertThat(colleague.get("/nha-tuyen-dung").text()).contains("Công ty TNHH Nhiều Người Cùng Làm");
        assertThat(colleague.get("/nha-tuyen-dung/tin/moi").status()).isEqualTo(200);
        assertThat(colleague.get(USERS).status()).isEqualTo(403);
        assertThat(head.get(USERS).text()).doesNotContain("chưa đặt mật khẩu");
        assertThat(browsers.open().get(path).status()).isNotEqualTo(200);
    }

    @Test
    void theHeadMakesAnotherHeadWhoThenManagesUsersToo() {
        var other = accounts.employer(Role.EMPLOYER_USER, company.id());
        var colleague = browsers.open().signIn(other);
        assertThat(colleague.get(USERS).status()).isEqualTo(403);

        head.get(USERS).form(USERS + "/" + other.id() + "/vai-tro").submit();

        assertThat(colleague.get(USERS).status()).isEqualTo(200);
        assertThat(head.get(USERS).text()).contains("Bỏ quyền phụ trách");
    }

    @Test
    void whoseAccessHasEndedIsSignedOutAtOnceAndSeesTheCompanyNoMore() {
        var other = accounts.employer(Role.EMPLOYER_USER, company.id());
        var colleague = browsers.open().signIn(other);

        head.get(USERS).form(USERS + "/" + other.id() + "/ket-thuc").submit();

        assertThat(colleague.ask("GET", "/nha-tuyen-dung").status()).isEqualTo(303);
        assertThat(head.get(USERS).document().select("form[action*='" + other.id() + "']"))
                .isEmpty();
    }

    @Test
    void nobodyEndsTheOwnAccessOrThatOfAnotherCompany() {
        var stranger = accounts.employer(
                Role.EMPLOYER_USER, employers.verified("Công ty Hàng Xóm").id());
        var page = head.get(USERS + "/moi");
        var csrf = page.form(USERS + "/moi").value("_csrf");

        assertThat(end(headAccount.id(), csrf).status()).isEqualTo(409);
        assertThat(end(stranger.id(), csrf).status()).isEqualTo(404);
        assertThat(browsers.open().signIn(stranger).get("/nha-tuyen-dung").status())
                .isEqualTo(200);
    }

    @Test
    void aNumberWithWhichSomebodySignsInAlreadyIsToldAtTheFieldAndTheRestIsKept() {
        var phone = TestEmployers.phone();
        invite("Hầu A Sùng", phone, "EMPLOYER_USER");

        var again = invite("Hầu A Páo", phone, "EMPLOYER_HEAD");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Đã có tài khoản đăng nhập bằng số hoặc địa chỉ này");
        assertThat(again.form(USERS + "/moi").value("ho-ten")).isEqualTo("Hầu A Páo");
    }

    private Browser.Page end(UUID account, String csrf) {
        return head.ask("POST", USERS + "/" + account + "/ket-thuc", java.util.Map.of("_csrf", csrf));
    }

    private Browser.Page invite(String name, String phone, String role) {
        return head.get(USERS + "/moi")
                .form(USERS + "/moi")
                .set("ho-ten", name)
                .set("dien-thoai", phone)
                .set("vai-tro", role)
                .submit();
    }
}
