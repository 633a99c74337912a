package vn.cauviec.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.kernel.Role;

/** The head of a company states its branches and says who acts for which; ads belong to them (bar E17; docs/adr/0810). */
@CauViecTest
class BranchesWebTest {
    private static final String BRANCHES = "/nha-tuyen-dung/chi-nhanh";
    private static final String USERS = "/nha-tuyen-dung/nguoi-dung";
    private static final String ADS = "/nha-tuyen-dung/tin";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    Employers.Card company;
    TestAccounts.Account headAccount;
    Browser head;

    @BeforeEach
    void theHeadSignsIn() {
        company = employers.verified("Công ty TNHH Có Chi Nhánh");
        headAccount = employers.head(company);
        head = browsers.open().signIn(headAccount);
    }

    @Test
    void theHeadAddsABranchChangesItClosesItAndOpensItAgain() {
        assertThat(head.get(BRANCHES).text()).contains("Chưa có chi nhánh nào");
        var branch = branch("Chi nhánh Bảo Thắng");

        var form = head.get(BRANCHES + "/" + branch).form(BRANCHES + "/" + branch);
        assertThat(form.value("ten-chi-nhanh")).isEqualTo("Chi nhánh Bảo Thắng");
        form.set("ten-chi-nhanh", "Chi nhánh Tằng Loỏng").submit();
        assertThat(head.get(BRANCHES).text()).contains("Chi nhánh Tằng Loỏng").doesNotContain("Bảo Thắng");

        press(branch, "dong");
        assertThat(head.get(BRANCHES).text()).contains("đã đóng");
        press(branch, "mo-lai");
        assertThat(head.get(BRANCHES).text()).doesNotContain("đã đóng");
    }

    @Test
    void theTaxCodeOfABranchBelongsToItsCompany() {
        var wrong = Map.of(
                TestEmployers.taxCode().text() + "-001",
                "phải bắt đầu bằng mã của doanh nghiệp",
                company.taxCode(),
                "có 13 chữ số",
                company.taxCode() + "-000",
                "tính từ 001");
        wrong.forEach((code, said) -> {
            var answer = add("Chi nhánh Sai Mã", code);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.document().select("#ma-so-thue-error").text()).contains(said);
        });

