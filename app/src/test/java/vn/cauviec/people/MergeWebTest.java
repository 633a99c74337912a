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
class MergeWebTest {
    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    People people;

    @Test
    void oneOfficerProposesAndASecondPersonMerges() {
        var from = persons.registered(TestPersons.Y_TY);
        var into = persons.registered(TestPersons.Y_TY);
        var proposer = communeOfficer();
        var proposed = propose(browsers.open().signIn(proposer), from.personId(), into.personId());
        assertThat(proposed.text()).contains("Đã gửi đề nghị gộp", "Một người, ghi hai lần");
        assertThat(proposed.document().select("button[value=duyet]")).isEmpty();

        var second = browsers.open().signIn(departmentOfficer());
        assertThat(second.get("/quan-ly").text()).contains("đề nghị gộp hồ sơ chờ người thứ hai");
        var list = second.get("/quan-ly/nguoi-lao-dong/de-nghi-gop");
        var link = list.document().select("a[href*='" + from.personId() + "']").attr("href");
        var page = decide(second.get(link), "duyet");

        assertThat(page.text()).contains("Đã gộp hai hồ sơ");
        var card = persons.as(accounts.actor(proposer), () -> people.findCard(from.personId()))
                .orElseThrow();
        assertThat(card.id()).isEqualTo(into.personId());
        assertThat(second.get("/quan-ly/nguoi-lao-dong/" + from.personId() + "?muc-dich=xac-nhan")
                        .text())
                .contains("đã được gộp vào hồ sơ khác");
    }

    @Test
    void whoProposedCannotApprove() {
        var from = persons.registered(TestPersons.Y_TY);
        var into = persons.registered(TestPersons.Y_TY);
        var officer = departmentOfficer();
        var browser = browsers.open().signIn(officer);
        var proposed = propose(browser, from.personId(), into.personId());
        assertThat(proposed.document().select("button[value=duyet]")).isEmpty();

        var other = browsers.open().signIn(departmentOfficer()).get(address(from.personId(), into.personId()));
        var action = decideAction(other);
        var page = browser.post(
                action,
                java.util.Map.of(
                        "_csrf",
                        proposed.document().select("input[name=_csrf]").first().val(),
                        "quyet-dinh",
                        "duyet"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Cần một người thứ hai");
    }

    @Test
    void theSecondToDecideIsTold() {
        var from = persons.registered(TestPersons.Y_TY);
        var into = persons.registered(TestPersons.Y_TY);
        propose(browsers.open().signIn(communeOfficer()), from.personId(), into.personId());
        var first = browsers.open().signIn(departmentOfficer()).get(address(from.personId(), into.personId()));
        var second = browsers.open().signIn(departmentOfficer()).get(address(from.personId(), into.personId()));
        assertThat(decide(first, "tu-choi").text()).contains("Đã từ chối đề nghị gộp");

        var page = decide(second, "duyet");

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Đã có người quyết định");
    }

    @Test
    void aProposalNeedsAReason() {
        var from = persons.registered(TestPersons.Y_TY);
        var into = persons.registered(TestPersons.Y_TY);
        var page = browsers.open()
                .signIn(communeOfficer())
                .get(address(from.personId(), into.personId()))
                .form(path(from.personId(), into.personId()) + "/gop")
                .set("ly-do", "   ")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("ly-do-error").text()).contains("Hãy ghi lý do");
    }

    @Test
    void twoRecordsOfDifferentCommunesAreProposedByTheDepartment() {
        var from = persons.registered(TestPersons.Y_TY);
        var into = persons.registered(TestPersons.SA_PA);
        var commune = browsers.open().signIn(communeOfficer());
        assertThat(commune.get(address(from.personId(), into.personId())).status())
                .isEqualTo(404);

        var department = browsers.open().signIn(departmentOfficer());
        assertThat(propose(department, from.personId(), into.personId()).text()).contains("Đã gửi đề nghị gộp");
        assertThat(commune.get("/quan-ly/nguoi-lao-dong/de-nghi-gop").text())
                .doesNotContain(into.details().name().full());
    }

    @Test
    void theNumberOfTheEndedRecordIsFreeForItsPersonOnly() {
        var from = persons.registered(TestPersons.Y_TY);
        var into = persons.registered(TestPersons.Y_TY);
        propose(browsers.open().signIn(communeOfficer()), from.personId(), into.personId());
        decide(browsers.open().signIn(departmentOfficer()).get(address(from.personId(), into.personId())), "duyet");

        var officer = browsers.open().signIn(communeOfficer());
        var found = officer.get("/quan-ly/nguoi-lao-dong/tim-so")
                .form("/quan-ly/nguoi-lao-dong/tim-so")
                .set("so-giay-to", into.details().citizenId().digits())
                .submit();

        assertThat(found.path()).isEqualTo("/quan-ly/nguoi-lao-dong/" + into.personId());
    }

    private static Browser.Page propose(Browser browser, UUID from, UUID into) {
        return browser.get(address(from, into))
                .form(path(from, into) + "/gop")
                .set("ly-do", "Một người, ghi hai lần")
                .submit();
    }

    private static Browser.Page decide(Browser.Page comparison, String decision) {
        return comparison
                .form(decideAction(comparison))
                .set("quyet-dinh", decision)
                .submit();
    }

    private static String decideAction(Browser.Page comparison) {
        return comparison.document().select("form[action*='/de-nghi-gop/']").attr("action");
    }

    private static String path(UUID from, UUID into) {
        return "/quan-ly/nguoi-lao-dong/" + from + "/so-sanh/" + into;
    }

    private static String address(UUID from, UUID into) {
        return path(from, into) + "?muc-dich=xac-nhan";
    }

    private TestAccounts.Account communeOfficer() {
        return accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());
    }

    private TestAccounts.Account departmentOfficer() {
        return accounts.staff(Role.DEPARTMENT_OFFICER, TestPersons.LAO_CAI.value());
    }
}
