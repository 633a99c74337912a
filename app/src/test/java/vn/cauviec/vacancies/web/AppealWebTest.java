package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;

/** An employer appeals; a moderator other than the one who decided answers. */
@CauViecTest
class AppealWebTest {
    private static final String GROUNDS = "Luật cho phép yêu cầu này với nghề lặn, xin xem Thông tư kèm theo.";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    Employers.Card company;
    Browser head;
    Browser decider;
    Browser colleague;

    @BeforeEach
    void everybodySignsIn() {
        company = employers.verified("Công ty TNHH Khiếu Nại Đúng Chỗ");
        head = browsers.open().signIn(employers.head(company));
        decider = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        colleague = browsers.open().signIn(accounts.staff(Role.MODERATOR));
    }

    @Test
    void aReturnedAdThatAnotherModeratorSeesOtherwiseWaitsForApprovalAgain() {
        var ad = returned("Thợ lặn kiểm tra đập");

        var filed = file(ad);
        assertThat(filed.text()).contains("Đã gửi khiếu nại", GROUNDS, "Đang chờ một người kiểm duyệt khác");
        var queue = colleague.get("/quan-ly/tin-tuyen-dung?tinh-trang=khieu-nai");
        assertThat(queue.document().select("a[href='" + moderate(ad) + "/khieu-nai']"))
                .hasSize(1);
        var done = answer(colleague, ad, "chap-nhan");

        assertThat(done.path()).isEqualTo(moderate(ad));
        assertThat(done.text()).contains("Đã chấp nhận khiếu nại", "Chờ duyệt");
        assertThat(head.get(own(ad) + "/khieu-nai").text()).contains("Chấp nhận", "Đọc lại thì yêu cầu này hợp lệ");
        assertThat(head.get("/tai-khoan/thong-bao").text())
                .contains("Khiếu nại được chấp nhận", "Thợ lặn kiểm tra đập");
    }

    @Test
    void aStoppedAdStaysStoppedWhenTheAppealIsDeniedAndCannotBeAppealedTwice() {
        var ad = ads.published(company, "Thợ hàn ống cao áp");
        decider.get(moderate(ad))
                .form(moderate(ad) + "/dung")
                .set("ly-do-dung", "AGAINST_THE_RULES")
                .set("noi-them", "Đòi tiền đặt cọc khi gọi điện")
                .submit();
        var form = head.get(own(ad) + "/khieu-nai").form(own(ad) + "/khieu-nai").set("ly-do-khieu-nai", GROUNDS);
        form.submit();

        assertThat(form.submit().text()).contains("đã được khiếu nại rồi");
        answer(colleague, ad, "khong-chap-nhan");

        assertThat(head.get(own(ad) + "/khieu-nai").text())
                .contains("Không chấp nhận", "Đòi tiền đặt cọc khi gọi điện");
        assertThat(head.get(own(ad)).text()).contains("Đã dừng");
    }

    @Test
    void whoDecidedDoesNotAnswer() {
        var ad = returned("Thợ mìn mỏ đá");
        file(ad);

        var page = decider.get(moderate(ad) + "/khieu-nai");

        assertThat(page.text()).contains("Đây là quyết định của chính bạn");
        assertThat(page.document().select("form[action='" + moderate(ad) + "/khieu-nai']"))
                .isEmpty();
        var csrf = page.document().selectFirst("input[name=_csrf]").val();
        assertThat(decider.post(
                                moderate(ad) + "/khieu-nai",
                                java.util.Map.of(
                                        "_csrf",
                                        csrf,
                                        "ket-luan",
                                        "chap-nhan",
                                        "tra-loi",
                                        "Tôi tự chấp nhận cho nhanh"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSecondModeratorWhoAnswersIsToldWhoWasFaster() {
        var ad = returned("Thợ khoan hầm lò");
        file(ad);
        var second = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        var form = second.get(moderate(ad) + "/khieu-nai")
                .form(moderate(ad) + "/khieu-nai")
                .set("ket-luan", "khong-chap-nhan")
                .set("tra-loi", "Giữ nguyên vì chưa có giấy tờ");
        answer(colleague, ad, "chap-nhan");

        assertThat(form.submit().status()).isEqualTo(409);
    }

    @Test
    void anAppealWithoutGroundsAndAnAnswerWithoutAVerdictAreToldAtTheField() {
        var ad = returned("Thợ nổ mìn");
        var without =
                head.get(own(ad) + "/khieu-nai").form(own(ad) + "/khieu-nai").submit();
        assertThat(without.status()).isEqualTo(422);
        file(ad);

        var answer = colleague
                .get(moderate(ad) + "/khieu-nai")
                .form(moderate(ad) + "/khieu-nai")
                .set("tra-loi", "Đã xem lại toàn bộ")
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Hãy chọn một kết luận");
        assertThat(answer.form(moderate(ad) + "/khieu-nai").value("tra-loi")).isEqualTo("Đã xem lại toàn bộ");
    }

    @Test
    void sendingTheCorrectedAdAgainEndsTheAppeal() {
        var ad = returned("Thợ cưa đá");
        file(ad);

        head.get(own(ad)).form(own(ad) + "/gui").submit();

        assertThat(colleague.get(moderate(ad) + "/khieu-nai").status()).isEqualTo(404);
        assertThat(colleague.get("/quan-ly/tin-tuyen-dung?tinh-trang=khieu-nai").text())
                .doesNotContain("Thợ cưa đá");
    }

    @Test
    void anAdThatTheCompanyStoppedItselfHasNothingToAppealAgainst() {
        var ad = ads.published(company, "Thợ phay tự dừng");
        head.get(own(ad))
                .form(own(ad) + "/dung")
                .set("ly-do-dung", "NO_LONGER_NEEDED")
                .submit();

        assertThat(head.get(own(ad) + "/khieu-nai").status()).isEqualTo(404);
        assertThat(head.get(own(ad)).document().select("a[href$=/khieu-nai]")).isEmpty();
    }

    private UUID returned(String title) {
        var ad = ads.submitted(company, TestVacancies.ad(title));
        decider.get(moderate(ad))
                .form(moderate(ad) + "/tra-lai")
                .set("ly-do-tra", "Yêu cầu giới tính chưa có căn cứ")
                .submit();
        return ad;
    }

    private Browser.Page file(UUID ad) {
        return head.get(own(ad) + "/khieu-nai")
                .form(own(ad) + "/khieu-nai")
                .set("ly-do-khieu-nai", GROUNDS)
                .submit();
    }

    private static Browser.Page answer(Browser moderator, UUID ad, String verdict) {
        return moderator
                .get(moderate(ad) + "/khieu-nai")
                .form(moderate(ad) + "/khieu-nai")
                .set("ket-luan", verdict)
                .set("tra-loi", "Đọc lại thì yêu cầu này hợp lệ")
                .submit();
    }

    private static String own(UUID ad) {
        return "/nha-tuyen-dung/tin/" + ad;
    }

    private static String moderate(UUID ad) {
        return "/quan-ly/tin-tuyen-dung/" + ad;
    }
}
