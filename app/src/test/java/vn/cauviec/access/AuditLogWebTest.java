package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.kernel.Role;

@CauViecTest
class AuditLogWebTest {
    private static final String LOG = "/quan-ly/he-thong/nhat-ky";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Test
    void aChangeStandsInTheLogInWords() {
        var employer = employers.verified("Công ty TNHH Có Trong Nhật Ký");

        var page = officer().get(LOG + "?q=" + employer.id());

        assertThat(page.document().select("tbody tr td[data-label='Việc']").eachText())
                .containsExactly("Xác minh doanh nghiệp", "Ghi nhận doanh nghiệp");
        assertThat(page.text()).doesNotContain("Có Trong Nhật Ký");
    }

    @Test
    void aReadingStandsInTheOtherLogWithItsPurpose() {
        var employer = employers.registered("Công ty TNHH Bị Xem");
        var moderator = accounts.staff(Role.MODERATOR);
        browsers.open().signIn(moderator).get("/quan-ly/doanh-nghiep/" + employer.id() + "?muc-dich=xac-nhan");

        var page = officer().get(LOG + "?loai=da-xem&q=" + employer.id());

        assertThat(page.document().select("tbody tr")).hasSize(1);
        assertThat(page.text())
                .contains("Xác nhận hồ sơ với giấy tờ", moderator.id().toString());
    }

    @Test
    void theLogIsFoundByTheNameOfTheOfficerAndByTheCodeOfTheAction() {
        var employer = employers.verified("Công ty TNHH Tìm Theo Mã");

        assertThat(officer().get(LOG + "?q=employer_verif").text())
                .contains(employer.id().toString());
        assertThat(officer().get(LOG + "?q=khong+ai+ten+nay").text()).contains("Không có dòng nhật ký nào");
        assertThat(officer().get(LOG + "?q=%25").text()).contains("Không có dòng nhật ký nào");
    }

    @Test
    void wrongDaysAreSaidAtTheirFields() {
        var page = officer().get(LOG + "?tu-ngay=31/02/2023&den-ngay=hom+nay");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().select(".error-summary a").eachAttr("href"))
                .containsExactly("#tu-ngay", "#den-ngay");

        var reversed = officer().get(LOG + "?tu-ngay=02/01/2023&den-ngay=01/01/2023");
        assertThat(reversed.status()).isEqualTo(422);
        assertThat(reversed.document().getElementById("den-ngay-error").text()).contains("đứng trước");
    }

    @Test
    void aLogThatDoesNotExistIsNamed() {
        var page = officer().get(LOG + "?loai=da-xoa");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("da-xoa", "da-xem");
    }

    @Test
    void daysBeforeTheFirstEntryAreEmpty() {
        assertThat(officer()
                        .get(LOG + "?tu-ngay=01/01/2020&den-ngay=31/12/2020")
                        .text())
                .contains("Không có dòng nhật ký nào");
    }

    @Test
    void whatIsShownIsExportedAndTheExportIsNotedToo() throws IOException {
        var employer = employers.verified("Công ty TNHH Xuất Nhật Ký");
        var browser = officer();

        var file = browser.get(LOG + "?q=" + employer.id()).form(LOG + "/xuat").submit();

        assertThat(file.header("Content-Disposition")).contains("nhat-ky-thay-doi-", ".xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Lúc");
            assertThat(rows.get(1).getCellText(3)).isEqualTo("Xác minh doanh nghiệp");
            assertThat(rows.get(1).getCellText(5)).isEqualTo(employer.id().toString());
        }
        assertThat(browser.get(LOG + "?q=audit_exported").text()).contains("Tải nhật ký");
    }

    @Test
    void onlyTheDataProtectionOfficerReadsTheLog() {
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.DEPARTMENT_HEAD, Role.MODERATOR}) {
            assertThat(browsers.open().signIn(accounts.staff(role)).get(LOG).status())
                    .isEqualTo(403);
        }
        assertThat(browsers.open().get(LOG).path()).isEqualTo("/dang-nhap");
    }

    private Browser officer() {
        return browsers.open().signIn(accounts.staff(Role.DATA_PROTECTION_OFFICER));
    }
}
