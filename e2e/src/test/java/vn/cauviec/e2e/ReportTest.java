package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody on a telephone reports an ad; a moderator answers; the code shows the answer. */
@ExtendWith(Browsing.class)
class ReportTest {
    private final Inspection inspection = new Inspection();

    @Test
    void aVisitorReportsAnAdAndReadsTheAnswerWithTheCode(RunningSite site, Chromium chromium) {
        try (var visitor = chromium.visitorForAxe(site, Visitor.PHONE);
                var moderator = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(SampleRole.MODERATOR)) {
            visitor.open("/viec-lam");
            visitor.press(visitor.page()
                    .locator("main li.card h2 a, main li.card h3 a")
                    .first());
            visitor.press(visitor.linkTo("/bao-cao"));
            visitor.press(visitor.submitEnding("/bao-cao"));
            inspection.look(visitor.page(), "report_refused");
            visitor.choose("ly-do", "DISCRIMINATES");
            visitor.fill("su-viec", "Chỉ nhận người dưới 25 tuổi.");
            visitor.press(visitor.submitEnding("/bao-cao"));
            inspection.look(visitor.page(), "report_waits");
            assertThat(visitor.mainText()).contains("Trung tâm đã nhận báo tin");
            var answer = visitor.path();

            moderator.open("/quan-ly/tin-bi-bao?sap=-bao-luc");
            moderator.press(moderator.page().locator("main tbody th a").first());
            assertThat(moderator.mainText()).contains("Chỉ nhận người dưới 25 tuổi.");
            moderator.open(moderator.path() + "?ket-qua=NOTHING_WRONG");
            inspection.look(moderator.page(), "report_case");
            moderator.press(moderator.submitEnding("/tra-loi"));

            visitor.open(answer);
            inspection.look(visitor.page(), "report_answered");
            assertThat(visitor.mainText()).contains("Không thấy điều gì sai trong tin");
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }
}
