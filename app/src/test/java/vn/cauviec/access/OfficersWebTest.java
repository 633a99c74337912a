package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.kernel.Role;

@CauViecTest
class OfficersWebTest {
    private static final String ACCOUNTS = "/quan-ly/he-thong/tai-khoan";
    private static final String INVITE = ACCOUNTS + "/moi";
    private static final String GRANTS = "/quan-ly/he-thong/quyen";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    /** An officer who was invited: where the account is, and the way in. */
    private record Invited(String name, String email, String account, String link) {}

    @Test
    void everythingThatIsWrongWithAnInvitationIsSaidAtOnce() {
        var page = administrator()
                .get(INVITE)
                .form(INVITE)
                .set("ho-ten", "")
                .set("email", "a@b")
                .set("vai-tro", "COMMUNE_OFFICER")
                .set("den-ngay", "31/02/2024")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".error-summary a").eachAttr("href"))
                .containsExactly("#ho-ten", "#email", "#xa", "#den-ngay");
        assertThat(page.document().getElementById("email").val()).isEqualTo("a@b");
    }

    @Test
    void aRoleIsNotGivenForThePastOrForEver() {
        var form = administrator().get(INVITE).form(INVITE);

        assertThat(form.set("den-ngay", "01/01/2023")
                        .submit()
                        .document()
                        .getElementById("den-ngay-error")
                        .text())
                .contains("đã qua");
        assertThat(form.set("den-ngay", "01/01/2090")
                        .submit()
                        .document()
                        .getElementById("den-ngay-error")
                        .text())
                .contains("5 năm");
    }

    @Test
    void aRoleThatDoesNotExistOrIsNotForOfficersIsNamed() {
        var page = administrator()
                .get(INVITE)
                .form(INVITE)
                .set("vai-tro", "WORKER")
                .submit();

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("WORKER");
        assertThat(administrator().get(ACCOUNTS + "?vai-tro=BOSS").status()).isEqualTo(400);
        assertThat(administrator().get(ACCOUNTS + "?tinh-trang=ACTIV").text()).contains("ACTIVE");
    }

    @Test
    void anAddressThatIsTakenIsSaidWithoutRegardToCapitals() {
        var administrator = administrator();
        var invited = invite(administrator, Role.MODERATOR);

        var again = invitation(administrator, "Trùng Thị Thư", invited.email().toUpperCase(java.util.Locale.ROOT))
                .set("vai-tro", "MODERATOR")
                .submit();

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.document().getElementById("email-error").text()).contains("đã có tài khoản");
    }

    @Test
    void anInvitedOfficerSignsInWithTheAddressInAnyCapitals() {
        var invited = invite(administrator(), Role.CONSULTANT);
        browsers.open()
                .get(invited.link())
                .form(invited.link())
                .set("mat-khau", "mùa lúa chín vàng")
                .submit();

        var page = browsers.open()
                .get("/dang-nhap")
                .form("/dang-nhap")
                .set("ten", invited.email().toUpperCase(java.util.Locale.ROOT))
                .set("mat-khau", "mùa lúa chín vàng")
                .submit();

        assertThat(page.path()).isEqualTo("/tai-khoan");
    }

    @Test
    void aLinkWorksOnceAndANewLinkMakesTheOldOneVoid() {
        var administrator = administrator();
        var invited = invite(administrator, Role.MODERATOR);
        var second = newLink(administrator, invited.account());

        assertThat(browsers.open().get(invited.link()).status()).isEqualTo(410);
        var tooShort =
                browsers.open().get(second).form(second).set("mat-khau", "ngan").submit();
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(browsers.open()
                        .get(second)
                        .form(second)
                        .set("mat-khau", "một câu đủ dài")
                        .submit()
                        .status())
                .isEqualTo(200);
        assertThat(browsers.open().get(second).status()).isEqualTo(410);
        assertThat(browsers.open().get("/moi/khong-co-lien-ket-nay").status()).isEqualTo(410);
    }

    @Test
    void twoWhoUseOneLinkAtOnceOpenOneDoor() throws Exception {
        var invited = invite(administrator(), Role.MODERATOR);
        var forms = List.of(browsers.open(), browsers.open()).stream()
                .map(browser ->
                        browser.get(invited.link()).form(invited.link()).set("mat-khau", "cùng một lúc hai người"))
                .toList();

        assertThat(atOnce(forms)).containsExactlyInAnyOrder(200, 410);
    }

    @Test
    void aForgottenPasswordIsSetAnewAndSessionsEnd() {
        var officer = accounts.staff(Role.CONSULTANT);
        var atWork = browsers.open().signIn(officer);
        var link = newLink(administrator(), ACCOUNTS + "/" + officer.id());

        var page = browsers.open().get(link);
        assertThat(page.text()).contains("Đặt lại mật khẩu");
        page.form(link).set("mat-khau", "mật khẩu mới tinh").submit();

        assertThat(atWork.get("/quan-ly").path()).isEqualTo("/dang-nhap");
        assertThat(signIn(officer.email(), officer.password()).status()).isEqualTo(422);
        assertThat(signIn(officer.email(), "mật khẩu mới tinh").path()).isEqualTo("/quan-ly");
    }

    @Test
    void twoHeadsAtOnceDecideOnceAndTheSecondIsTold() throws Exception {
        var invited = invite(administrator(), Role.DEPARTMENT_OFFICER);
        var forms = List.of(head(), head()).stream()
                .map(browser -> grantForm(browser, invited.name()))
                .toList();

        assertThat(atOnce(forms)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void grantingTwiceIsHarmlessAndRefusingAfterwardsIsTold() {
        var invited = invite(administrator(), Role.MODERATOR);
        var head = head();
        var form = grantForm(head, invited.name());
        form.submit();

        assertThat(form.submit().text()).contains("Đã cấp vai trò cho " + invited.name());
        var csrf = head.get(GRANTS).document().selectFirst("input[name=_csrf]").val();
        var other = head().post(form.action().replace("/cap", "/tu-choi"), Map.of("_csrf", csrf, "ly-do", "Chưa cần."));
        assertThat(other.status()).isIn(403, 409);
    }

    @Test
    void aRefusalNeedsAReasonWhichTheAdministratorReads() {
        var administrator = administrator();
        var invited = invite(administrator, Role.MODERATOR);
        var head = head();
        var address = grantForm(head, invited.name()).action().replace("/cap", "/tu-choi");

        var empty = head.get(address).form(address).submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().getElementById("ly-do-error").text()).contains("Hãy ghi lý do");
        empty.form(address).set("ly-do", "Đã đủ người kiểm duyệt.").submit();

        assertThat(administrator.get(invited.account()).text()).contains("không cấp: Đã đủ người kiểm duyệt.");
        assertThat(head.get(address).status()).isEqualTo(404);
    }

    @Test
    void nobodyGrantsWhatTheyAskedFor() {
        var both = accounts.staff(Role.ADMINISTRATOR);
        accounts.alsoHolds(both, Role.DEPARTMENT_HEAD);
        var browser = browsers.open().signIn(both);
        var invited = invite(browser, Role.MODERATOR);

        var list = browser.get(GRANTS);
        assertThat(card(list, invited.name()).text()).contains("người khác quyết định");
        var id = card(head().get(GRANTS), invited.name()).selectFirst("form").attr("action");
        var csrf = list.document().selectFirst("input[name=_csrf]").val();
        var tried = browser.post(id, Map.of("_csrf", csrf));
        assertThat(tried.status()).isEqualTo(409);
        assertThat(tried.text()).contains("Một người khác phải quyết định");
    }

    @Test
    void aRoleThatIsEndedHoldsNoLonger() {
        var officer = accounts.staff(Role.MODERATOR);
        var atWork = browsers.open().signIn(officer);
        var account = administrator().get(ACCOUNTS + "/" + officer.id());
        var action = account.document().selectFirst("form[action$=/ket-thuc]").attr("action");

        var form = account.form(action);
        assertThat(form.submit().text()).contains("Vai trò đã kết thúc");
        assertThat(form.submit().status()).isEqualTo(200);
        assertThat(atWork.get("/quan-ly").status()).isEqualTo(403);
    }

    @Test
    void aClosedAccountIsOutAtOnceAndStaysInTheList() {
        var officer = accounts.staff(Role.MODERATOR);
        var atWork = browsers.open().signIn(officer);
        var administrator = administrator();
        var address = ACCOUNTS + "/" + officer.id();
        var form = administrator.get(address).form(address + "/dong");

        assertThat(form.submit().text()).contains("Đã đóng tài khoản", "đã đóng");
        assertThat(form.submit().status()).isEqualTo(200);
        assertThat(atWork.get("/quan-ly").path()).isEqualTo("/dang-nhap");
        assertThat(signIn(officer.email(), officer.password()).status()).isEqualTo(422);
        assertThat(administrator.get(address).document().select("form[action$=/dong]"))
                .isEmpty();
    }

    @Test
    void aClosedAccountGetsNeitherLinkNorRole() {
        var officer = accounts.staff(Role.MODERATOR);
        var administrator = administrator();
        var address = ACCOUNTS + "/" + officer.id();
        var open = administrator.get(address);
        open.form(address + "/dong").submit();

        assertThat(open.form(address + "/lien-ket").submit().status()).isEqualTo(409);
        assertThat(open.form(address + "/vai-tro")
                        .set("vai-tro", "CONSULTANT")
                        .submit()
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theOwnAccountIsClosedBySomebodyElse() {
        var self = accounts.staff(Role.ADMINISTRATOR);
        var browser = browsers.open().signIn(self);
        var page = browser.get(ACCOUNTS + "/" + self.id());
        assertThat(page.document().select("form[action$=/dong]")).isEmpty();

        var csrf = page.document().selectFirst("input[name=_csrf]").val();
        assertThat(browser.post(ACCOUNTS + "/" + self.id() + "/dong", Map.of("_csrf", csrf))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theSameRoleIsAskedForOnce() {
        var officer = accounts.staff(Role.MODERATOR);
        var address = ACCOUNTS + "/" + officer.id();
        var form = administrator().get(address).form(address + "/vai-tro").set("vai-tro", "CONSULTANT");

        assertThat(form.submit().text()).contains("Đã gửi đề nghị");
        assertThat(form.submit().text()).contains("đang chờ cấp");
        var wrong = form.set("vai-tro", "").submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().getElementById("vai-tro-error").text()).contains("Hãy chọn vai trò");
    }

    @Test
    void workersAccountsAreNotStaffAccounts() {
        var worker = accounts.worker();

        assertThat(administrator().get(ACCOUNTS + "/" + worker.id()).status()).isEqualTo(404);
        assertThat(administrator()
                        .get(ACCOUNTS + "/" + UUID.fromString("00000000-0000-7000-8000-000000000000"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePasswordIsChangedByWhoKnowsItAndOtherSessionsEnd() {
        var officer = accounts.staff(Role.MODERATOR);
        var here = browsers.open().signIn(officer);
        var elsewhere = browsers.open().signIn(officer);
        var form = here.get("/tai-khoan").form("/tai-khoan/mat-khau");

        var wrong = form.set("mat-khau-cu", "không nhớ")
                .set("mat-khau", "mật khẩu thứ hai")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().getElementById("mat-khau-cu-error").text()).contains("không đúng");
        var missing = form.set("mat-khau-cu", "").set("mat-khau", "ngan").submit();
        assertThat(missing.document().select(".error-summary a").eachAttr("href"))
                .containsExactly("#mat-khau-cu", "#mat-khau");
        var done = form.set("mat-khau-cu", officer.password())
                .set("mat-khau", "mật khẩu thứ hai")
                .submit();

        assertThat(done.text()).contains("Đã đổi mật khẩu");
        assertThat(here.get("/quan-ly").status()).isEqualTo(200);
        assertThat(elsewhere.get("/quan-ly").path()).isEqualTo("/dang-nhap");
        assertThat(signIn(officer.email(), "mật khẩu thứ hai").path()).isEqualTo("/quan-ly");
    }

    @Test
    void thePasswordIsNotGuessedOnThePageOfTheOwnAccount() {
        var officer = accounts.staff(Role.MODERATOR);
        var form = browsers.open()
                .signIn(officer)
                .get("/tai-khoan")
                .form("/tai-khoan/mat-khau")
                .set("mat-khau-cu", "đoán mò")
                .set("mat-khau", "mật khẩu thứ hai");
        for (int i = 0; i < 5; i++) {
            assertThat(form.submit().status()).isEqualTo(422);
        }
        assertThat(form.set("mat-khau-cu", officer.password()).submit().status())
                .isEqualTo(429);
    }

    private Browser administrator() {
        return browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR));
    }

    private Browser head() {
        return browsers.open().signIn(accounts.staff(Role.DEPARTMENT_HEAD));
    }

    private Browser.Page signIn(String name, String password) {
        return browsers.open()
                .get("/dang-nhap")
                .form("/dang-nhap")
                .set("ten", name)
                .set("mat-khau", password)
                .submit();
    }

    private static Invited invite(Browser administrator, Role role) {
        int number = NUMBER.incrementAndGet();
        var name =
                "Mời Thị " + "Aăâbcdđeêghiklmnoôơpqrstuưvxy".charAt(number % 28) + "n " + "x".repeat(number / 28 + 1);
        var email = "moi" + number + "@example.vn";
        var made = invitation(administrator, name, email)
                .set("vai-tro", role.name())
                .submit();
        var document = made.document();
        var link = document.getElementById("lien-ket").text();
        var heading = administrator.get(document.selectFirst(".actions a").attr("href"));
        return new Invited(
                heading.document().selectFirst("h1").text(),
                email,
                heading.path(),
                link.substring(link.indexOf("/moi/")));
    }

    private static Browser.Form invitation(Browser administrator, String name, String email) {
        return administrator.get(INVITE).form(INVITE).set("ho-ten", name).set("email", email);
    }

    private static String newLink(Browser administrator, String account) {
        var made = administrator.get(account).form(account + "/lien-ket").submit();
        var link = made.document().getElementById("lien-ket").text();
        return link.substring(link.indexOf("/moi/"));
    }

    private static Browser.Form grantForm(Browser head, String name) {
        var list = head.get(GRANTS);
        return list.form(card(list, name).selectFirst("form").attr("action"));
    }

    private static org.jsoup.nodes.Element card(Browser.Page list, String name) {
        return list.document().select(".card").stream()
                .filter(card -> card.selectFirst("h2").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> atOnce(List<Browser.Form> forms) throws Exception {
        var barrier = new CyclicBarrier(forms.size());
        try (var threads = Executors.newFixedThreadPool(forms.size())) {
            var answers = forms.stream()
                    .map(form -> threads.submit(() -> {
                        barrier.await();
                        return form.submit().status();
                    }))
                    .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }
}
