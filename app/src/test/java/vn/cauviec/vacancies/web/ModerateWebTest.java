package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.Vacancies;

@CauViecTest
class ModerateWebTest {
    private static final String QUEUE = "/quan-ly/tin-tuyen-dung";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    @Autowired
    Vacancies vacancies;

    @Autowired
    IdSource ids;

    Employers.Card company;
    Browser browser;

    @BeforeEach
    void aModeratorSignsIn() {
        company = employers.verified("Công ty Chè Mường Khương");
        browser = browsers.open().signIn(accounts.staff(Role.MODERATOR));
    }

    @Test
    void anAdIsFoundInTheQueueSeenAndApproved() {
        var id = ads.submitted(company, TestVacancies.ad("Công nhân sao chè"));
        assertThat(browser.get("/quan-ly").text()).contains("tin tuyển dụng chờ duyệt");
        var queue = browser.get(QUEUE + "?q=sao+che");
        var link = queue.document().selectFirst("tbody th a").attr("href");
        var page = browser.get(link);
        assertThat(page.text()).contains("10–14 triệu đồng/tháng", "Có chỗ ở, ăn trưa miễn phí.");

        var done = page.form(link + "/duyet").submit();

        assertThat(done.path()).isEqualTo(QUEUE);
        assertThat(done.text()).contains("Đã duyệt và đăng tin “Công nhân sao chè”");
        assertThat(vacancies.get(id).isOpen()).isTrue();
    }

    @Test
    void anAdIsReturnedWithAReasonThatItsEmployerReads() {
        var id = ads.submitted(company, TestVacancies.ad("Công nhân hái chè"));
        var address = QUEUE + "/" + id;

        var missing = browser.get(address).form(address + "/tra-lai").submit();
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.document().getElementById("ly-do-tra-error").text()).contains("Hãy nói rõ lý do");

        missing.form(address + "/tra-lai")
                .set("ly-do-tra", "Ghi rõ xã nơi làm việc.")
                .submit();
        var own = browsers.open().signIn(employers.head(company)).get("/nha-tuyen-dung/tin/" + id);
        assertThat(own.text()).contains("Bị trả lại", "Ghi rõ xã nơi làm việc.");
    }

    @Test
    void theSecondModeratorIsToldWhoWasFirst() {
        var address = QUEUE + "/" + ads.submitted(company, TestVacancies.ad("Lái xe tải chè"));
        var first = browser.get(address);
        var second = browsers.open().signIn(accounts.staff(Role.MODERATOR)).get(address);
        first.form(address + "/duyet").submit();

        var late = second.form(address + "/tra-lai")
                .set("ly-do-tra", "Thiếu địa chỉ cụ thể.")
                .submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("đã có người xử lý trước", "Duyệt và đăng: Cán bộ thử", "chưa được ghi");
    }

    @Test
    void aDoubleClickIsHarmless() {
        var address = QUEUE + "/" + ads.submitted(company, TestVacancies.ad("Kế toán chè"));
        var form = browser.get(address).form(address + "/duyet");
        form.submit();

        var again = form.submit();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).contains("Đã duyệt và đăng");
    }

    @Test
    void aPublishedAdIsStoppedForAReasonOfTheCentre() {
        var id = ads.published(company, "Việc nhẹ lương cao");
        var address = QUEUE + "/" + id;

        var stopped = browser.get(address)
                .form(address + "/dung")
                .set("ly-do-dung", "SUSPECTED_FRAUD")
                .submit();

        assertThat(stopped.text()).contains("Đã dừng", "Có dấu hiệu lừa đảo");
        assertThat(vacancies.get(id).isOpen()).isFalse();
    }

    @Test
    void aProposedChangeIsSeenBesideTheAdAndAccepted() {
        var id = ads.published(company, "Thợ sấy chè");
        var own = "/nha-tuyen-dung/tin/" + id + "/sua";
        browsers.open()
                .signIn(employers.head(company))
                .get(own)
                .form(own)
                .set("luong", "12-16tr")
                .submit();

        var page = browser.get(QUEUE + "/" + id);
        assertThat(page.text()).contains("10–14 triệu đồng/tháng", "12–16 triệu đồng/tháng");
        var accepted = page.form(QUEUE + "/" + id + "/de-nghi/chap-nhan").submit();

        assertThat(accepted.text()).contains("Đã đăng nội dung mới", "12–16 triệu đồng/tháng");
        assertThat(accepted.text()).doesNotContain("10–14 triệu");
    }

    @Test
    void severalAdsAreApprovedTogetherAfterAPreview() {
        var clean = ads.submitted(company, TestVacancies.ad("Nhân viên kho chè một"));
        var other = ads.submitted(company, TestVacancies.ad("Nhân viên kho chè hai"));
        var queue = browser.get(QUEUE + "?q=kho+che");
        assertThat(queue.document().select("tbody tr")).hasSize(2);

        var preview = queue.form(QUEUE + "/duyet-loat/xem")
                .set("chon", clean + "," + other)
                .submit();
        assertThat(preview.text()).contains("Duyệt được ngay: 2 tin");
        var chosen =
                String.join(",", preview.document().select("input[name=chon]").eachAttr("value"));
        var done = preview.form(QUEUE + "/duyet-loat").set("chon", chosen).submit();

        assertThat(done.text()).contains("Đã duyệt và đăng 2 tin.");
        assertThat(vacancies.get(clean).isOpen()).isTrue();
        assertThat(vacancies.get(other).isOpen()).isTrue();
    }

    @Test
    void othersDoNotModerate() {
        var id = ads.submitted(company, TestVacancies.ad("Bảo vệ nhà máy chè"));

        for (var role : new Role[] {Role.COMMUNE_OFFICER, Role.CONSULTANT, Role.ADMINISTRATOR}) {
            var other = browsers.open().signIn(accounts.staff(role));
            assertThat(other.get(QUEUE).status()).isEqualTo(403);
            assertThat(other.get(QUEUE + "/" + id).status()).isEqualTo(403);
        }
        assertThat(browsers.open()
                        .signIn(employers.head(company))
                        .get(QUEUE + "/" + id)
                        .status())
                .isEqualTo(403);
        assertThat(browsers.open().get(QUEUE).path()).isEqualTo("/dang-nhap");
    }

    @Test
    void whatIsNotThereIsNotFoundAndUnknownFiltersAreNamed() {
        assertThat(browser.get(QUEUE + "/" + ids.next()).status()).isEqualTo(404);
        var draft = ads.draft(company, TestVacancies.ad("Chưa gửi"));
        assertThat(browser.get(QUEUE + "/" + draft).status()).isEqualTo(404);
        var wrong = browser.get(QUEUE + "?tinh-trang=cho-duyett");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("cho-duyett", "cho-duyet");
    }

    @Test
    void theQueueIsOrderedAsTheAddressSays() {
        ads.submitted(company, TestVacancies.ad("Xếp thứ tự Anh Đào"));
        ads.submitted(company, TestVacancies.ad("Xếp thứ tự Bằng Lăng"));

        assertThat(browser.get(QUEUE + "?q=xep+thu+tu&sap=-chuc-danh")
                        .document()
                        .select("tbody th")
                        .eachText())
                .containsExactly("Xếp thứ tự Bằng Lăng", "Xếp thứ tự Anh Đào");
    }
}
