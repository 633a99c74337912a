package vn.cauviec.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Role;

@CauViecTest
class RegisterPersonWebTest {
    private static final String ADDRESS = "/quan-ly/nguoi-lao-dong/moi";

    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Test
    void aPersonAtTheCounterIsRegisteredAndConfirmed() {
        var form = filled(officer(), "099188000001");
        assertThat(form.value("xa")).isEqualTo("Xã Y Tý, huyện Bát Xát, tỉnh Lào Cai");

        var page = form.submit();

        assertThat(page.path()).startsWith("/quan-ly/nguoi-lao-dong/");
        assertThat(page.text())
                .contains("Đã ghi vào sổ", "Ly Thị Dua", "12/04/1988", "Đã xác nhận", "Từ 01/01/2019", "099*******01");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var page = officer().get(ADDRESS).form(ADDRESS).set("xa", "").submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains(
                        "Có 6 chỗ cần sửa",
                        "Hãy nhập số căn cước",
                        "Hãy nhập họ và tên",
                        "Hãy nhập ngày",
                        "Hãy chọn giới tính",
                        "Hãy nhập xã, phường",
                        "Hãy xem giấy tờ");
    }

    @Test
    void aNumberThatSaysAnotherSexIsAWarningNotARefusal() {
        var page = filled(officer(), "099088000002").submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Hãy xem lại giấy tờ", "nói một giới tính khác");

        assertThat(page.form(ADDRESS).set("van-ghi", "1").submit().text()).contains("Đã ghi vào sổ");
    }

    @Test
    void theSameFormSentTwiceRegistersOneAndShowsIt() {
        var browser = officer();
        var form = filled(browser, "099188000003");
        var first = form.submit();
        var second = form.submit();

        assertThat(second.path()).isEqualTo(first.path());
        assertThat(second.text()).contains("Người mang số này đã có trong sổ");
    }

    @Test
    void aNumberThatAnotherCommuneHoldsIsToldWithTheCommune() {
        var other = persons.registered(TestPersons.SA_PA);
        var page = filled(officer(), other.details().citizenId().digits())
                .set("van-ghi", "1")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("so-giay-to-error").text()).contains("Phường Sa Pa", "hỏi xã đó");
    }

    @Test
    void aCommuneOfficerRegistersNobodyOfAnotherCommune() {
        var page = filled(officer(), "099188000004")
                .set("xa", "Phường Sa Pa")
                .set("xa-id", "")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("xa-error").text()).contains("xã mình phụ trách");
    }

    @Test
    void theCentreRegistersWhoeverComesToItsCounterAndServesThem() {
        var consultant = browsers.open().signIn(accounts.staff(Role.CONSULTANT, TestPersons.LAO_CAI.value()));
        var page = filled(consultant, "099188000005").set("xa", "Phường Sa Pa").submit();

        assertThat(page.text()).contains("Đã ghi vào sổ", "Trung tâm đang phục vụ");
    }

    private static Browser.Form filled(Browser browser, String number) {
        return browser.get(ADDRESS)
                .form(ADDRESS)
                .set("so-giay-to", number)
                .set("ho-ten", "Ly Thị Dua")
                .set("ngay-sinh", "12/4/1988")
                .set("gioi-tinh", "F")
                .set("tu-ngay", "01/01/2019")
                .set("da-xem-giay-to", "1");
    }

    private Browser officer() {
        return browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
    }
}
