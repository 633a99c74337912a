package vn.cauviec.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.access.Limits;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;

@CauViecTest
class SignUpWebTest {
    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    Limits limits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoSignsUpArrivesAtTheirOwnPageAndReadsWhatClaimedMeans() {
        var page = filled(browsers.open(), "0912345001").submit();

        assertThat(page.path()).isEqualTo("/ca-nhan");
        assertThat(page.text())
                .contains("Xin chào, Vàng Thị Dở", "chưa được xác nhận", "mang thẻ căn cước đến bộ phận một cửa");
    }

    @Test
    void theOfficerOfTheCommuneSeesWhoSignedUp() {
        var browser = browsers.open();
        filled(browser, "0912345002").submit();
        var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));

        assertThat(persons.as(
                        officer,
                        () -> jdbc.sql("SELECT count(*) FROM people.face_person WHERE name_folded = 'vang thi do'")
                                .query(Long.class)
                                .single()))
                .isPositive();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
        var page = browsers.open()
                .get("/dang-ky")
                .form("/dang-ky")
                .set("ho-ten", "Vàng 2")
                .set("ngay-sinh", "31/02/1999")
                .set("xa", "Xã Không Có Đâu")
                .set("dien-thoai", "12")
                .set("mat-khau", "ngan")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "Có 7 chỗ cần sửa",
                        "Họ và tên chỉ gồm chữ cái",
                        "Tháng đó không có ngày này",
                        "Hãy chọn giới tính",
                        "Không có xã, phường nào tên như vậy",
                        "Số điện thoại thiếu hoặc thừa chữ số",
                        "Mật khẩu phải có từ 8 đến 128 ký tự",
                        "đánh dấu đồng ý");
        assertThat(page.document().getElementById("ho-ten").val()).isEqualTo("Vàng 2");
        assertThat(page.document().getElementById("xa").val()).isEqualTo("Xã Không Có Đâu");
        assertThat(page.document().getElementById("ngay-sinh").attr("aria-describedby"))
                .contains("ngay-sinh-error");
        assertThat(page.document().getElementById("mat-khau").val()).isEmpty();
    }

    @Test
    void withoutPhoneAndEmailNobodySignsUp() {
        var page = filled(browsers.open(), "").submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Có 1 chỗ cần sửa", "Hãy nhập số điện thoại hoặc e-mail");
    }

    @Test
    void aChildIsTooYoungForTheRegister() {
        var page = filled(browsers.open(), "0912345003")
                .set("ngay-sinh", "15/06/2008")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("từ đủ 15 tuổi");
    }

    @Test
    void communesOfTheSameNameAreOfferedAndTheChosenOneIsTaken() {
        var form = filled(browsers.open(), "0912345004").set("xa", "thanh binh");
        var page = form.submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("nhiều nơi cùng tên này");
        var offered = page.document().select("input[name=xa-chon]").eachAttr("value");
        assertThat(offered).hasSizeGreaterThan(1);

        var again = page.form("/dang-ky")
                .set("xa-chon", offered.getFirst())
                .set("mat-khau", "mot cau de nho")
                .submit();
        assertThat(again.path()).isEqualTo("/ca-nhan");
    }

    @Test
    void aNumberThatSignsInAlreadyIsNamedAtItsField() {
        filled(browsers.open(), "0912345005").submit();
        var page = filled(browsers.open(), "0912345005").submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("dien-thoai-error").text()).contains("đã có tài khoản");
    }

    @Test
    void theSameFormSentTwiceOpensOneAccount() {
        var browser = browsers.open();
        var form = filled(browser, "0912345006");
        form.submit();
        var other = browsers.open();
        var second =
                filled(other, "0912345006").set("phieu", form.value("phieu")).submit();

        assertThat(second.path()).isEqualTo("/dang-nhap");
        assertThat(second.text()).contains("đã được mở từ lần gửi trước");
    }

    @Test
    void tooManyAccountsFromOneAddressHaveToWait() {
        persons.as(Actor.VISITOR, () -> {
            for (int i = 0; i < 60; i++) {
                limits.take("WORKER_SIGN_UP", "198.51.100.89", 60, Duration.ofHours(1));
            }
            return true;
        });
        var page = filled(browsers.openFrom("198.51.100.89"), "0912345007").submit();

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.text()).contains("chờ 60 phút");
        assertThat(page.document().getElementById("ho-ten").val()).isEqualTo("vàng thị dở");
    }

    @Test
    void whoCameFromAnotherPageGoesBackThere() {
        var page = browsers.open().get("/dang-ky?ve=/dang-ky/dieu-khoan");

        assertThat(fill(page, "0912345008").submit().path()).isEqualTo("/dang-ky/dieu-khoan");
    }

    @Test
    void anAddressOfAnotherSiteIsNotFollowed() {
        var page = browsers.open().get("/dang-ky?ve=//example.com/");

        assertThat(fill(page, "0912345009").submit().path()).isEqualTo("/");
    }

    @Test
    void theTermsCarryTheVersionThatIsAgreedTo() {
        var version = browsers.open().get("/dang-ky/dieu-khoan").text();
        var browser = browsers.open();
        filled(browser, "0912345010").submit();

        assertThat(version).contains("Bản 2026-11");
        var given = persons.as(
                accounts.actor(new TestAccounts.Account(account("+84912345010"), "", "")),
                () -> jdbc.sql("SELECT kind || ' ' || text_version || ' ' || channel FROM people.consent")
                        .query(String.class)
                        .list());
        assertThat(given).containsExactly("TERMS 2026-11 WEB");
    }

    private UUID account(String phone) {
        var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
        return persons.as(
                officer,
                () -> jdbc.sql("SELECT account_id FROM people.person WHERE phone = ?")
                        .param(phone)
                        .query(UUID.class)
                        .single());
    }

    @Test
    void whoeverHasNoScriptAnswersTheQuestionInTheirOwnTime() throws InterruptedException {
        var form = filled(browsers.open(), "0912345021").set("loi-giai", "");
        var unanswered = form.submit();
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.document().getElementById("tra-loi-error").text())
                .isEqualTo("Hãy trả lời câu hỏi này bằng số.");
        var words =
                unanswered.document().selectFirst("label[for=tra-loi]").text().split(" ");
        var digits = java.util.List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
        var sum = digits.indexOf(words[2]) + digits.indexOf(words[4]) + 2;
        Thread.sleep(6_100);

        var page = fill(unanswered, "0912345021")
                .set("loi-giai", "")
                .set("tra-loi", Integer.toString(sum))
                .submit();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).isNotEqualTo("/dang-ky");
    }

    private Browser.Form filled(Browser browser, String phone) {
        return fill(browser.get("/dang-ky"), phone);
    }

    private static Browser.Form fill(Browser.Page page, String phone) {
        return page.form("/dang-ky")
                .set("ho-ten", "vàng thị dở")
                .set("ngay-sinh", "5/9/1998")
                .set("gioi-tinh", "F")
                .set("xa", "y ty")
                .set("dien-thoai", phone)
                .set("mat-khau", "mot cau de nho")
                .set("dong-y", "1");
    }
}
