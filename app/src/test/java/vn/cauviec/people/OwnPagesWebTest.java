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
class OwnPagesWebTest {
    private static final String PROFILE = "/ca-nhan/ho-so";

    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    People people;

    @Test
    void aClaimedPersonChangesEverythingAndAddsANumber() {
        var worker = persons.claimed(persons.details("Lù Seo Vảng", TestPersons.Y_TY, null));
        var browser = browsers.open().signIn(worker.account());
        var page = browser.get(PROFILE)
                .form(PROFILE)
                .set("ho-ten", "lù seo vàng")
                .set("dan-toc", "08")
                .set("xa", "Phường Sa Pa")
                .set("so-giay-to", "099199777001")
                .set("trinh-do", "elementary")
                .submit();

        assertThat(page.text()).contains("Đã lưu hồ sơ của bạn");
        assertThat(page.document().getElementById("ho-ten").val()).isEqualTo("Lù Seo Vàng");
        assertThat(page.document().getElementById("xa").val()).startsWith("Phường Sa Pa");
        assertThat(page.document().getElementById("so-giay-to").val()).isEmpty();
        assertThat(page.text()).contains("Đã lưu một số");
        var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
        assertThat(persons.as(officer, () -> people.findCard(worker.personId())))
                .isPresent();
    }

    @Test
    void aConfirmedPersonChangesTheContactOnlyEvenWithAForgedForm() {
        var registered = persons.registered(TestPersons.Y_TY);
        var worker = persons.claimed(TestPersons.Y_TY);
        join(worker, registered);
        var browser = browsers.open().signIn(worker.account());
        var form = browser.get(PROFILE).form(PROFILE);
        assertThat(form.value("ho-ten")).isEmpty();

        var page = form.set("ho-ten", "Tên Giả")
                .set("xa", "Phường Sa Pa")
                .set("dien-thoai", "0912 000 321")
                .submit();

        assertThat(page.text())
                .contains("Đã lưu hồ sơ", registered.details().name().full(), "0912 000 321", "Xã Y Tý")
                .doesNotContain("Tên Giả");
    }

    @Test
    void wrongValuesAreSaidAndKept() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var page = browsers.open()
                .signIn(worker.account())
                .get(PROFILE)
                .form(PROFILE)
                .set("so-giay-to", "abc")
                .set("email", "a@b")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Có 2 chỗ cần sửa", "chỉ gồm các chữ số");
        assertThat(page.document().getElementById("so-giay-to").val()).isEqualTo("abc");
    }

    @Test
    void twoWindowsOfOnePersonDoNotOverwriteEachOther() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var browser = browsers.open().signIn(worker.account());
        var old = browser.get(PROFILE).form(PROFILE);
        browser.get(PROFILE).form(PROFILE).set("email", "moi@example.vn").submit();

        assertThat(old.set("email", "cu@example.vn").submit().status()).isEqualTo(409);
    }

    @Test
    void theWayToOnesOwnPageHasWordsAlthoughAnAccountHasNoName() {
        var worker = persons.claimed(TestPersons.Y_TY);

        assertThat(browsers.open()
                        .signIn(worker.account())
                        .get("/ca-nhan")
                        .document()
                        .select("a.me")
                        .text())
                .isEqualTo("Trang của tôi");
    }

    @Test
    void nobodyHasLookedYetIsSaidSo() {
        var worker = persons.claimed(TestPersons.Y_TY);

        assertThat(browsers.open()
                        .signIn(worker.account())
                        .get("/ca-nhan/ai-da-xem")
                        .text())
                .contains("Chưa có ai xem thông tin của bạn");
    }

    @Test
    void aVisitorIsAskedToSignInAndComesBack() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var browser = browsers.open();
        var signIn = browser.get(PROFILE);
        assertThat(signIn.path()).isEqualTo("/dang-nhap");

        var page = signIn.form("/dang-nhap")
                .set("ten", worker.account().email())
                .set("mat-khau", worker.account().password())
                .submit();

        assertThat(page.path()).isEqualTo(PROFILE);
    }

    private void join(TestPersons.Worker worker, TestPersons.Registered registered) {
        var address = "/quan-ly/nguoi-lao-dong/" + worker.personId() + "/so-sanh/" + registered.personId();
        browsers.open()
                .signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()))
                .get(address + "?muc-dich=xac-nhan")
                .form(address + "/noi")
                .submit();
    }
}
