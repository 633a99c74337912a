package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A worker keeps a search, changes it, and ends its news by one press. */
@ExtendWith(Browsing.class)
class SavedSearchTest {
    private static final String LIST = "/ca-nhan/tim-kiem";
    private static final String SAVE = LIST + "/luu";

    private final Inspection inspection = new Inspection();

    @Test
    void aSearchIsKeptChangedAndSilenced(RunningSite site, Chromium chromium) {
        try (var worker = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(SampleRole.WORKER)) {
            worker.open("/viec-lam?q=tho+han&luong=7");
            worker.press(worker.page().locator("a[href^='" + SAVE + "']").first());
            inspection.look(worker.page(), "saved search");
            worker.fill("ten", "Hàn gần nhà");
            worker.press(worker.submit(SAVE));
            assertThat(worker.path()).startsWith(LIST);
            assertThat(worker.page().locator("main").innerText()).contains("Hàn gần nhà");
            inspection.look(worker.page(), "saved search");

            worker.press(worker.page()
                    .locator("main .card a.button[href^='" + LIST + "/']")
                    .first());
            inspection.look(worker.page(), "saved search");

            worker.open(LIST);
            worker.press(worker.page().locator("a[href^='/mot-cham/']").first());
            inspection.look(worker.page(), "saved search");
            worker.press(worker.page().locator("main form button[type=submit]").first());
            assertThat(worker.page().locator("main").innerText()).contains("Đã ngừng báo");
            inspection.look(worker.page(), "saved search");
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }
}
