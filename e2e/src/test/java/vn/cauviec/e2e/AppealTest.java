package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An ad goes back to its employer, who appeals; whoever sent it back reads the appeal and leaves the answer to a colleague. */
@ExtendWith(Browsing.class)
class AppealTest {
    private static final String TITLE = "Thợ đẽo guốc gỗ khiếu nại";

    private final Inspection inspection = new Inspection();

    @Test
    void anEmployerAppealsAgainstAReturn(RunningSite site, Chromium chromium) {
        try (var employer = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(SampleRole.EMPLOYER);
                var moderator = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(SampleRole.MODERATOR)) {
            employer.open("/nha-tuyen-dung/tin/moi");
            employer.fill("chuc-danh", TITLE);
            employer.fill("luong", "7-9 triệu");
            employer.fill("so-nguoi", "2");
            employer.fill("han-nop", "30/07/2023");
            employer.fill("mo-ta", "Đẽo guốc theo cỡ, đánh bóng, đóng quai. Có người dạy nghề.");
            employer.press(employer.page().locator("button[name=gui]"));
            var ad = employer.path();

            moderator.open("/quan-ly/tin-tuyen-dung?q=Thợ+đẽo+guốc+gỗ");
            moderator.press(moderator.link(TITLE));
            moderator.fill("ly-do-tra", "Hãy ghi rõ nơi làm việc.");
            moderator.press(moderator.submitEnding("/tra-lai"));

            employer.open(ad);
            employer.press(employer.linkTo("/khieu-nai"));
            employer.press(employer.submitEnding("/khieu-nai"));
            inspection.look(employer.page(), "appeal_refused");
            employer.fill("ly-do-khieu-nai", "Nơi làm việc thay đổi theo đơn hàng, đã ghi trong tin.");
            employer.press(employer.submitEnding("/khieu-nai"));
            inspection.look(employer.page(), "appeal_waits");

            moderator.open("/quan-ly/tin-tuyen-dung?tinh-trang=khieu-nai");
            moderator.press(moderator.link(TITLE));
            inspection.look(moderator.page(), "appeal_of_the_own_decision");
            assertThat(moderator.mainText())
                    .contains("Nơi làm việc thay đổi theo đơn hàng", "quyết định của chính bạn");
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }
}
