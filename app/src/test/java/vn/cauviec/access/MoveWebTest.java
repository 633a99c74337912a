package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestAccounts.Account;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Role;

/** An officer goes to another place: the roles end with a day, the new one waits for a second person, the work goes to a colleague. */
@CauViecTest
class MoveWebTest {
    private static final String GRANTS = "/quan-ly/he-thong/quyen";
    private static final String INQUIRIES = "/quan-ly/nguoi-lao-dong/hoi-xa";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPersons persons;

    @Test
    void theOldRolesHoldUntilTheirLastDayAndTheNewOneBeginsOnTheNextWhenASecondPersonGrantsIt() {
        var officer = officer();
        var administrator = administrator();

        var moved = move(administrator, officer, "30/06/2023")
                .set("vai-tro", "CONSULTANT")
                .set("den-ngay", "31/12/2024")
                .submit();

        assertThat(moved.text())
                .contains("kết thúc sau ngày 30/06/2023")
                .contains("đến hết 30/06/2023")
                .contains("từ 01/07/2023 đến hết 31/12/2024");
        assertThat(browsers.open()
                        .signIn(officer)
                        .get("/quan-ly/nguoi-lao-dong")
                        .status())
                .as("the old role today")
                .isEqualTo(200);
        var head = browsers.open().signIn(accounts.staff(Role.DEPARTMENT_HEAD));
        var card = head.get(GRANTS).document().select(".card").stream()
                .filter(one -> moved.text().contains(one.selectFirst("h2").text()))
                .findFirst()
                .orElseThrow();
        assertThat(card.text()).contains("Từ ngày 01/07/2023");
        head.get(GRANTS).form(card.selectFirst("form").attr("action")).submit();
        var page = administrator.get(address(officer));
        assertThat(page.document().select("tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("từ 01/07/2023 đến hết 31/12/2024"))
                .anySatisfy(row -> assertThat(row).contains("từ 01/01/2023 đến hết 30/06/2023"));
        assertThat(accounts.actor(officer).holds(Role.CONSULTANT)).as("not yet").isFalse();
    }

    @Test
    void whatIsWrongWithAMoveIsSaidAtOnce() {
        var administrator = administrator();

        var page = move(administrator, officer(), "01/06/2023").submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".error-summary a").eachAttr("href"))
                .containsExactly("#ngay-cuoi", "#vai-tro");
        var tooShort = move(administrator, officer(), "31/12/2024")
                .set("vai-tro", "CONSULTANT")
                .set("den-ngay", "31/12/2024")
                .submit();
        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.document().getElementById("den-ngay-error").text()).contains("sau ngày cuối ở nơi cũ");
    }

    @Test
    void nobodyMovesOneselfAndNobodyMovesAClosedAccount() {
        var account = accounts.staff(Role.ADMINISTRATOR);
        var administrator = browsers.open().signIn(account);
        assertThat(move(administrator, account, "30/06/2023")
                        .set("vai-tro", "CONSULTANT")
                        .submit()
                        .status())
                .isEqualTo(409);
        var officer = officer();
        close(administrator, officer);

        assertThat(administrator.get(address(officer) + "/chuyen").status()).isEqualTo(409);
    }

    @Test
    void whatStandsInTheNameOfAnOfficerGoesToAColleagueWithTheMove() {
        var officer = officer();
        var colleague = officer();
        asks(officer);
        asks(officer);
        var administrator = administrator();
        var form = administrator.get(address(officer) + "/chuyen");
        assertThat(form.text()).contains("2 việc đang đứng tên", "2 câu hỏi gửi xã khác, chưa được trả lời");

        var moved = move(administrator, officer, "14/06/2023")
                .set("vai-tro", "CONSULTANT")
                .set("dong-nghiep", colleague.id().toString())
                .submit();

        assertThat(moved.text()).doesNotContain("đang đứng tên");
        var browser = browsers.open().signIn(colleague);
        assertThat(browser.get(INQUIRIES).text().split("Đang chờ xã quản lý trả lời", -1))
                .hasSize(3);
        assertThat(browser.get("/tai-khoan/thong-bao").text()).contains("Bạn nhận việc của đồng nghiệp");
        assertThat(browsers.open().signIn(officer).get(INQUIRIES).text()).doesNotContain("Đang chờ xã quản lý trả lời");
    }

    @Test
    void closingDoesNotWaitForTheWorkWhichIsHandedOverAfterwards() {
        var officer = officer();
        var colleague = officer();
        asks(officer);
        var administrator = administrator();
        var address = address(officer);
        assertThat(administrator.get(address).text()).contains("Còn 1 việc đang đứng tên người này");

        var closed = close(administrator, officer);

        assertThat(closed.text()).contains("1 việc đang đứng tên");
        assertThat(closed.form(address + "/ban-giao").submit().text()).contains("Hãy chọn đồng nghiệp nhận việc");
        var done = closed.form(address + "/ban-giao")
                .set("dong-nghiep", colleague.id().toString())
                .submit();
        assertThat(done.text()).contains("Đã giao việc cho").doesNotContain("việc đang đứng tên");
    }

    @Test
    void workGoesOnlyToWhoeverHoldsTheSameRoleAtTheSamePlaceAndOnlyByAnAdministrator() {
        var officer = officer();
        officer();
        asks(officer);
        var elsewhere = accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());
        var administrator = administrator();
        var address = address(officer);
        var form = administrator.get(address).form(address + "/ban-giao");

        for (var wrong : List.of(elsewhere.id().toString(), officer.id().toString(), "khong-phai-ma")) {
            assertThat(form.set("dong-nghiep", wrong).submit().status())
                    .as(wrong)
                    .isEqualTo(409);
        }
        var moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        var forged = Map.of(
                "_csrf", moderator.get("/tai-khoan").form("/tai-khoan/mat-khau").value("_csrf"),
                "dong-nghiep", elsewhere.id().toString());
        assertThat(moderator.post(address + "/ban-giao", forged).status()).isEqualTo(403);
        assertThat(administrator.get(address).text()).contains("1 việc đang đứng tên");
    }

    private Account officer() {
        return accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value());
    }

    private Browser administrator() {
        return browsers.open().signIn(accounts.staff(Role.ADMINISTRATOR));
    }

    /** The officer asks another commune for a person whom it holds. */
    private void asks(Account officer) {
        var person = persons.registered(TestPersons.Y_TY);
        browsers.open()
                .signIn(officer)
                .get("/quan-ly/nguoi-lao-dong/tim-so")
                .form("/quan-ly/nguoi-lao-dong/tim-so")
                .set("so-giay-to", person.details().citizenId().digits())
                .submit()
                .form(INQUIRIES)
                .submit();
    }

    private static Browser.Form move(Browser administrator, Account officer, String lastDay) {
        var address = address(officer) + "/chuyen";
        return administrator.get(address).form(address).set("ngay-cuoi", lastDay);
    }

    private static Browser.Page close(Browser administrator, Account officer) {
        return administrator
                .get(address(officer))
                .form(address(officer) + "/dong")
                .submit();
    }

    private static String address(Account officer) {
        return "/quan-ly/he-thong/tai-khoan/" + officer.id();
    }
}
