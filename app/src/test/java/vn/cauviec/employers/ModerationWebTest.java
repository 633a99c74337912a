package vn.cauviec.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.employers.domain.EmployerLists;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.SystemWork;

@CauViecTest
class ModerationWebTest {
    private static final String QUEUE = "/quan-ly/doanh-nghiep";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    Employers register;

    @Autowired
    EmployerLists lists;

    @Autowired
    BusinessClock clock;

    @Autowired
    SystemWork work;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aModeratorVerifiesFromTheQueueAndThePublicPageSaysSo() {
        var employer = employers.recorded("Công ty TNHH Thủy điện Ngòi Phát");
        var browser = moderator();

        var queue = browser.get(QUEUE + "?tinh-trang=ghi-nhan&q=thuy+dien+ngoi+phat");
        var link = queue.document().selectFirst("tbody a").attr("href");
        var done = browser.get(link).form(detail(employer.id()) + "/xac-minh").submit();

        assertThat(done.path()).isEqualTo(QUEUE);
        assertThat(done.text()).contains("Đã xác minh Công ty TNHH Thủy điện Ngòi Phát");
        var publicPage = browsers.open().get("/doanh-nghiep/" + employer.slug());
        assertThat(publicPage.status()).isEqualTo(200);
        assertThat(publicPage.document().selectFirst(".verified").text()).isEqualTo("đã xác minh");
        assertThat(publicPage.text()).contains(employer.taxCode());
    }

    @Test
    void aRefusalNeedsAReasonAndTheEmployerReadsIt() {
        var employer = employers.registered("Công ty TNHH Bí Ẩn");
        var browser = moderator();
        var refuse = detail(employer.id()) + "/tu-choi";

        var empty = browser.get(refuse).form(refuse).submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().getElementById("ly-do-error").text()).contains("Hãy ghi lý do");

        var done = empty.form(refuse)
                .set("ly-do", "Tên không khớp với mã số thuế.")
                .submit();
        assertThat(done.path()).isEqualTo(QUEUE);

