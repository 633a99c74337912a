package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One result all the way through the house: posted, found, applied to, filled, counted, opened, and taken back. */
@ExtendWith(Browsing.class)
class ThinLineTest {
    private static final String EMPLOYER_PHONE = "0912 000 101";
    private static final String WORKER_PHONE = "0912 000 102";
    private static final String OWN_PASSWORD = "con trâu đi cày";
    private static final String TITLE = "Thợ hàn khung nhà xưởng";
    private static final String WORKER = "Giàng A Thử Nghiệm";

    private RunningSite site;
    private Chromium chromium;
    private int step;

    @BeforeEach
    void arrive(RunningSite site, Chromium chromium) {
        this.site = site;
        this.chromium = chromium;
    }

    @Test
    void aVacancyIsPostedFoundAppliedToAndFilledAndThePlanMovesByOne() {
        employerRegisters();
        moderatorVerifies();
        employerPosts();
        moderatorApproves();
        workerSignsUpFindsAndApplies();
        long before = figure();
        consultantRecordsTheHire();
        assertThat(figure()).as("with a person whom nobody confirmed").isEqualTo(before);
        consultantConfirmsThePerson();
        assertThat(figure()).as("with the confirmation").isEqualTo(before + 1);
        theFigureOpensTheListTheListTheRecordTheRecordItsEvidence();
        departmentReversesTheHire();
        assertThat(figure()).as("after the reversal").isEqualTo(before);
        assertThat(site.run("ledger", "verify")).isNotBlank();
        assertThat(chromium.takeComplaints()).isEmpty();
    }

    private void employerRegisters() {
        try (var employer = chromium.visitor(site, Visitor.DESK)) {
            employer.open("/nha-tuyen-dung/dang-ky");
            employer.fill("ma-so-thue", "5300000105");
            employer.fill("ten-doanh-nghiep", "Công ty TNHH Kết cấu thép Thử Nghiệm");
            employer.fill("dia-chi", "Thôn Khe Khoang");
            employer.fill("xa", "Thị trấn Tằng Loỏng, Huyện Bảo Thắng, Tỉnh Lào Cai");
            employer.fill("dien-thoai-doanh-nghiep", "0214 3860 101");
            employer.fill("ho-ten", "Hoàng Văn Thử");
            employer.fill("dien-thoai", EMPLOYER_PHONE);
            employer.fill("mat-khau", OWN_PASSWORD);
            employer.tick("cam-ket");
            employer.press(employer.submit("/nha-tuyen-dung/dang-ky"));
            keep(employer, "employer-registered");
            assertThat(employer.path()).isEqualTo("/nha-tuyen-dung");
        }
    }

    private void moderatorVerifies() {
        try (var moderator = signIn(SampleRole.MODERATOR)) {
            moderator.open("/quan-ly");
            keep(moderator, "moderator-sees-what-waits");
            moderator.open("/quan-ly/doanh-nghiep?q=Kết+cấu+thép+Thử+Nghiệm");
            moderator.press(moderator.link("Kết cấu thép Thử Nghiệm"));
            moderator.stateThePurpose("xac-nhan");
            keep(moderator, "moderator-looks-at-employer");
            moderator.press(moderator.submitEnding("/xac-minh"));
            keep(moderator, "employer-verified");
            assertThat(moderator.mainText()).contains("Đã xác minh");
        }
    }

    private void employerPosts() {
        try (var employer = chromium.visitor(site, Visitor.DESK).signedIn(EMPLOYER_PHONE, OWN_PASSWORD)) {
            employer.open("/nha-tuyen-dung/tin/moi");
            employer.fill("chuc-danh", TITLE);
            employer.fill("noi-lam-viec", "Thị trấn Tằng Loỏng, Huyện Bảo Thắng, Tỉnh Lào Cai");
            employer.fill("luong", "10-14 triệu");
            employer.fill("so-nguoi", "2");
            employer.fill("han-nop", "30/07/2023");
            employer.fill("mo-ta", "Hàn khung thép nhà xưởng theo bản vẽ. Làm tại xưởng, có xe đưa đón từ Phố Lu.");
            employer.press(employer.page().locator("button[name=gui]"));
            keep(employer, "employer-sent-the-ad");
            assertThat(employer.path()).startsWith("/nha-tuyen-dung/tin/").isNotEqualTo("/nha-tuyen-dung/tin/moi");
        }
    }

    private void moderatorApproves() {
        try (var moderator = signIn(SampleRole.MODERATOR)) {
            moderator.open("/quan-ly/tin-tuyen-dung?q=Thợ+hàn+khung+nhà+xưởng");
            moderator.press(moderator.link(TITLE));
            keep(moderator, "moderator-reads-the-ad");
            moderator.press(moderator.submitEnding("/duyet"));
            keep(moderator, "ad-approved");
        }
    }

