package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One result all the way through the house: posted, found, applied to, filled, counted, opened, and taken back. */
class ThinLineTest {
    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final String SAMPLE_PASSWORD = "cauviec-mau";
    private static final String EMPLOYER_PHONE = "0912 000 101";
    private static final String WORKER_PHONE = "0912 000 102";
    private static final String OWN_PASSWORD = "con trâu đi cày";
    private static final String TITLE = "Thợ hàn khung nhà xưởng";

    private static RunningSite site;
    private static Chromium chromium;
    private static int step;

    @BeforeAll
    static void open() {
        site = RunningSite.start("small");
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            site.close();
        }
    }

    @Test
    void aVacancyIsPostedFoundAppliedToAndFilledAndThePlanMovesByOne() {
        employerRegisters();
        moderatorVerifies();
        employerPosts();
        moderatorApproves();
        workerSignsUpFindsAndApplies();
        long before = figure();
        officerRecordsTheHire();
        assertThat(figure())
                .as("a hire of a person whom nobody confirmed does not count")
                .isEqualTo(before);
        officerConfirmsThePerson();
        assertThat(figure()).as("the hire counts with the confirmation").isEqualTo(before + 1);
        theFigureOpensTheListAndTheListTheRecord();
        departmentReversesTheHire();
        assertThat(figure()).as("the figure goes back").isEqualTo(before);
        assertThat(site.run("ledger", "verify")).isNotBlank();
        assertThat(chromium.complaints()).isEmpty();
    }

    private void employerRegisters() {
        try (var page = window(DESK)) {
            page.navigate("/nha-tuyen-dung/dang-ky");
            page.fill("#ma-so-thue", "5300000105");
            page.fill("#ten-doanh-nghiep", "Công ty TNHH Kết cấu thép Thử Nghiệm");
            page.fill("#dia-chi", "Thôn Khe Khoang");
            page.fill("#xa", "Tằng Loỏng");
            page.fill("#dien-thoai-doanh-nghiep", "0214 3860 101");
            page.fill("#ho-ten", "Hoàng Văn Thử");
            page.fill("#dien-thoai", EMPLOYER_PHONE);
            page.fill("#mat-khau", OWN_PASSWORD);
            page.check("#cam-ket");
            send(page, "/nha-tuyen-dung/dang-ky");
            keep(page, "employer-registered");
            assertThat(page.url()).endsWith("/nha-tuyen-dung");
        }
    }

    private void moderatorVerifies() {
        try (var page = signIn("demo-kiem-duyet@example.vn", SAMPLE_PASSWORD, DESK)) {
            page.navigate("/quan-ly/doanh-nghiep?q=Thử+Nghiệm");
            page.locator("a", text("Kết cấu thép Thử Nghiệm")).first().click();
            purpose(page);
            keep(page, "moderator-looks-at-employer");
            page.locator("form[action$='/xac-minh'] button[type=submit]").click();
            keep(page, "employer-verified");
            assertThat(page.locator("main").innerText()).contains("xác minh");
        }
    }

    private void employerPosts() {
        try (var page = signIn(EMPLOYER_PHONE, OWN_PASSWORD, DESK)) {
            page.navigate("/nha-tuyen-dung/tin/moi");
            page.fill("#chuc-danh", TITLE);
            page.fill("#noi-lam-viec", "Thị trấn Tằng Loỏng, Huyện Bảo Thắng, Tỉnh Lào Cai");
            page.fill("#luong", "10-14 triệu");
            page.fill("#so-nguoi", "2");
            page.fill("#han-nop", "30/07/2023");
            page.fill("#mo-ta", "Hàn khung thép nhà xưởng theo bản vẽ. Làm tại xưởng, có xe đưa đón từ Phố Lu.");
            page.locator("button[name=gui]").click();
            keep(page, "employer-sent-the-ad");
            assertThat(page.url()).contains("/nha-tuyen-dung/tin/");
        }
    }

    private void moderatorApproves() {
        try (var page = signIn("demo-kiem-duyet@example.vn", SAMPLE_PASSWORD, DESK)) {
            page.navigate("/quan-ly/tin-tuyen-dung?q=Thợ+hàn+khung+nhà+xưởng");
            page.locator("a", text(TITLE)).first().click();
            keep(page, "moderator-reads-the-ad");
            page.locator("form[action$='/duyet'] button[type=submit]").click();
            keep(page, "ad-approved");
        }
    }

    private void workerSignsUpFindsAndApplies() {
        try (var page = window(PHONE)) {
            page.navigate("/dang-ky");
            page.fill("#ho-ten", "Giàng A Thử Nghiệm");
            page.fill("#ngay-sinh", "05/09/1999");
            page.locator("input[name=gioi-tinh][value=M]").check();
            page.fill("#xa", "Xã Gia Phú, Huyện Bảo Thắng, Tỉnh Lào Cai");
            page.fill("#dien-thoai", WORKER_PHONE);
            page.fill("#mat-khau", OWN_PASSWORD);
            page.check("#dong-y");
            send(page, "/dang-ky");
            keep(page, "worker-signed-up");
            assertThat(page.url()).contains("/ca-nhan");

            page.navigate("/viec-lam?q=tho+han+bao+thang");
            keep(page, "worker-finds-the-ad");
            page.locator("a", text(TITLE)).first().click();
            keep(page, "worker-reads-the-ad");
            page.locator("a[href$='/ung-tuyen']").first().click();
            page.check("#dong-y");
            keep(page, "worker-agrees-to-what-is-sent");
            page.locator("form[action$='/ung-tuyen'] button[type=submit]").click();
            keep(page, "worker-applied");
            assertThat(page.locator("main").innerText()).contains(TITLE);
        }
    }

    private void officerRecordsTheHire() {
        try (var page = consultant()) {
            page.navigate("/quan-ly/ung-tuyen?trang-thai=SENT");
            page.locator("a", text("Giàng A Thử Nghiệm")).first().click();
            keep(page, "officer-reads-the-application");
            page.locator("a[href*='/quan-ly/tuyen-dung/moi']").click();
            page.fill("#ngay", "12/06/2023");
            page.locator("input[name=minh-chung][value=OFFICER_STATEMENT]").check();
            page.fill("#ghi-chu", "Đã gọi quản đốc xưởng ngày 13/06/2023, anh đã đi làm.");
            keep(page, "officer-fills-in-the-hire");
            page.locator("form[action='/quan-ly/tuyen-dung/moi'] button[type=submit]")
                    .click();
            keep(page, "hire-waits-for-the-person");
            assertThat(page.locator("main").innerText()).contains("chưa được xác nhận");
        }
    }

    private void officerConfirmsThePerson() {
        try (var page = consultant()) {
            page.navigate("/quan-ly/tuyen-dung?cho=PERSON&ten=giang+a+thu");
            page.locator("a", text("Giàng A Thử Nghiệm")).first().click();
            page.locator("a[href*='/quan-ly/nguoi-lao-dong/']").first().click();
            keep(page, "officer-sees-the-person");
            page.locator("a[href*='/xac-nhan']").first().click();
            page.fill("#so-giay-to", "099099000777");
            page.fill("#ngay-sinh", "05/09/1999");
            page.locator("form[action*='/xac-nhan'] button[type=submit]").click();
            keep(page, "person-confirmed");
        }
    }

    private void theFigureOpensTheListAndTheListTheRecord() {
        try (var page = consultant()) {
            page.navigate("/ke-hoach/2023/T3");
            keep(page, "plan-by-sex-channel-place");
            page.navigate("/ke-hoach/2023/T3/danh-sach");
            keep(page, "figure-opens-the-list");
            page.locator("main a[href*='/quan-ly/tuyen-dung/']").first().click();
            keep(page, "list-opens-the-record");
            assertThat(page.locator("main").innerText()).contains("sổ kết quả");
        }
    }

    private void departmentReversesTheHire() {
        try (var page = signIn("demo-can-bo-so@example.vn", SAMPLE_PASSWORD, DESK)) {
            page.navigate("/quan-ly/tuyen-dung?ten=giang+a+thu");
            page.locator("a", text("Giàng A Thử Nghiệm")).first().click();
            page.fill("form[action$='/huy'] #ly-do", "ghi nhầm người");
            page.locator("form[action$='/huy'] button[type=submit]").click();
            keep(page, "hire-reversed");
            assertThat(page.locator("main").innerText()).contains("Đã huỷ");
        }
    }

    /** How many have work, as the plan's page tells an officer. */
    private long figure() {
        try (var page = consultant()) {
            page.navigate("/ke-hoach/2023");
            keep(page, "plan");
            var amount = page.locator(".targets .amount").first().innerText();
            var found = Pattern.compile("[0-9][0-9.]*").matcher(amount);
            assertThat(found.find()).as(amount).isTrue();
            return Long.parseLong(found.group().replace(".", ""));
        }
    }

    private static Page consultant() {
        return signIn("demo-tu-van@example.vn", SAMPLE_PASSWORD, DESK);
    }

    private static Page signIn(String name, String password, int width) {
        var page = window(width);
        page.navigate("/dang-nhap");
        page.fill("#ten", name);
        page.fill("#mat-khau", password);
        send(page, "/dang-nhap");
        assertThat(page.url()).as(name).doesNotContain("/dang-nhap");
        return page;
    }

    private static Page window(int width) {
        return chromium.window(site.address(), width, true);
    }

    /** Answers the question for what the details are needed, where it is asked. */
    private static void purpose(Page page) {
        if (page.url().contains("/quan-ly/muc-dich")) {
            page.locator("button[value=xac-nhan]").click();
        }
    }

    private static void send(Page page, String form) {
        page.locator("form[action='" + form + "'] button[type=submit]").click();
    }

    private static Page.LocatorOptions text(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void keep(Page page, String what) {
        page.waitForLoadState();
        Chromium.picture(page, "line-%02d-%s".formatted(++step, what));
    }
}
