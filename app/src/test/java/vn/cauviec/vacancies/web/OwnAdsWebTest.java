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

@CauViecTest
class OwnAdsWebTest {
    private static final String LIST = "/nha-tuyen-dung/tin";
    private static final String NEW = LIST + "/moi";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    @Autowired
    IdSource ids;

    Employers.Card company;
    Browser browser;

    @BeforeEach
    void aVerifiedCompanySignsIn() {
        company = employers.verified("Công ty Lâm sản Văn Bàn");
        browser = browsers.open().signIn(employers.head(company));
    }

    @Test
    void aTitleIsEnoughForADraftWhichIsThenFoundInTheList() {
        var saved = browser.get(NEW).form(NEW).set("chuc-danh", "Thợ xẻ gỗ").submit();

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("Đã lưu bản nháp", "Thợ xẻ gỗ", "Bản nháp");
        assertThat(browser.get(LIST + "?tinh-trang=nhap&q=tho+xe").text()).contains("Thợ xẻ gỗ");
    }

    @Test
    void everythingWrongIsSaidAtOnceAndEverythingTypedIsKept() {
        var page = browser.get(NEW)
                .form(NEW)
                .set("chuc-danh", "Thợ bào")
                .set("luong", "nhiều tiền")
                .set("han-nop", "31/02/2023")
                .set("so-nguoi", "vài")
                .set("noi-lam-viec", "Xứ sở thần tiên")
                .set("gui", "1")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        var document = page.document();
        assertThat(document.select(".error-summary li")).hasSize(4);
        assertThat(document.getElementById("luong-error").text()).contains("Chưa hiểu mức lương");
        assertThat(document.getElementById("luong").val()).isEqualTo("nhiều tiền");
        assertThat(document.getElementById("han-nop").val()).isEqualTo("31/02/2023");
        assertThat(document.getElementById("so-nguoi").val()).isEqualTo("vài");
        assertThat(document.getElementById("noi-lam-viec").val()).isEqualTo("Xứ sở thần tiên");
    }

