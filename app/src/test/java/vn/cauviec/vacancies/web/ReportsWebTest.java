package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Moderators see what was reported, decide, and whoever reported reads the answer. */
@CauViecTest
class ReportsWebTest {
    private static final String LIST = "/quan-ly/tin-bi-bao";
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

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
    String title;
    UUID ad;
    String job;
    Browser moderator;

    @BeforeEach
    void anAdStandsBeforeThePublic() {
        company = employers.verified("Công ty Dệt Si Ma Cai");
        title = "Thợ dệt " + ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        ad = ads.published(company, title);
        job = "/viec-lam/" + vacancies.get(ad).slug();
        moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));
    }

    @Test
    void severalReportsOfOneAdStandTogetherAndAreAnsweredTogether() {
        var first = report("DIFFERS", "Lương thấp hơn tin.", "");
        var second = report("JOB_GONE", "", "");
        assertThat(moderator.get("/quan-ly").text()).contains("tin bị báo, chờ trả lời");
        var row = rowOf(LIST + "?sap=-bao-luc");
        assertThat(row).contains(title, "Lương hoặc công việc khác với tin", "Việc không có thật");

        var page = moderator.get(LIST + "/" + ad + "?ket-qua=EMPLOYER_ASKED");
        assertThat(page.text()).contains("Báo tin chờ trả lời: 2", "Lương thấp hơn tin.", "Công ty Dệt Si Ma Cai");
        var done = page.form(LIST + "/" + ad + "/tra-loi")
                .set("chon", ticked(page))
                .set("tra-loi", "Doanh nghiệp sẽ ghi đúng mức lương trong tuần này.")
                .submit();

        assertThat(done.path()).isEqualTo(LIST);
        assertThat(done.text()).contains("Đã trả lời 2 báo tin");
        for (var address : new String[] {first, second}) {
            assertThat(browsers.openFrom(newAddress()).get(address).text())
                    .contains("Doanh nghiệp đã được yêu cầu sửa tin", "ghi đúng mức lương trong tuần này");
        }
        assertThat(vacancies.get(ad).isOpen()).isTrue();
        assertThat(rowOf(LIST + "?tinh-trang=da-tra-loi&sap=-bao-luc")).contains(title);
    }

    @Test
    void aStoppedAdIsGoneAtOnceAndTheReporterReadsWhy() {
        var answer = report("MONEY_ASKED", "Đòi 2 triệu đồng tiền đồng phục.", "");

        var missing = moderator
                .get(LIST + "/" + ad)
                .form(LIST + "/" + ad + "/tra-loi")
                .submit();
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.document().getElementById("ly-do-dung-error").text()).contains("Hãy chọn lý do");
        missing.form(LIST + "/" + ad + "/tra-loi")
                .set("ly-do-dung", "SUSPECTED_FRAUD")
                .submit();

        assertThat(moderator.get(job).status()).isEqualTo(410);
        var read = browsers.openFrom(newAddress()).get(answer);
        assertThat(read.text()).contains("Tin đã bị dừng", "Cảm ơn bạn đã báo");
    }

    @Test
    void anAnswerNeedsWordsAndAReport() {
        report("SAME_AD_TWICE", "", "");

        var empty = moderator
                .get(LIST + "/" + ad + "?ket-qua=NOTHING_WRONG")
                .form(LIST + "/" + ad + "/tra-loi")
                .set("tra-loi", "")
                .set("chon", "")
                .submit();

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.document().getElementById("tra-loi-error")).isNotNull();
        assertThat(empty.document().getElementById("chon-error")).isNotNull();
    }

    @Test
    void theSecondModeratorIsToldWhoAnsweredAndADoubleClickIsHarmless() {
        report("DISCRIMINATES", "Chỉ tuyển nam.", "");
        var address = LIST + "/" + ad + "?ket-qua=NOTHING_WRONG";
        var mine = moderator.get(address).form(LIST + "/" + ad + "/tra-loi");
        var colleague = browsers.open()
                .signIn(accounts.staff(Role.MODERATOR))
                .get(address)
                .form(LIST + "/" + ad + "/tra-loi");
        mine.submit();

        assertThat(mine.submit().text()).contains("Đã trả lời 1 báo tin");
        var late = colleague.submit();

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Đã có người trả lời trước", "Cán bộ thử", "Không thấy điều gì sai");
    }

    @Test
    void threeReportersOfMoneyWithinADayMakeAnAdUrgentAndOneReporterThriceDoesNot() {
        report("MONEY_ASKED", "", "");
        report("NOT_THE_COMPANY", "", "");
        var other = ads.published(company, "Thợ nhuộm " + title);
        var sameReporter = browsers.openFrom(newAddress());
        for (int turn = 0; turn < 3; turn++) {
            report(sameReporter, "/viec-lam/" + vacancies.get(other).slug(), "MONEY_ASKED", "", "");
        }
        assertThat(rowOf(LIST + "?sap=-bao-luc")).doesNotContain("khẩn");

        report("MONEY_ASKED", "", "");

        assertThat(rowOf(LIST + "?sap=-bao-luc")).contains("khẩn");
        assertThat(moderator.get(LIST).document().select("tbody tr").getFirst().text())
                .contains("khẩn");
        assertThat(vacancies.get(ad).isOpen()).as("nothing is hidden by itself").isTrue();
    }

    @Test
    void whatReportersWroteAndLeftStandsOnNoPageOfTheEmployerAndOfNoOtherRole() {
        report("MONEY_ASKED", "Người gọi tên Quỷ Thần.", "nguoibao@example.com");

        assertThat(moderator.get(LIST + "/" + ad).text())
                .contains("Quỷ Thần", "gửi qua thư điện tử")
                .doesNotContain("nguoibao");
        var head = browsers.open().signIn(employers.head(company));
        for (var address : new String[] {LIST, LIST + "/" + ad}) {
            assertThat(head.get(address).status()).isEqualTo(403);
            for (var role : new Role[] {Role.CONSULTANT, Role.COMMUNE_OFFICER, Role.ADMINISTRATOR}) {
                assertThat(browsers.open()
                                .signIn(accounts.staff(role))
                                .get(address)
                                .status())
                        .isEqualTo(403);
            }
            assertThat(browsers.open().get(address).path()).isEqualTo("/dang-nhap");
        }
        for (var address : new String[] {"/nha-tuyen-dung/tin/" + ad, "/nha-tuyen-dung/tin", job}) {
            assertThat(head.get(address).text()).doesNotContain("Quỷ Thần", "nguoibao");
        }
    }

    @Test
    void whoIsSignedInIsToldOnTheOwnPage() {
        var worker = browsers.openFrom(newAddress()).signIn(accounts.worker());
        var form = worker.get(job + "/bao-cao");
        assertThat(form.document().getElementById("trang-cua-toi").hasAttr("checked"))
                .isTrue();
        var answer =
                form.form(job + "/bao-cao").set("ly-do", "DANGEROUS").submit().path();

        moderator
                .get(LIST + "/" + ad + "?ket-qua=NOTHING_WRONG")
                .form(LIST + "/" + ad + "/tra-loi")
                .submit();

        var notices = worker.get("/tai-khoan/thong-bao");
        assertThat(notices.text()).contains("Trả lời về tin bạn đã báo", title, "chưa thấy điều gì sai");
        assertThat(notices.document().select("a[href=" + answer + "]")).hasSize(1);
    }

    @Test
    void whatReportersWriteIsShownToModeratorsAndNeverExecuted() {
        report("OTHER", "\u0000\u202Egian\u202C <script>alert('tin')</script>\nhàng hai", "");

        var page = moderator.get(LIST + "/" + ad);

        assertThat(page.text()).contains("gian <script>alert('tin')</script>", "hàng hai");
        assertThat(page.body()).doesNotContain("<script>alert", "\u202E", "\u0000");
    }

    @Test
    void anAdThatNobodyReportedHasNoCase() {
        assertThat(moderator.get(LIST + "/" + ad).status()).isEqualTo(404);
        assertThat(moderator.get(LIST + "/" + ids.next()).status()).isEqualTo(404);
        assertThat(moderator.get(LIST + "?tinh-trang=khac").status()).isEqualTo(400);
    }

    /** All boxes that the page ticked. */
    private static String ticked(Browser.Page page) {
        return String.join(
                ",", page.document().select("input[name=chon][checked]").eachAttr("value"));
    }

    private String rowOf(String list) {
        var link = moderator.get(list).document().selectFirst("a[href=" + LIST + "/" + ad + "]");
        return link == null ? "" : link.closest("tr").text();
    }

    /** Reports the ad from a network address of its own; answers the address of the answer. */
    private String report(String reason, String words, String contact) {
        return report(browsers.openFrom(newAddress()), job, reason, words, contact);
    }

    private static String report(Browser browser, String job, String reason, String words, String contact) {
        var done = browser.get(job + "/bao-cao")
                .form(job + "/bao-cao")
                .set("ly-do", reason)
                .set("su-viec", words)
                .set("lien-he", contact)
                .submit();
        assertThat(done.path()).startsWith("/bao-tin-xau/");
        return done.path();
    }

    private static String newAddress() {
        return "10.62.7." + ADDRESSES.incrementAndGet();
    }
}
