package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A moderator hands in a workbook, reads what would come of it, takes the good rows over and sees them wait for approval. */
@ExtendWith(Browsing.class)
class ImportTest {
    private static final String ADDRESS = "/quan-ly/tin-tuyen-dung/nhap-tep";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String[][] ROWS = {
        {"Mã tin", "Tên doanh nghiệp", "Chức danh", "Mô tả công việc", "Địa điểm", "Mức lương", "Số lượng", "Hạn nộp"},
        {
            "X-1",
            "Hợp tác xã Thử Nghiệm Chè Shan",
            "Công nhân hái chè",
            "Hái chè theo búp, cân tại nương, có người hướng dẫn.",
            "Xã Bản Liền, Huyện Bắc Hà, Tỉnh Lào Cai",
            "5-7 triệu",
            "12",
            "30/07/2023"
        },
        {"X-2", "Hợp tác xã Thử Nghiệm Chè Shan", "Thợ sao chè", "Sao chè.", "không rõ", "8 triệu", "0", "31/02/2023"}
    };

    private final Inspection inspection = new Inspection();

    @Test
    void aWorkbookIsCheckedTakenOverAndItsWrongRowsComeBack(RunningSite site, Chromium chromium) throws IOException {
        try (var moderator = chromium.visitorForAxe(site, Visitor.PHONE).signedIn(SampleRole.MODERATOR)) {
            moderator.open(ADDRESS);
            moderator.fill("nguon-moi", "Trung tâm thử");
            moderator
                    .page()
                    .locator("input[name=tep]")
                    .setInputFiles(new FilePayload("tin-thang-6.xlsx", XLSX, workbook()));
            moderator.press(moderator.submit(ADDRESS));
            finish(moderator);
            inspection.look(moderator.page(), "import_checked");
            assertThat(moderator.mainText()).contains("Tháng đó không có ngày này");
            assertThat(moderator.linkTo("/dong-sai.xlsx").count()).isEqualTo(1);

            moderator.press(moderator.submitEnding("/tiep-nhan"));
            finish(moderator);
            inspection.look(moderator.page(), "import_taken_over");
            moderator.press(moderator.linkTo("/duyet"));
            inspection.look(moderator.page(), "import_approval");
            assertThat(moderator.mainText()).contains("Công nhân hái chè");
        }
        assertThat(inspection.faults()).isEmpty();
        assertThat(chromium.takeComplaints()).isEmpty();
    }

    /** The page follows the work by itself and shows the result when it is done. */
    private static void finish(Visitor moderator) {
        moderator.page().waitForSelector("#viec .stats");
        moderator.page().reload();
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "thu", "1.0")) {
            var sheet = workbook.newWorksheet("Tin");
            for (int row = 0; row < ROWS.length; row++) {
                for (int column = 0; column < ROWS[row].length; column++) {
                    sheet.value(row, column, ROWS[row][column]);
                }
            }
        }
        return bytes.toByteArray();
    }
}
