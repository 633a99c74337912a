package vn.cauviec.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.VietnameseDate;

@CauViecTest
class CorrectWebTest {
    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    People people;

    @Autowired
    BusinessClock clock;

    @Test
    void aCorrectionIsSavedAndASecondOfficerWithTheOldFormIsTold() {
        var person = persons.registered(TestPersons.Y_TY).personId();
        var first = form(officer(TestPersons.Y_TY.value()), person, "sua");
        var second = form(officer(TestPersons.Y_TY.value()), person, "sua");
        assertThat(first.value("dan-toc")).isEqualTo("08");

        var page = first.set("ho-ten", "giàng thị đính chính")
                .set("dan-toc", "01")
                .set("hoc-van", "primary")
                .submit();

        assertThat(page.text())
                .contains("Đã lưu thông tin đính chính", "Giàng Thị Đính Chính", "Kinh", "Tốt nghiệp tiểu học");
        var late = second.set("ho-ten", "Tên Khác").submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("vừa được người khác sửa");
    }

    @Test
    void aWrongCorrectionKeepsWhatWasTyped() {
        var person = persons.registered(TestPersons.Y_TY).personId();
        var page = form(officer(TestPersons.Y_TY.value()), person, "sua")
                .set("ho-ten", "Tên 1")
                .set("dien-thoai", "abc")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Có 2 chỗ cần sửa");
        assertThat(page.document().getElementById("dien-thoai").val()).isEqualTo("abc");
    }

    @Test
    void anUnknownCodeIsNamedWithTheNearestOne() {
        var person = persons.registered(TestPersons.Y_TY).personId();
        var page = form(officer(TestPersons.Y_TY.value()), person, "sua")
                .set("hoc-van", "primry")
                .submit();

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("“primry”", "“primary”");
    }

    @Test
    void whoMovedIsSeenByTheNewCommuneAndThePastStaysAsItWasRecorded() {
        var person = persons.registered(TestPersons.Y_TY).personId();
        var before = clock.now();
        var officer = officer(TestPersons.Y_TY.value());
        var page = form(officer, person, "chuyen-noi-o")
                .set("xa", "Phường Sa Pa")
                .set("tu-ngay", "01/06/2023")
                .submit();

        assertThat(page.path()).isEqualTo("/quan-ly/nguoi-lao-dong");
        assertThat(page.text()).contains("Hồ sơ nay do Phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai quản lý");
        assertThat(officer.get("/quan-ly/nguoi-lao-dong/" + person + "?muc-dich=tai-quay")
                        .status())
                .isEqualTo(404);
        var now = officer(TestPersons.SA_PA.value()).get("/quan-ly/nguoi-lao-dong/" + person + "?muc-dich=tai-quay");
        assertThat(now.text()).contains("Từ 01/06/2023", "đến trước 01/06/2023", "Trước đây sổ từng ghi");

        var department = accounts.actor(accounts.staff(Role.DEPARTMENT_OFFICER, TestPersons.LAO_CAI.value()));
        var lastDayThere = LocalDate.of(2023, 5, 31);
        var firstDayHere = LocalDate.of(2023, 6, 1);
        assertThat(persons.as(department, () -> people.findResidence(person, lastDayThere)))
                .contains(TestPersons.Y_TY);
        assertThat(persons.as(department, () -> people.findResidence(person, firstDayHere)))
                .contains(TestPersons.SA_PA);
        assertThat(persons.as(department, () -> people.findResidence(person, firstDayHere, before)))
                .contains(TestPersons.Y_TY);
        assertThat(persons.as(department, () -> people.findResidence(person, firstDayHere, clock.now())))
                .contains(TestPersons.SA_PA);
        assertThat(persons.as(department, () -> people.findCard(person))
                        .orElseThrow()
                        .unit())
                .isEqualTo(TestPersons.SA_PA);
    }

    @Test
    void aMoveInTheFutureOrToTheSamePlaceIsSaidAtItsField() {
        var person = persons.registered(TestPersons.Y_TY).personId();
        var browser = officer(TestPersons.Y_TY.value());
        var tomorrow = LocalDate.ofInstant(clock.now(), BusinessClock.ZONE).plusDays(1);
        var future = form(browser, person, "chuyen-noi-o")
                .set("xa", "Phường Sa Pa")
                .set("tu-ngay", VietnameseDate.display(tomorrow))
                .submit();
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.document().getElementById("tu-ngay-error").text()).contains("không sau hôm nay");

        var same = form(browser, person, "chuyen-noi-o")
                .set("xa", "Xã Y Tý")
                .set("tu-ngay", "01/06/2023")
                .submit();
        assertThat(same.document().getElementById("xa-error").text()).contains("Sổ đã ghi người này ở đây");
    }

    @Test
    void readingForACorrectionIsNotedWithItsPurpose() {
        var worker = persons.claimed(TestPersons.Y_TY);
        form(officer(TestPersons.Y_TY.value()), worker.personId(), "sua");

        assertThat(browsers.open()
                        .signIn(worker.account())
                        .get("/ca-nhan/ai-da-xem")
                        .text())
                .contains("Người lao động yêu cầu đính chính");
    }

    private static Browser.Form form(Browser browser, UUID person, String action) {
        var address = "/quan-ly/nguoi-lao-dong/" + person + "/" + action;
        return browser.get(address + "?muc-dich=dinh-chinh").form(address);
    }

    private Browser officer(long unit) {
        return browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, unit));
    }
}
