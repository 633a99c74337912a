package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestTelephone;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.SystemWork;

/**
 * From an empty installation to an officer at work, on a server and a database of its own, because here nobody else may hold a role.
 * Each step stands on the one before.
 */
@CauViecTest
@TestPropertySource(properties = "spring.application.name=cauviec-empty")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstOfficersWebTest {
    @Autowired
    DatabaseCredentials credentials;

    @Autowired
    BusinessClock clock;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    SystemWork work;

    @Autowired
    JdbcClient jdbc;

    private Browser administrator;
    private Browser head;
    private String officersLink;

    @Test
    @Order(1)
    void linksAreMadeForAdministratorAndHeadAndOlderOnesBecomeVoid() {
        var first = firstOfficers().run();
        var second = firstOfficers().run();

        assertThat(first)
                .extracting(FirstOfficers.Link::role)
                .containsExactly(Role.ADMINISTRATOR, Role.DEPARTMENT_HEAD);
        assertThat(second)
                .extracting(FirstOfficers.Link::role)
                .containsExactly(Role.ADMINISTRATOR, Role.DEPARTMENT_HEAD);
        assertThat(first).allSatisfy(link -> {
            var gone = browsers.open().get(link.path());
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.text()).contains("đã quá 24 giờ");
        });
        assertThat(audited("FIRST_OFFICER_LINK_MADE")).isEqualTo(4);
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void aFirstOfficerSaysWhoTheyAreAndStandsAtWork() {
        var link = link(Role.ADMINISTRATOR);
        administrator = browsers.open();
        var wrong = administrator
                .get(link)
                .form(link)
                .set("ho-ten", "Lý 4")
                .set("email", "khong phai thu")
                .set("mat-khau", "ngan")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select(".error-summary a").eachAttr("href"))
                .containsExactly("#ho-ten", "#email", "#mat-khau");

        var page = wrong.form(link)
                .set("ho-ten", "hoàng văn quản")
                .set("email", "Quan.Tri@example.vn")
                .set("mat-khau", "cây cầu treo qua suối")
                .submit();

        assertThat(page.path()).isEqualTo("/dang-nhap/lap-buoc-hai");
        assertThat(page.text()).contains("Đã đặt mật khẩu");
        var home = TestTelephone.setUp(administrator, page);
        assertThat(home.path()).isEqualTo("/quan-ly");
        assertThat(home.text()).contains("Hoàng Văn Quản");
        assertThat(browsers.open().get(link).status()).isEqualTo(410);
    }

    @Test
    @Order(3)
    void onlyTheRoleThatNobodyHoldsIsStillOpen() {
        assertThat(firstOfficers().run()).extracting(FirstOfficers.Link::role).containsExactly(Role.DEPARTMENT_HEAD);
    }

    @Test
    @Order(4)
    void anAddressThatIsTakenIsSaidAndTheLinkCanStillBeUsed() {
        var link = link(Role.DEPARTMENT_HEAD);
        head = browsers.open();
        var form = head.get(link)
                .form(link)
                .set("ho-ten", "Trần Thị Lãnh")
                .set("email", "quan.tri@example.vn")
                .set("mat-khau", "con đường lên bản xa");
        var taken = form.submit();
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.document().getElementById("email-error").text()).contains("đã có tài khoản");

        var page = form.set("email", "lanh.dao@example.vn").submit();
        assertThat(TestTelephone.setUp(head, page).path()).isEqualTo("/quan-ly");
        assertThat(firstOfficers().run()).isEmpty();
    }

    @Test
    @Order(5)
    void theAdministratorInvitesAndHandsTheLinkOver() {
        var page = administrator.get("/quan-ly/he-thong/tai-khoan/moi");
        var made = page.form("/quan-ly/he-thong/tai-khoan/moi")
                .set("ho-ten", "Vàng Thị Xã")
                .set("email", "can.bo@example.vn")
                .set("vai-tro", "COMMUNE_OFFICER")
                .set("xa", "Y Tý")
                .submit();

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.text()).contains("Hệ thống chưa gửi thư", "Vai trò đang chờ lãnh đạo cấp");
        officersLink = made.document().getElementById("lien-ket").text();
        assertThat(officersLink).startsWith("http://127.0.0.1:");
    }

    @Test
    @Order(6)
    void theOfficerComesInButHoldsNothingUntilTheHeadGrants() {
        var path = officersLink.substring(officersLink.indexOf("/moi/"));
        var officer = browsers.open();
        var welcome = officer.get(path);
        assertThat(welcome.text()).contains("Vàng Thị Xã");
        var waiting =
                welcome.form(path).set("mat-khau", "sương mù trên đỉnh núi").submit();
        assertThat(waiting.path()).isEqualTo("/tai-khoan");
        assertThat(waiting.text()).contains("đang chờ lãnh đạo cấp", "Cán bộ xã");
        assertThat(officer.get("/quan-ly").status()).isEqualTo(403);

        assertThat(head.get("/quan-ly").text()).contains("vai trò chờ bạn cấp");
        var list = head.get("/quan-ly/he-thong/quyen");
        assertThat(list.text()).contains("Vàng Thị Xã", "Xã Y Tý", "Hoàng Văn Quản");
        var action = list.document().selectFirst("form[action$=/cap]").attr("action");
        assertThat(list.form(action).submit().text()).contains("Đã cấp vai trò cho Vàng Thị Xã");

        var home = TestTelephone.setUp(officer, officer.get("/quan-ly"));
        assertThat(home.path()).isEqualTo("/quan-ly");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text()).contains("Cán bộ xã", "Xã Y Tý");
        assertThat(audited("ROLE_GRANTED")).isEqualTo(1);
    }

    @Test
    @Order(7)
    void theAdministratorCannotTakeOverTheAccountOfTheHead() {
        var account = administrator
                .get("/quan-ly/he-thong/tai-khoan?q=lanh")
                .document()
                .selectFirst("tbody a")
                .attr("href");
        var page = administrator.get(account);

        assertThat(page.document().select("form[action$=/lien-ket]")).isEmpty();
        assertThat(page.text()).contains("Người này có quyền cấp vai trò");
        var csrf = page.document().selectFirst("input[name=_csrf]").val();
        var refused = administrator.post(account + "/lien-ket", java.util.Map.of("_csrf", csrf));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("./run admin create");
    }

    @Test
    @Order(8)
    void whenTheHeadsAccountIsClosedTheMachineOpensANewWayIn() {
        var account = administrator
                .get("/quan-ly/he-thong/tai-khoan?q=lanh")
                .document()
                .selectFirst("tbody a")
                .attr("href");
        administrator.get(account).form(account + "/dong").submit();

        assertThat(head.get("/quan-ly").path()).isEqualTo("/dang-nhap");
        assertThat(firstOfficers().run()).extracting(FirstOfficers.Link::role).containsExactly(Role.DEPARTMENT_HEAD);
    }

    private FirstOfficers firstOfficers() {
        var login = credentials.app();
        var system = Clock.system(BusinessClock.ZONE);
        var shift = Duration.ofDays(LocalDate.now(system).until(clock.today(), ChronoUnit.DAYS));
        return new FirstOfficers(
                new DriverManagerDataSource(credentials.jdbcUrl(), login.user(), login.password()), system, shift);
    }

    private String link(Role role) {
        return firstOfficers().run().stream()
                .filter(link -> link.role() == role)
                .map(FirstOfficers.Link::path)
                .findFirst()
                .orElseThrow();
    }

    private long audited(String action) {
        return work.call(
                "test",
                () -> jdbc.sql("SELECT count(*) FROM access.audit_write WHERE action = ?")
                        .param(action)
                        .query(Long.class)
                        .single());
    }

    private long accounts() {
        return work.call(
                "test",
                () -> jdbc.sql("SELECT count(*) FROM access.account")
                        .query(Long.class)
                        .single());
    }
}
