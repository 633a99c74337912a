package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestWorkbook.ad;
import static vn.cauviec.TestWorkbook.adOfName;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestWorkbook;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Role;

@CauViecTest
class ImportWebTest {
    private static final String ADDRESS = "/quan-ly/tin-tuyen-dung/nhap-tep";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    IdSource ids;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Employers.Card company;
    Browser browser;
    String provider;

    @BeforeEach
    void aModeratorSignsIn() {
        company = employers.verified("Công ty Dệt Bảo Yên");
        browser = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        provider = "Hội chợ việc làm " + NUMBER.incrementAndGet();
    }

    @Test
    void aWorkbookIsHandedInReportedTakenOverAndApproved() throws IOException {
        assertThat(browser.get("/quan-ly/tin-tuyen-dung")
                        .document()
                        .select("main a")
                        .eachAttr("href"))
                .contains(ADDRESS);
        var file = new TestWorkbook()
                .add(ad("W1", company.taxCode(), "Thợ dệt vải lanh"))
                .add(adOfName("W2", "Tổ hợp tác " + provider, "Thợ nhuộm chàm"))
                .add(ad("W3", company.taxCode(), ""))
                .write();

        var report = finished(handIn(file));
        assertThat(report.text())
                .contains("Tin mới (2)", "Dòng sai (1)", "Thợ dệt vải lanh", "Hãy ghi chức danh tuyển dụng")
                .contains("Tiếp nhận sẽ tạo 2 tin nháp mới", provider);
        assertThat(browser.get(report.path() + "?ket-qua=sai").document().select("tbody tr"))
                .hasSize(1);

        var taken = finished(report.form(report.path() + "/tiep-nhan").submit());
        assertThat(taken.text()).contains("đã tiếp nhận các dòng đúng");

        var preview = browser.get(report.path() + "/duyet");
        assertThat(preview.text())
                .contains("Duyệt được ngay (1)", "1Doanh nghiệp chưa xác minh", "Duyệt và đăng 1 tin");
        assertThat(browser.get(report.path() + "/duyet?nhom=chua-xac-minh").text())
                .contains("Thợ nhuộm chàm", "doanh nghiệp chưa được xác minh");
        var approved = finished(preview.form(report.path() + "/duyet").submit());
        assertThat(approved.text()).contains("đã duyệt các tin đủ điều kiện");
        assertThat(browser.get("/quan-ly/tin-tuyen-dung?tinh-trang=dang-dang&q=det+vai+lanh")
                        .text())
                .contains("Thợ dệt vải lanh");

        assertThat(cells(browser.get(report.path() + "/dong-sai.xlsx").bytes()))
                .first()
                .satisfies(head -> assertThat(head).contains("Mã tin", "Lý do cần sửa"));
        assertThat(browser.get(report.path() + "/tep-goc.xlsx").bytes()).isEqualTo(file);
        var held = cells(browser.get(report.path() + "/tin-cua-nguon.xlsx").bytes());
        assertThat(held).hasSize(3);
        assertThat(held.get(1))
                .startsWith("W1", "Thợ dệt vải lanh", company.name(), company.taxCode(), "Có", "Đang đăng");
        assertThat(held.get(2)).startsWith("W2", "Thợ nhuộm chàm").contains("Không", "Bản nháp");
        assertThat(browser.get(ADDRESS).text()).contains("tin.xlsx", provider, "Đã duyệt", "1 sai");
    }