        assertThat(add("Chi nhánh Đúng Mã", company.taxCode() + "-001").text())
                .contains("Đã lưu chi nhánh", company.taxCode() + "-001");
        assertThat(add("Chi nhánh Trùng Mã", company.taxCode() + "-001")
                        .document()
                        .select("#ma-so-thue-error")
                        .text())
                .contains("Đã có chi nhánh mang mã số thuế này");
    }

    @Test
    void aNameStandsOnceInACompanyAndHoldsNoTelephoneNumber() {
        branch("Xưởng may số 2");

        assertThat(nameError(add("xuong may so 2", ""))).contains("đã có chi nhánh tên như vậy");
        assertThat(nameError(add("XƯỞNG MAY SỐ 2", ""))).contains("đã có chi nhánh tên như vậy");
        assertThat(nameError(add("Gọi 0912 345 678", ""))).contains("số điện thoại");
        assertThat(nameError(add("", ""))).contains("Hãy nhập tên chi nhánh");
        var elsewhere = employers.verified("Công ty Khác Có Xưởng");
        var stranger = browsers.open().signIn(employers.head(elsewhere));
        assertThat(add(stranger, "Xưởng may số 2", "").text()).contains("Đã lưu chi nhánh");
    }

    @Test
    void ofTwoHeadsWhoChangeABranchAtOnceTheSecondIsTold() {
        var branch = branch("Chi nhánh Hai Người Sửa");
        var first = head.get(BRANCHES + "/" + branch).form(BRANCHES + "/" + branch);
        var other = browsers.open().signIn(accounts.employer(Role.EMPLOYER_HEAD, company.id()));
        var second = other.get(BRANCHES + "/" + branch).form(BRANCHES + "/" + branch);

        first.set("dia-chi", "Tổ 4").submit();
        var answer = second.set("dia-chi", "Tổ 9").submit();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("đã được người khác thay đổi");
        assertThat(answer.form(BRANCHES + "/" + branch).value("dia-chi")).isEqualTo("Tổ 9");
        assertThat(head.get(BRANCHES).text()).contains("Tổ 4").doesNotContain("Tổ 9");
    }

    @Test
    void noBranchOfAnotherCompanyIsShownOrChangedAndNoneIsGivenToAUser() {
        var branch = branch("Chi nhánh Của Mình");
        var stranger = browsers.open().signIn(employers.head(employers.verified("Công ty Tò Mò")));
        var csrf = stranger.get(BRANCHES + "/moi").form(BRANCHES + "/moi").value("_csrf");
        var colleague = accounts.employer(
                Role.EMPLOYER_USER, employers.verified("Công ty Thứ Ba").id());

        assertThat(stranger.get(BRANCHES + "/" + branch).status()).isEqualTo(404);
        assertThat(stranger.ask("POST", BRANCHES + "/" + branch + "/dong", Map.of("_csrf", csrf))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.ask(
                                "POST",
                                USERS + "/" + colleague.id() + "/chi-nhanh",
                                Map.of("_csrf", csrf, "chi-nhanh", branch.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(browsers.open()
                        .signIn(accounts.employer(Role.EMPLOYER_USER, company.id()))
                        .get(BRANCHES)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aUserOfABranchWritesAdsForItAloneAndAnEmptyPlaceIsItsAddress() {
        var branch = branch("Chi nhánh Viết Tin");
        var other = branch("Chi nhánh Khác");
        var colleague = browsers.open().signIn(user(branch));
        var form = colleague.get(ADS + "/moi").form(ADS + "/moi");
        assertThat(colleague
                        .get(ADS + "/moi")
                        .document()
                        .select("#chi-nhanh option")
                        .eachText())
                .containsExactly("Chi nhánh Viết Tin");

        var own = form.set("chuc-danh", "Thợ may chuyền ba").submit();
        assertThat(own.text()).contains("Chi nhánh: Chi nhánh Viết Tin", "Tổ 1, đường Trần Phú");

        var foreign = new HashMap<>(form.values());
        foreign.put("chi-nhanh", other.toString());
        foreign.put("phieu", UUID.randomUUID().toString());
        var answer = colleague.ask("POST", ADS + "/moi", foreign);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select("#chi-nhanh-error").text()).contains("Không có chi nhánh này");
    }

    @Test
    void anInvitationNamesTheBranchAndNoneOfAnotherCompany() {
        var branch = branch("Chi nhánh Được Mời");
        var form = new HashMap<>(head.get(USERS + "/moi").form(USERS + "/moi").values());
        form.put("ho-ten", "Sùng Thị Chi Nhánh");
        form.put("dien-thoai", TestEmployers.phone());
        form.put("vai-tro", "EMPLOYER_USER");
        form.put("chi-nhanh", UUID.randomUUID().toString());
        assertThat(head.ask("POST", USERS + "/moi", form).status()).isEqualTo(404);

        form.put("chi-nhanh", branch.toString());
        assertThat(head.ask("POST", USERS + "/moi", form).status()).isEqualTo(200);

        assertThat(head.get(USERS)
                        .document()
                        .select("tr:contains(Sùng Thị Chi Nhánh)")
                        .text())
                .contains("Chi nhánh Được Mời");
    }

    @Test
    void aUserWhoIsMovedSeesTheOtherBranchFromTheNextRequestOn() {
        var first = branch("Chi nhánh Trước");
        var second = branch("Chi nhánh Sau");
        var account = user(first);
        var colleague = browsers.open().signIn(account);
        var ad = adOf(first, "Thợ sơn của chi nhánh trước");
        var next = adOf(second, "Thợ sơn của chi nhánh sau");
        assertThat(colleague.get(ADS + "/" + ad).status()).isEqualTo(200);
        assertThat(colleague.get(ADS + "/" + next).status()).isEqualTo(404);

        narrow(account, first.toString(), second);

        assertThat(colleague.get(ADS + "/" + ad).status()).isEqualTo(404);
        assertThat(colleague.get(ADS + "/" + next).status()).isEqualTo(200);
        assertThat(colleague.get(ADS).text()).contains("của chi nhánh sau").doesNotContain("của chi nhánh trước");
        assertThat(narrow(account, first.toString(), first).status())
                .isEqualTo(409); // the form showed what no longer holds
        assertThat(head.get(USERS).text()).contains("Chi nhánh Sau");
    }

    @Test
    void aClosedBranchTakesNoNewAdsAndItsUsersAreToldWhy() {
        var branch = branch("Chi nhánh Sắp Đóng");
        var colleague = browsers.open().signIn(user(branch));
        var draft = adOf(branch, "Thợ điện viết trước khi đóng");
        var form = colleague.get(ADS + "/moi").form(ADS + "/moi").set("chuc-danh", "Thợ điện viết sau khi đóng");

        press(branch, "dong");

        assertThat(colleague.get("/nha-tuyen-dung").text()).contains("Chi nhánh của bạn đã đóng");
        assertThat(form.submit().document().select("#chi-nhanh-error").text()).contains("đã đóng");
        assertThat(colleague
                        .get(ADS + "/" + draft)
                        .form(ADS + "/" + draft + "/gui")
                        .submit()
                        .text())
                .contains("Chi nhánh đã đóng nên không nhận tin mới");
        assertThat(head.get(ADS).text())
                .contains("Thợ điện viết trước khi đóng")
                .doesNotContain("sau khi đóng");
    }

    @Test
    void whoActsForTheCompanyAsAWholeNarrowsTheListByBranchAndThePublicReadsTheBranch() {
        var branch = branch("Chi nhánh Si Ma Cai");
        var ad = vacancies.published(company, "Thợ mộc ở Si Ma Cai");
        var other = vacancies.published(company, "Thợ mộc ở trụ sở");
        assign(ad, branch);

        var narrowed = head.get(ADS + "?chi-nhanh=" + branch);
        assertThat(narrowed.text()).contains("Thợ mộc ở Si Ma Cai").doesNotContain("Thợ mộc ở trụ sở");
        assertThat(head.get(ADS).text()).contains("Thợ mộc ở Si Ma Cai", "Thợ mộc ở trụ sở");
        var address = head.get(ADS + "/" + ad)
                .document()
                .select("a[href^=/viec-lam/]")
                .attr("href");
        assertThat(browsers.open().get(address).text()).contains("Công ty TNHH Có Chi Nhánh, Chi nhánh Si Ma Cai");
        assertThat(head.get(ADS + "/" + other).text()).doesNotContain("Chi nhánh:");
    }

    @Test
    void moderatorsReadInTheHistoryOfTheCompanyWhatWasStated() {
        branch("Chi nhánh Trong Lịch Sử");

        var moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));

        assertThat(moderator
                        .get("/quan-ly/doanh-nghiep/" + company.id() + "?muc-dich=xac-nhan")
                        .text())
                .contains("Thêm chi nhánh", "Chi nhánh Trong Lịch Sử");
    }

    private TestAccounts.Account user(UUID branch) {
        var account = accounts.employer(Role.EMPLOYER_USER, company.id());
        narrow(account, "", branch);
        return account;
    }

    private Browser.Page narrow(TestAccounts.Account account, String shown, UUID branch) {
        var address = USERS + "/" + account.id() + "/chi-nhanh";
        var values = new HashMap<>(head.get(address).form(address).values());
        values.put("truoc", shown);
        values.put("chi-nhanh", branch.toString());
        return head.ask("POST", address, values);
    }

    private UUID adOf(UUID branch, String title) {
        var ad = vacancies.draft(company, TestVacancies.ad(title));
        assign(ad, branch);
        return ad;
    }

    private void assign(UUID ad, UUID branch) {
        head.get(ADS + "/" + ad + "/sua")
                .form(ADS + "/" + ad + "/sua")
                .set("chi-nhanh", branch.toString())
                .submit();
    }

    private void press(UUID branch, String what) {
        var address = BRANCHES + "/" + branch;
        head.get(address).form(address + "/" + what).submit();
    }

    private UUID branch(String name) {
        var links = add(name, "").document().select("a[href^=" + BRANCHES + "/]");
        return links.stream()
                .filter(link -> link.text().equals(name))
                .map(link -> UUID.fromString(link.attr("href").substring(BRANCHES.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String nameError(Browser.Page page) {
        return page.document().select("#ten-chi-nhanh-error").text();
    }

    private Browser.Page add(String name, String taxCode) {
        return add(head, name, taxCode);
    }

    private static Browser.Page add(Browser by, String name, String taxCode) {
        return by.get(BRANCHES + "/moi")
                .form(BRANCHES + "/moi")
                .set("ten-chi-nhanh", name)
                .set("ma-so-thue", taxCode)
                .set("dia-chi", "Tổ 1, đường Trần Phú")
                .set("xa", "Phường Cốc Lếu")
                .submit();
    }
}
