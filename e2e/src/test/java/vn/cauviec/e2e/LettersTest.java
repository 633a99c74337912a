package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What letters lead to: an address is confirmed, and a forgotten password replaced. */
@ExtendWith(Browsing.class)
class LettersTest {
    private static final String EMAIL = "ly.thi.thu@example.vn";
    private static final String FORGOTTEN = "quên ngay sau khi gõ";
    private static final String REMEMBERED = "hoa mận nở tháng giêng";

    private final Inspection inspection = new Inspection();

    @Test
    void aConfirmedAddressBringsBackAnAccountWhosePasswordIsForgotten(RunningSite site, Chromium chromium) {
        try (var worker = chromium.visitorForAxe(site, Visitor.PHONE)) {
            worker.signedUp(
                    "Lý Thị Thư Thử", "20/11/1995", "F", "Xã Gia Phú, Huyện Bảo Thắng, Tỉnh Lào Cai", EMAIL, FORGOTTEN);
            worker.open(site.awaitLink(Pattern.compile("/xac-nhan/[A-Za-z0-9_-]+")));
            inspection.look(worker.page(), "letter");
            worker.press(worker.page().locator("main form button[type=submit]").first());
        }
        try (var worker = chromium.visitorForAxe(site, Visitor.PHONE)) {
            worker.open("/quen-mat-khau");
            worker.fill("ten", EMAIL);
            worker.press(worker.submit("/quen-mat-khau"));
            var link = site.awaitLink(Pattern.compile("/quen-mat-khau/[A-Za-z0-9_-]+"));
            worker.open(link);
            inspection.look(worker.page(), "letter");
            worker.fill("mat-khau", REMEMBERED);
            worker.press(worker.submit(link));
        }
        try (var worker = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(EMAIL, REMEMBERED)) {
            assertThat(worker.path()).startsWith("/ca-nhan");
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }
}