        var home = browsers.open().signIn(employers.head(employer)).get("/nha-tuyen-dung");
        assertThat(home.text())
                .contains("chưa được chấp nhận", "Tên không khớp với mã số thuế.", "hồ sơ doanh nghiệp cần sửa");
        assertThat(browsers.open().get("/doanh-nghiep/" + employer.slug()).status())
                .isEqualTo(404);
    }

    @Test
    void theSecondModeratorIsToldWhoWasFirst() {
        var employer = employers.registered("Công ty TNHH Hai Người Cùng Duyệt");
        var address = "/quan-ly/doanh-nghiep/" + employer.id() + "?muc-dich=xac-nhan";
        var first = moderator().get(address);
        var second = moderator().get(detail(employer.id()) + "/tu-choi");
        first.form(detail(employer.id()) + "/xac-minh").submit();

        var late = second.form(detail(employer.id()) + "/tu-choi")
                .set("ly-do", "Chưa rõ địa chỉ.")
                .submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("đã xác minh Công ty TNHH Hai Người Cùng Duyệt", "Quyết định của bạn chưa được ghi");
        assertThat(register.get(employer.id()).isVerified()).isTrue();
    }

    @Test
    void aDoubleClickIsHarmless() {
        var employer = employers.registered("Công ty TNHH Bấm Hai Lần");
        var form =
                moderator().get(detail(employer.id()) + "?muc-dich=xac-nhan").form(detail(employer.id()) + "/xac-minh");
        form.submit();

        var again = form.submit();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.path()).isEqualTo(QUEUE);
    }

    @Test
    void lookingAtTheContactAsksForThePurposeAndIsRecorded() {
        var employer = employers.registered("Công ty TNHH Có Người Liên Hệ");
        var browser = moderator();

        assertThat(browser.get(detail(employer.id())).path()).isEqualTo("/quan-ly/muc-dich");
        assertThat(reads(employer.id())).isEmpty();
        assertThat(browser.get(detail(employer.id()) + "?muc-dich=xac-nhan").text())
                .contains("Giàng Thị Mai");
        assertThat(reads(employer.id())).containsExactly("employer xac-nhan");
    }

    @Test
    void whoHasWaitedLongerThanTheCentreMayTakeIsLate() {
        employers.registered("Công ty TNHH Chờ Lâu");
        var actor = accounts.actor(accounts.staff(Role.MODERATOR));
        var now = clock.now();

        assertThat(lists.countWaiting(actor, now.minusSeconds(3600)).late()).isZero();
        var later = lists.countWaiting(actor, now.plusSeconds(3600));
        assertThat(later.late()).isPositive().isEqualTo(later.count());
    }

    @Test
    void theCentreRecordsAnEmployerByNameAndAddsItsTaxCodeLater() {
        var browser = moderator();
        var recorded = browser.get(QUEUE + "/moi")
                .form(QUEUE + "/moi")
                .set("ten-doanh-nghiep", "Homestay Lao Chải Ghi Nhận")
                .submit();
        assertThat(recorded.text()).contains("Đã ghi nhận Homestay Lao Chải Ghi Nhận", "mới chỉ có tên");
        assertThat(recorded.document().select("form[action$=/xac-minh]")).isEmpty();

        var action = recorded.path() + "/ma-so-thue";
        var wrong = recorded.form(action).set("ma-so-thue", "1234567890").submit();
        assertThat(wrong.status()).isEqualTo(422);
        var taken = wrong.form(action)
                .set("ma-so-thue", employers.recorded("Homestay Khác").taxCode())
                .submit();
        assertThat(taken.document().getElementById("ma-so-thue-error").text()).contains("Homestay Khác");
        var stated = taken.form(action)
                .set("ma-so-thue", TestEmployers.taxCode().text())
                .submit();

        assertThat(stated.text()).contains("Đã ghi mã số thuế");
        assertThat(stated.document().select("form[action$=/xac-minh]")).hasSize(1);
    }

    @Test
    void recordingWhatStandsInTheRegisterChangesNothing() {
        var employer = employers.recorded("Công ty TNHH Đã Có Trong Sổ");
        var page = moderator()
                .get(QUEUE + "/moi")
                .form(QUEUE + "/moi")
                .set("ten-doanh-nghiep", "Tên khác")
                .set("ma-so-thue", employer.taxCode())
                .submit();

        assertThat(page.text()).contains("Công ty TNHH Đã Có Trong Sổ đã có trong sổ");
    }

    @Test
    void recordingWithoutANameSaysSo() {
        var page = moderator().get(QUEUE + "/moi").form(QUEUE + "/moi").submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("ten-doanh-nghiep-error").text())
                .contains("Hãy nhập tên");
    }

    @Test
    void theQueueIsOrderedAsTheAddressSays() {
        employers.recorded("Sắp xếp Anh Đào");
        employers.recorded("Sắp xếp Bằng Lăng");
        var browser = moderator();

        assertThat(names(browser.get(QUEUE + "?tinh-trang=tat-ca&q=sap+xep&sap=ten")))
                .isEqualTo(List.of("Sắp xếp Anh Đào", "Sắp xếp Bằng Lăng"));
        assertThat(names(browser.get(QUEUE + "?tinh-trang=tat-ca&q=sap+xep&sap=-ten")))
                .isEqualTo(List.of("Sắp xếp Bằng Lăng", "Sắp xếp Anh Đào"));
    }

    @Test
    void unknownValuesInTheAddressAreNamedWithTheNearestKnownOne() {
        var browser = moderator();

        var standing = browser.get(QUEUE + "?tinh-trang=cho-xac-min");
        assertThat(standing.status()).isEqualTo(400);
        assertThat(standing.text()).contains("cho-xac-min", "cho-xac-minh");
        assertThat(browser.get(QUEUE + "?sap=gia").status()).isEqualTo(400);
    }

    @Test
    void wordsWithPatternSignsFindNothingByAccident() {
        assertThat(names(moderator().get(QUEUE + "?tinh-trang=tat-ca&q=%25_"))).isEmpty();
    }

    @Test
    void unknownEmployersAreNotFound() {
        var browser = moderator();
        var nobody = detail(UUID.fromString("00000000-0000-7000-8000-000000000000"));

        assertThat(browser.get(nobody + "?muc-dich=xac-nhan").status()).isEqualTo(404);
        assertThat(browser.get(nobody + "/tu-choi").status()).isEqualTo(404);
        assertThat(browser.get(QUEUE + "/khong-phai-ma?muc-dich=xac-nhan").status())
                .isEqualTo(404);
        assertThat(browser.get("/doanh-nghiep/khong-co").status()).isEqualTo(404);
    }

    @Test
    void othersMayNotModerate() {
        var employer = employers.recorded("Công ty TNHH Không Cho Xem");
        for (var browser : List.of(
                browsers.open().signIn(accounts.staff(Role.DEPARTMENT_OFFICER)),
                browsers.open().signIn(employers.head(employer)))) {
            assertThat(browser.get(QUEUE).status()).isEqualTo(403);
            assertThat(browser.get(QUEUE + "/moi").status()).isEqualTo(403);
            assertThat(browser.get(detail(employer.id())).status()).isEqualTo(403);
        }
        assertThat(browsers.open().get(QUEUE).path()).isEqualTo("/dang-nhap");
    }

    @Test
    void theOfficersHomeCountsWhoWaits() {
        employers.registered("Công ty TNHH Đang Chờ");

        var home = moderator().get("/quan-ly");

        assertThat(home.document().select("a[href='/quan-ly/doanh-nghiep'] b").text())
                .contains("doanh nghiệp chờ xác minh");
    }

    private Browser moderator() {
        return browsers.open().signIn(accounts.staff(Role.MODERATOR));
    }

    private static String detail(UUID id) {
        return QUEUE + "/" + id;
    }

    private static List<String> names(Browser.Page page) {
        return page.document().select("tbody th a").eachText();
    }

    private List<String> reads(UUID id) {
        return work.call(
                "test", () -> jdbc.sql("""
                        SELECT kind || ' ' || purpose
                        FROM access.audit_read
                        WHERE subject_id = ?
                        """).param(id).query(String.class).list());
    }
}