    private void workerSignsUpFindsAndApplies() {
        try (var worker = chromium.visitor(site, Visitor.PHONE)) {
            worker.signedUp(
                    WORKER, "05/09/1999", "M", "Xã Gia Phú, Huyện Bảo Thắng, Tỉnh Lào Cai", WORKER_PHONE, OWN_PASSWORD);
            keep(worker, "worker-signed-up");

            worker.open("/viec-lam");
            worker.fill("q", "tho han bao thang");
            worker.press(worker.submit("/viec-lam"));
            keep(worker, "worker-finds-the-ad");
            worker.press(worker.link(TITLE));
            keep(worker, "worker-reads-the-ad");
            worker.press(worker.linkTo("/ung-tuyen"));
            worker.tick("dong-y");
            keep(worker, "worker-agrees-to-what-is-sent");
            worker.press(worker.submitEnding("/ung-tuyen"));
            keep(worker, "worker-applied");
            assertThat(worker.mainText()).contains(TITLE);
        }
    }

    private void consultantRecordsTheHire() {
        try (var consultant = signIn(SampleRole.CONSULTANT)) {
            consultant.open("/quan-ly/ung-tuyen?trang-thai=SENT");
            consultant.press(consultant.link(WORKER));
            consultant.stateThePurpose("tuyen-dung");
            keep(consultant, "consultant-reads-the-application");
            consultant.press(consultant.linkTo("/quan-ly/tuyen-dung/moi"));
            consultant.fill("ngay", "12/06/2023");
            consultant.choose("minh-chung", "OFFICER_STATEMENT");
            consultant.fill("ghi-chu", "Đã gọi quản đốc xưởng ngày 13/06/2023, anh đã đi làm.");
            keep(consultant, "consultant-fills-in-the-hire");
            consultant.press(consultant.submit("/quan-ly/tuyen-dung/moi"));
            keep(consultant, "hire-waits-for-the-person");
            assertThat(consultant.mainText()).contains("chưa được xác nhận");
        }
    }

    private void consultantConfirmsThePerson() {
        try (var consultant = signIn(SampleRole.CONSULTANT)) {
            consultant.open("/quan-ly/tuyen-dung?cho=PERSON&ten=giang+a+thu+nghiem");
            consultant.press(consultant.link(WORKER));
            consultant.stateThePurpose("tuyen-dung");
            consultant.press(consultant.linkTo("/quan-ly/nguoi-lao-dong/"));
            keep(consultant, "consultant-sees-the-person");
            consultant.press(consultant.linkTo("/xac-nhan"));
            consultant.fill("so-giay-to", "099099000777");
            consultant.fill("ngay-sinh", "05/09/1999");
            consultant.press(consultant.page().locator("form[action*='/xac-nhan'] button[type=submit]"));
            keep(consultant, "person-confirmed");
        }
    }

    private void theFigureOpensTheListTheListTheRecordTheRecordItsEvidence() {
        try (var consultant = signIn(SampleRole.CONSULTANT)) {
            consultant.open("/ke-hoach/2023");
            consultant.press(consultant.linkTo("/ke-hoach/2023/T3"));
            keep(consultant, "plan-by-sex-channel-place");
            consultant.press(consultant.linkTo("/ke-hoach/2023/T3/danh-sach"));
            keep(consultant, "figure-opens-the-list");
            consultant.press(consultant.linkTo("/quan-ly/tuyen-dung/"));
            consultant.stateThePurpose("tuyen-dung");
            keep(consultant, "list-opens-the-record");
            assertThat(consultant.mainText()).contains("Minh chứng");
        }
    }

    private void departmentReversesTheHire() {
        try (var officer = signIn(SampleRole.DEPARTMENT_OFFICER)) {
            officer.open("/quan-ly/tuyen-dung?ten=giang+a+thu+nghiem");
            officer.press(officer.link(WORKER));
            officer.stateThePurpose("tuyen-dung");
            officer.fill("ly-do", "ghi nhầm người");
            officer.press(officer.submitEnding("/huy"));
            keep(officer, "hire-reversed");
            assertThat(officer.mainText()).contains("Đã huỷ");
        }
    }

    /** How many have work, as the plan's page tells an officer. */
    private long figure() {
        try (var consultant = signIn(SampleRole.CONSULTANT)) {
            consultant.open("/ke-hoach/2023");
            keep(consultant, "plan");
            var amount = consultant.page().locator(".targets .amount").first().innerText();
            var found = Pattern.compile("[0-9][0-9.]*").matcher(amount);
            assertThat(found.find()).as(amount).isTrue();
            return Long.parseLong(found.group().replace(".", ""));
        }
    }

    private Visitor signIn(SampleRole role) {
        return chromium.visitor(site, Visitor.DESK).signedIn(role);
    }

    private void keep(Visitor visitor, String what) {
        Chromium.picture(visitor.page(), "line-%02d-%s".formatted(++step, what));
    }
}
