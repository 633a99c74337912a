package vn.cauviec.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Role;

@CauViecTest
class ConfirmWebTest {
    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    People people;

    @Test
    void theOfficerFindsTheClaimedPersonInTheWorkListAndConfirmsByThePaper() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var browser = officer(TestPersons.Y_TY.value());
        assertThat(browser.get("/quan-ly").text()).contains("người tự khai chờ xác nhận giấy tờ");
        var list = browser.get("/quan-ly/nguoi-lao-dong?tinh-trang=chua-xac-nhan&ten="
                + worker.details().name().given().toLowerCase(java.util.Locale.ROOT));
        var link =
                list.document().select("a[href*='" + worker.personId() + "']").attr("href");

        var details = browser.get(link);
        var form = browser.get(
                        details.document().select("a[href*='/xac-nhan?']").attr("href"))
                .form(address(worker.personId()));
        var page = form.set("so-giay-to", worker.details().citizenId().digits())
                .set("ngay-sinh", "08/03/1999")
                .submit();

        assertThat(page.path()).isEqualTo("/quan-ly/nguoi-lao-dong/" + worker.personId());
        assertThat(page.text()).contains("Đã xác nhận. Các kết quả đang chờ", "người xem giấy tờ: Cán bộ thử");
        assertThat(standing(worker)).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void whatDoesNotAgreeIsSaidAndTheOfficerMayStandByThePaper() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var browser = officer(TestPersons.Y_TY.value());
        var page = form(browser, worker.personId())
                .set("so-giay-to", "099097000777")
                .set("ngay-sinh", "8.3.1998")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "nói một giới tính khác",
                        "nói một năm sinh khác",
                        "khác ngày sinh người này tự khai",
                        "khác số người này tự khai");
        assertThat(page.document().getElementById("ngay-sinh").val()).isEqualTo("8.3.1998");
        assertThat(standing(worker)).isEqualTo(Standing.CLAIMED);

        var confirmed =
                page.form(address(worker.personId())).set("van-xac-nhan", "1").submit();
        assertThat(confirmed.text()).contains("Đã xác nhận.", "08/03/1998", "099*******77");
    }

    @Test
    void wrongNumberAndDateAreSaidAtTheirFields() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var page = form(officer(TestPersons.Y_TY.value()), worker.personId())
                .set("so-giay-to", "12345")
                .set("ngay-sinh", "1999")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Có 2 chỗ cần sửa", "đủ 12 chữ số", "Hãy nhập cả ngày và tháng");
    }

    @Test
    void twoOfficersConfirmOnceAndTheSecondIsTold() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var number = worker.details().citizenId().digits();
        var first = form(officer(TestPersons.Y_TY.value()), worker.personId());
        var second = form(officer(TestPersons.Y_TY.value()), worker.personId());
        first.set("so-giay-to", number).set("ngay-sinh", "08/03/1999").submit();

        var page =
                second.set("so-giay-to", number).set("ngay-sinh", "08/03/1999").submit();

        assertThat(page.text()).contains("đã được xác nhận trước đó");
    }

    @Test
    void anOfficerWhoLookedAtAnOlderRecordIsToldThatItChanged() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var browser = officer(TestPersons.Y_TY.value());
        var old = form(browser, worker.personId());
        var own = browsers.open().signIn(worker.account());
        own.get("/ca-nhan/ho-so")
                .form("/ca-nhan/ho-so")
                .set("ho-ten", "Giàng Thị Khác")
                .submit();

        var page = old.set("so-giay-to", worker.details().citizenId().digits())
                .set("ngay-sinh", "08/03/1999")
                .submit();

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("vừa được người khác sửa");
    }

    @Test
    void aNumberOfTheRegisterLeadsToTheComparison() {
        var registered = persons.registered(TestPersons.Y_TY);
        var worker = persons.claimed(TestPersons.Y_TY);
        var page = form(officer(TestPersons.Y_TY.value()), worker.personId())
                .set("so-giay-to", registered.details().citizenId().digits())
                .set("ngay-sinh", "08/03/1999")
                .submit();

        assertThat(page.path())
                .isEqualTo("/quan-ly/nguoi-lao-dong/" + worker.personId() + "/so-sanh/" + registered.personId());
        assertThat(page.text()).contains("Số này đã có trong sổ");
    }

    @Test
    void aNumberThatAnotherCommuneHoldsNamesTheCommuneAndNoMore() {
        var registered = persons.registered(TestPersons.SA_PA);
        var worker = persons.claimed(TestPersons.Y_TY);
        var page = form(officer(TestPersons.Y_TY.value()), worker.personId())
                .set("so-giay-to", registered.details().citizenId().digits())
                .set("ngay-sinh", "08/03/1999")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("hồ sơ do Phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai quản lý")
                .doesNotContain(registered.details().name().full());
    }

    @Test
    void anOfficerOfAnotherCommuneFindsNobodyToConfirm() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var page = officer(TestPersons.SA_PA.value())
                .get("/quan-ly/nguoi-lao-dong/" + worker.personId() + "/xac-nhan?muc-dich=xac-nhan");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("không thuộc phạm vi");
    }

    private Browser.Form form(Browser browser, UUID person) {
        return browser.get("/quan-ly/nguoi-lao-dong/" + person + "/xac-nhan?muc-dich=xac-nhan")
                .form(address(person));
    }

    private static String address(UUID person) {
        return "/quan-ly/nguoi-lao-dong/" + person + "/xac-nhan";
    }

    private Standing standing(TestPersons.Worker worker) {
        return persons.as(
                        accounts.actor(worker.account()),
                        () -> people.findCard(worker.personId()).orElseThrow())
                .standing();
    }

    private Browser officer(long unit) {
        return browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, unit));
    }
}