    @Test
    void wrongRowsComeBackWithReasonsAreCorrectedAndHandedInAgain() throws IOException {
        var bad = ad("W1", company.taxCode(), "Thợ dệt thổ cẩm");
        bad.put("Mức lương", "nhiều");
        bad.put("Ghi chú riêng", "giữ lại");
        var columns = new java.util.ArrayList<>(TestWorkbook.COLUMNS);
        columns.addFirst("Ghi chú riêng");
        var report = finished(handIn(new TestWorkbook(columns).add(bad).write()));
        assertThat(report.text())
                .contains("Những cột không dùng đến: Ghi chú riêng.", "Không có dòng nào tiếp nhận được");

        var rows = cells(browser.get(report.path() + "/dong-sai.xlsx").bytes());
        assertThat(rows.getFirst()).startsWith("Ghi chú riêng", "Mã tin").endsWith("Lý do cần sửa");
        assertThat(rows.get(1)).startsWith("giữ lại", "W1").contains("nhiều", "30/06/2023");
        assertThat(rows.get(1).getLast()).startsWith("Mức lương: ");

        var corrected = new TestWorkbook(rows.getFirst());
        var row = new java.util.HashMap<String, Object>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            row.put(rows.getFirst().get(column), rows.get(1).get(column));
        }
        row.put("Mức lương", "9 triệu");
        var again = finished(handIn(corrected.add(row).write()));
        assertThat(again.text()).contains("Tin mới (1)").doesNotContain("Lý do cần sửa");
    }

    @Test
    void whatIsWrongWithTheFileOrTheProviderIsSaidAtItsFieldAndNothingIsKept() {
        var columns = new TestWorkbook(List.of("Mã tin", "Chức danh", "Mô tả", "Nơi làm việc", "Số lượng")).write();
        var page = handIn(columns);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("tep-error").text())
                .contains("“Mã số thuế doanh nghiệp” / “Tên doanh nghiệp”, “Mức lương”, “Hạn nộp hồ sơ”");
        assertThat(handIn("không phải Excel".getBytes(StandardCharsets.UTF_8))
                        .document()
                        .getElementById("tep-error")
                        .text())
                .contains("Không đọc được tệp này");
        assertThat(handIn(new TestWorkbook().write())
                        .document()
                        .getElementById("tep-error")
                        .text())
                .contains("chưa có dòng tin nào");
        provider = " ";
        var noProvider = handIn(new byte[0]);
        assertThat(noProvider.document().getElementById("nguon-moi-error").text())
                .contains("Hãy chọn nguồn tin");
        assertThat(noProvider.document().getElementById("tep-error").text()).contains("Hãy chọn tệp");
        assertThat(browser.get(ADDRESS + "/" + noProvider.form(ADDRESS).value("lan"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFormSentTwiceIsOneImport() {
        var form = browser.get(ADDRESS).form(ADDRESS).set("nguon-moi", provider);
        var file = new TestWorkbook()
                .add(ad("W1", company.taxCode(), "Thợ se sợi"))
                .write();

        var first = browser.upload(form, "tep", "tin.xlsx", file);
        var second = browser.upload(form, "tep", "tin.xlsx", file);

        assertThat(second.path()).isEqualTo(first.path());
        assertThat(finished(second).text()).contains("Tin mới (1)");
        assertThat(browser.get(ADDRESS).text().split(java.util.regex.Pattern.quote(provider), -1).length - 1)
                .as("once in the list and once among the providers to choose from")
                .isEqualTo(2);
    }

    @Test
    void theSameFileHandedInAgainSaysSoAndHasNothingToTakeOver() {
        var file = new TestWorkbook()
                .add(ad("W1", company.taxCode(), "Thợ guồng sợi"))
                .write();
        var first = finished(handIn(file));
        finished(first.form(first.path() + "/tiep-nhan").submit());

        var form = browser.get(ADDRESS)
                .form(ADDRESS)
                .set("nguon", vn.cauviec.vacancies.domain.ReceiveWorkbook.key(provider));
        var again = finished(browser.upload(form, "tep", "lan-hai.xlsx", file));

        assertThat(again.text()).contains("Không đổi (1)", "giống hệt tệp đã gửi lúc", "không có gì để tiếp nhận");
    }

    @Test
    void theSecondModeratorIsToldWhoTookOver() {
        var report = finished(handIn(new TestWorkbook()
                .add(ad("W1", company.taxCode(), "Thợ hồ sợi"))
                .write()));
        var colleague = browsers.open().signIn(accounts.staff(Role.MODERATOR)).get(report.path());
        finished(report.form(report.path() + "/tiep-nhan").submit());

        var late = colleague.form(report.path() + "/tiep-nhan").submit();

        assertThat(late.text()).containsPattern("Cán bộ thử \\d+ đã tiếp nhận tệp này trước bạn");
    }

    @Test
    void aRunningImportShowsItsProgressAndOneThatBrokeOffCanGoOn() {
        var id = id(finished(handIn(new TestWorkbook()
                .add(ad("W1", company.taxCode(), "Thợ canh cửi"))
                .write())));
        state(id, 1, "2099-01-01");

        var running = browser.get(ADDRESS + "/" + id);
        assertThat(running.text()).contains("Đang tiếp nhận: 40 trên 100 dòng.", "Còn khoảng");
        assertThat(running.document().selectFirst("progress").attr("value")).isEqualTo("40");
        assertThat(running.document().select("noscript meta[http-equiv=refresh]"))
                .hasSize(1);
        assertThat(running.document().selectFirst("#viec").attr("hx-trigger")).isEqualTo("every 2s");
        assertThat(browser.get(ADDRESS + "/" + id + "/duyet").status()).isEqualTo(409);

        state(id, 5, "2023-01-01");
        var stuck = browser.get(ADDRESS + "/" + id);
        assertThat(stuck.text()).contains("Việc dừng ở 40 trên 100");
        assertThat(finished(stuck.form(ADDRESS + "/" + id + "/tiep-tuc").submit())
                        .text())
                .contains("đã tiếp nhận các dòng đúng");
    }

    @Test
    void othersDoNotImport() {
        var id = id(finished(handIn(new TestWorkbook()
                .add(ad("W1", company.taxCode(), "Thợ kéo sợi"))
                .write())));
        for (var role : new Role[] {Role.COMMUNE_OFFICER, Role.CONSULTANT, Role.ADMINISTRATOR}) {
            var other = browsers.open().signIn(accounts.staff(role));
            for (var path : List.of(
                    "",
                    "/mau.xlsx",
                    "/" + id,
                    "/" + id + "/dong-sai.xlsx",
                    "/" + id + "/tin-cua-nguon.xlsx",
                    "/" + id + "/duyet")) {
                assertThat(other.get(ADDRESS + path).status()).as(role + path).isEqualTo(403);
            }
        }
        assertThat(browsers.open().get(ADDRESS).path()).isEqualTo("/dang-nhap");
    }

    @Test
    void whatIsNotThereIsNotFoundAndUnknownFiltersAreNamed() {
        assertThat(browser.get(ADDRESS + "/" + ids.next()).status()).isEqualTo(404);
        assertThat(browser.get(ADDRESS + "/" + ids.next() + "/dong-sai.xlsx").status())
                .isEqualTo(404);
        var report = finished(handIn(new TestWorkbook()
                .add(ad("W1", company.taxCode(), "Thợ cào bông"))
                .write()));
        assertThat(browser.get(report.path() + "?ket-qua=saii").status()).isEqualTo(400);
    }

    private Browser.Page handIn(byte[] file) {
        return browser.upload(browser.get(ADDRESS).form(ADDRESS).set("nguon-moi", provider), "tep", "tin.xlsx", file);
    }

    /** The page of the import when its running phase has ended. */
    private Browser.Page finished(Browser.Page page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        var now = browser.get(page.path());
        while (!now.document().select("progress").isEmpty()) {
            assertThat(System.nanoTime()).as(now.text()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            now = browser.get(page.path());
        }
        return now;
    }

    private static UUID id(Browser.Page page) {
        return UUID.fromString(page.path().substring(page.path().lastIndexOf('/') + 1));
    }

    private void state(UUID id, int failures, String leasedUntil) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> jdbc.sql("""
                        UPDATE vacancies.import_job
                        SET phase = 'TAKING_OVER', done_rows = 40, total_rows = 100, failures = :failures,
                          leased_until = CAST(:until AS timestamptz)
                        WHERE id = :id
                        """)
                        .param("failures", failures)
                        .param("until", leasedUntil)
                        .param("id", id)
                        .update());
    }

    private static List<List<String>> cells(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }
}
