package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody whom the register knows signs up; the officer who sees the paper joins the account with the record. */
@ExtendWith(Browsing.class)
class JoinTest {
    private static final String NAME = "Thào Thị Sua Thử";
    private static final String BORN = "12/03/1997";
    private static final String NUMBER = "099197000881";
    private static final String PHONE = "0912 000 103";
    private static final String PASSWORD = "ruộng bậc thang mùa nước";

    private final Inspection inspection = new Inspection();

    @Test
    void theAccountOfAPersonWhomTheRegisterKnowsIsJoinedWithTheRecord(RunningSite site, Chromium chromium) {
        String commune;
        try (var officer = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(SampleRole.COMMUNE_OFFICER)) {
            officer.open("/quan-ly/nguoi-lao-dong/moi");
            commune = officer.page().inputValue("#xa");
            officer.fill("so-giay-to", NUMBER);
            officer.fill("ho-ten", NAME);
            officer.fill("ngay-sinh", BORN);
            officer.choose("gioi-tinh", "F");
            officer.tick("da-xem-giay-to");
            officer.press(officer.submit("/quan-ly/nguoi-lao-dong/moi"));
            assertThat(officer.mainText()).contains(NAME).contains("Đã xác nhận");
        }
        try (var worker = chromium.visitorForAxe(site, Visitor.PHONE)) {
            worker.signedUp(NAME, BORN, "F", commune, PHONE, PASSWORD);
            assertThat(worker.mainText()).contains("chưa xác nhận");
        }
        try (var officer = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(SampleRole.COMMUNE_OFFICER)) {
            officer.open("/quan-ly/nguoi-lao-dong?ten=thao+thi+sua+thu&tinh-trang=chua-xac-nhan");
            officer.press(officer.link(NAME));
            officer.stateThePurpose("xac-nhan");
            officer.fill("so-giay-to", NUMBER);
            officer.press(officer.submitEnding("/so-sanh"));
            inspection.look(officer.page(), "commune_officer");
            officer.press(officer.submitEnding("/noi"));
            assertThat(officer.mainText()).contains("Đã xác nhận");
        }
        try (var worker = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(PHONE, PASSWORD)) {
            worker.open("/ca-nhan");
            assertThat(worker.mainText()).contains("Đã xác nhận");
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }
}