    @Test
    void sendingAnUnfinishedAdKeepsTheDraftAndSaysWhatIsMissing() {
        var page = browser.get(NEW)
                .form(NEW)
                .set("chuc-danh", "Thợ cưa")
                .set("gui", "1")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".error-summary a").eachAttr("href"))
                .containsExactly("#mo-ta", "#luong", "#han-nop");
        assertThat(browser.get(LIST + "?tinh-trang=nhap").text()).contains("Thợ cưa");
    }

    @Test
    void aFinishedAdIsSentAtOnceAndCanBeTakenBack() {
        var sent = fill(browser.get(NEW).form(NEW), "Thợ lái máy xúc")
                .set("gui", "1")
                .submit();
        assertThat(sent.text()).contains("Đã gửi duyệt", "Chờ duyệt");

        var withdrawn = sent.form(sent.path() + "/rut-lai").submit();

        assertThat(withdrawn.text()).contains("Đã rút tin về bản nháp");
        assertThat(withdrawn.document().getElementById("luong").val()).isEqualTo("8 triệu - 12 triệu");
    }

    @Test
    void aCompanyThatIsNotVerifiedSavesButDoesNotSend() {
        var head = employers.head(employers.registered("Công ty Mới Toanh"));
        var page = fill(browsers.open().signIn(head).get(NEW).form(NEW), "Thợ đá")
                .set("gui", "1")
                .submit();

        assertThat(page.text()).contains("Đã lưu bản nháp", "chưa được xác minh", "Bản nháp");
    }

    @Test
    void aFormSentTwiceMakesOneAdAndTheSecondTextCounts() {
        var form = browser.get(NEW).form(NEW).set("chuc-danh", "Thợ mỏ hai lần");
        form.submit();
        form.submit();
        var second = form.set("chuc-danh", "Thợ mỏ hai lần bậc 4").submit();

        assertThat(second.text()).contains("Thợ mỏ hai lần bậc 4");
        assertThat(browser.get(LIST + "?q=tho+mo+hai+lan").document().select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aWarningAsksForAReasonAndTheReasonIsKept() {
        var page = browser.get(NEW)
                .form(NEW)
                .set("chuc-danh", "Phụ bếp")
                .set("yeu-cau", "Chỉ tuyển nữ, đặt cọc 500.000 đồng tiền đồng phục.")
                .submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("có thể là phân biệt giới tính", "đặt cọc");
        assertThat(page.document().getElementById("ly-do-error")).isNotNull();

        var saved = page.form(NEW)
                .set("ly-do", "Bếp của ký túc xá nữ, theo nội quy.")
                .submit();

        assertThat(saved.text()).contains("Đã lưu bản nháp", "Bếp của ký túc xá nữ, theo nội quy.");
    }

    @Test
    void anOldAdIsThePatternOfANewOneWithoutItsDeadline() {
        var old = ads.published(company, "Thợ trồng rừng");

        var form = browser.get(NEW + "?mau=" + old);

        assertThat(form.document().getElementById("chuc-danh").val()).isEqualTo("Thợ trồng rừng");
        assertThat(form.document().getElementById("luong").val()).isEqualTo("10 triệu - 14 triệu");
        assertThat(form.document().getElementById("han-nop").val()).isEmpty();
    }

    @Test
    void stoppingNeedsAReason() {
        var address = LIST + "/" + ads.published(company, "Thợ phun sơn");
        var page = browser.get(address);

        var missing = page.form(address + "/dung").submit();
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Hãy chọn lý do dừng tin");

        var stopped = missing.form(address + "/dung")
                .set("ly-do-dung", "FILLED_THROUGH_US")
                .set("noi-them", "Tuyển được 2 bạn ở Bát Xát")
                .submit();
        assertThat(stopped.text()).contains("Trung tâm sẽ liên hệ", "Đã dừng", "Tuyển được 2 bạn ở Bát Xát");
    }

    @Test
    void aReasonThatIsNotAnEmployersIsNamed() {
        var address = LIST + "/" + ads.published(company, "Thợ lợp mái");
        var page = browser.get(address)
                .form(address + "/dung")
                .set("ly-do-dung", "SUSPECTED_FRAUD")
                .submit();

        assertThat(page.status()).isEqualTo(400);
    }

    @Test
    void oneTapExtendsAnAd() {
        var address = LIST + "/" + ads.published(company, "Thợ gác rừng");

        var extended = browser.get(address).form(address + "/gia-han").submit();

        assertThat(extended.text()).contains("Đã gia hạn tin", "30/07/2023");
    }

    @Test
    void aChangeOfAPublishedAdBecomesAProposal() {
        var address = LIST + "/" + ads.published(company, "Thợ ươm giống");
        var page = browser.get(address + "/sua")
                .form(address + "/sua")
                .set("chuc-danh", "Thợ ươm cây giống quế")
                .submit();

        assertThat(page.text()).contains("Đã gửi đề nghị sửa", "Thợ ươm cây giống quế", "Nội dung bạn đề nghị sửa");
        assertThat(page.document().selectFirst("h1").text()).isEqualTo("Thợ ươm giống");
    }

    @Test
    void aColleaguesChangeIsNotOverwrittenUnseen() {
        var address = LIST + "/" + ads.draft(company, TestVacancies.ad("Thợ đan lát"));
        var colleague = browsers.open().signIn(employers.head(company));
        var mine = browser.get(address + "/sua").form(address + "/sua").set("chuc-danh", "Thợ đan của tôi");
        colleague
                .get(address + "/sua")
                .form(address + "/sua")
                .set("chuc-danh", "Thợ đan của bạn")
                .submit();

        var late = mine.submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Người khác trong doanh nghiệp vừa sửa");
        assertThat(late.document().getElementById("chuc-danh").val()).isEqualTo("Thợ đan của tôi");

        assertThat(late.form(address + "/sua")
                        .submit()
                        .document()
                        .selectFirst("h1")
                        .text())
                .isEqualTo("Thợ đan của tôi");
    }

    @Test
    void strangersWorkersAndVisitorsDoNotSeeAnAd() {
        var address = LIST + "/" + ads.draft(company, TestVacancies.ad("Thợ bí mật"));
        var stranger = browsers.open().signIn(employers.head(employers.verified("Công ty Tò Mò")));

        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(stranger.get(address + "/sua").status()).isEqualTo(404);
        assertThat(stranger.get(NEW + "?mau=" + address.substring(address.lastIndexOf('/') + 1))
                        .status())
                .isEqualTo(404);
        assertThat(browsers.open().signIn(accounts.worker()).get(address).status())
                .isEqualTo(403);
        assertThat(browsers.open()
                        .signIn(accounts.staff(Role.MODERATOR))
                        .get(address)
                        .status())
                .isEqualTo(403);
        assertThat(browsers.open().get(address).path()).isEqualTo("/dang-nhap");
    }

    @Test
    void unknownAddressesAndFiltersAreNamed() {
        assertThat(browser.get(LIST + "/" + ids.next()).status()).isEqualTo(404);
        assertThat(browser.get(LIST + "/khong-phai-ma").status()).isEqualTo(404);
        var wrong = browser.get(LIST + "?tinh-trang=nhapp");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("nhapp", "nhap");
        assertThat(browser.get(LIST + "?sap=mau").status()).isEqualTo(400);
    }

    @Test
    void aLongListHasPages() {
        for (int i = 1; i <= 21; i++) {
            ads.draft(company, TestVacancies.ad("Thợ số " + i));
        }
        var first = browser.get(LIST + "?sap=chuc-danh");
        assertThat(first.document().select("tbody tr")).hasSize(20);

        var second = browser.get(first.document().selectFirst("a[rel=next]").attr("href"));

        assertThat(second.document().select("tbody tr")).hasSize(1);
        assertThat(second.document().select("tbody th").text()).isEqualTo("Thợ số 9");
    }

    private static Browser.Form fill(Browser.Form form, String title) {
        return form.set("chuc-danh", title)
                .set("luong", "8-12tr")
                .set("so-nguoi", "3")
                .set("han-nop", "31/07/2023")
                .set("mo-ta", "Khai thác và vận chuyển gỗ rừng trồng tại huyện Văn Bàn.");
    }
}
