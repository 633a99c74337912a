package vn.cauviec.vacancies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.Browser;
import vn.cauviec.OwnServer;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestWorkbook;
import vn.cauviec.employers.Employers;
import vn.cauviec.employers.domain.DecideOnEmployer;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.kernel.Wage;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.JobSorting;

/**
 * Ads of a real job board, which stay outside the project, go the whole way through the pages: handed in as a workbook, checked, taken
 * over, approved, and found by their titles. The board knows no tax codes and no deadlines; these are the test's.
 */
class RealAdsImportWebTest {
    private static final int ADS = 1_000;
    private static final int AMONG_THE_FIRST = 10;
    private static final int LONGEST_ADDRESS = 300;
    private static final String ADDRESS = "/quan-ly/tin-tuyen-dung/nhap-tep";
    private static final List<String> COLUMNS = List.of(
            "Mã tin",
            "Mã số thuế",
            "Tên doanh nghiệp",
            "Chức danh",
            "Mô tả công việc",
            "Yêu cầu",
            "Quyền lợi",
            "Địa điểm",
            "Địa chỉ cụ thể",
            "Mức lương",
            "Ghi chú lương",
            "Số lượng",
            "Hạn nộp");

    @Test
    void aThousandRealAdsAreImportedAndEachIsFoundByItsTitleWithAndWithoutMarks() throws IOException {
        var source = shared().resolve("data/job-ads/ads-topcv.jsonl.gz");
        assumeTrue(Files.exists(source), "the shared ads are not here: " + source);
        var ads = read(source);
        assertThat(ads).hasSize(ADS);
        try (var server = OwnServer.start()) {
            var browser = server.getBean(Browser.Factory.class)
                    .open()
                    .signIn(server.getBean(TestAccounts.class).staff(Role.MODERATOR));
            var codes = verified(server, ads);
            var page = handIn(browser, workbook(ads, codes));
            System.out.printf(
                    "%d real ads: %s%n", ADS, page.document().select(".stats").text());
            assertThat(browser.get(page.path() + "?ket-qua=sai")
                            .document()
                            .select("tbody tr")
                            .eachText())
                    .as("rows that do not fulfil the rules")
                    .isEmpty();
            page = finished(browser, page.form(page.path() + "/tiep-nhan").submit());
            var approval = browser.get(page.path() + "/duyet");
            System.out.printf(
                    "before approval: %s%n",
                    approval.document().select(".stats").text());
            var form = approval.form(page.path() + "/duyet");
            finished(
                    browser,
                    form.set("ly-do", "Tin thật dùng để thử, giữ nguyên văn.").submit());

            var search = server.getBean(JobSearch.class);
            awaitAll(search);
            assertThat(missed(search, ads)).isEmpty();
        }
    }

    private static List<String> missed(JobSearch search, List<JsonNode> ads) {
        return ads.parallelStream()
                .map(ad -> VietnameseText.tidy(ad.path("title").asString("")))
                .flatMap(title -> Stream.of(title, VietnameseText.fold(title)))
                .filter(typed -> !isFound(search, typed))
                .toList();
    }

    /** The ad, or one with the same title but for marks and case. */
    private static boolean isFound(JobSearch search, String title) {
        var wanted = VietnameseText.fold(title);
        return search.search(query(title)).rows().stream()
                .limit(AMONG_THE_FIRST)
                .anyMatch(row -> VietnameseText.fold(row.title()).equals(wanted));
    }

    private static JobQuery query(String words) {
        return new JobQuery(words, null, LocalDate.of(2023, 6, 14), null, Set.of(), "", JobSorting.RELEVANCE, 1);
    }

    /** Until this node's index has followed. */
    private static void awaitAll(JobSearch search) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (search.overview().jobs() < ADS) {
            assertThat(System.nanoTime())
                    .as("only %d are public", search.overview().jobs())
                    .isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private static Browser.Page handIn(Browser browser, byte[] workbook) {
        var form = browser.get(ADDRESS).form(ADDRESS).set("nguon-moi", "Trang việc làm");
        return finished(browser, browser.upload(form, "tep", "tin-that.xlsx", workbook));
    }

    private static Browser.Page finished(Browser browser, Browser.Page page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var now = browser.get(page.path());
        while (!now.document().select("progress").isEmpty()) {
            assertThat(System.nanoTime()).as(now.text()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            now = browser.get(page.path());
        }
        return now;
    }

    /** The companies of the ads under tax codes of the test, verified by a moderator. */
    private static Map<String, String> verified(ConfigurableApplicationContext server, List<JsonNode> ads) {
        var accounts = server.getBean(TestAccounts.class);
        var moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        var employers = server.getBean(Employers.class);
        var decide = server.getBean(DecideOnEmployer.class);
        var taxCodes = new HashMap<String, String>();
        CurrentActor.runAs(
                moderator,
                () -> ads.stream().map(RealAdsImportWebTest::company).distinct().forEach(name -> {
                    var recorded = employers.recordByTaxCode(moderator, TestEmployers.taxCode(), name);
                    decide.run(moderator, recorded.id(), 1, new DecideOnEmployer.Finding.Verified());
                    taxCodes.put(name, recorded.taxCode());
                }));
        return taxCodes;
    }

    private static String company(JsonNode ad) {
        return VietnameseText.tidy(ad.path("company").asString(""));
    }

    private static byte[] workbook(List<JsonNode> ads, Map<String, String> taxCodes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Thu", "1.0")) {
            var sheet = workbook.newWorksheet("Tin");
            TestWorkbook.put(sheet, 0, COLUMNS);
            for (int row = 0; row < ads.size(); row++) {
                TestWorkbook.put(sheet, row + 1, cells(ads.get(row), taxCodes.getOrDefault(company(ads.get(row)), "")));
            }
        }
        return bytes.toByteArray();
    }

    private static List<Object> cells(JsonNode ad, String taxCode) {
        var pay = ad.path("salary_text").asString("");
        boolean stated = Wage.find(pay)
                .filter(wage -> wage.shape() != Wage.Shape.NEGOTIABLE)
                .isPresent();
        return List.of(
                ad.path("id").asString(""),
                taxCode,
                company(ad),
                ad.path("title").asString(""),
                ad.path("description").asString(""),
                ad.path("requirements").asString(""),
                ad.path("benefits").asString(""),
                place(ad.path("location").asString("")),
                shortened(ad.path("location").asString("")),
                stated ? pay : "Thoả thuận",
                stated ? "" : "Theo tin gốc: " + pay,
                1,
                LocalDate.of(2023, 7, 14));
    }

    /** The board's own wording where it is the name of a province; otherwise nobody has looked it up. */
    private static String place(String location) {
        return location.matches("\\p{L}+( \\p{L}+){1,3}") ? location : "không rõ";
    }

    /** Some ads list every shop of a chain. */
    private static String shortened(String address) {
        return address.length() > LONGEST_ADDRESS ? address.substring(0, LONGEST_ADDRESS) : address;
    }

    private static Path shared() {
        return Optional.ofNullable(System.getenv("CAUVIEC_SHARED"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared"));
    }

    private static List<JsonNode> read(Path source) throws IOException {
        var json = JsonMapper.shared();
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(source))), StandardCharsets.UTF_8))) {
            var ads = new ArrayList<JsonNode>();
            for (var line = lines.readLine(); line != null && ads.size() < ADS; line = lines.readLine()) {
                ads.add(json.readTree(line));
            }
            return ads;
        }
    }
}
