package vn.cauviec.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import vn.cauviec.Browser;
import vn.cauviec.Golden;
import vn.cauviec.OwnServer;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.plans.Plans;
import vn.cauviec.reference.UnitId;

/** The pages of the plan over a ledger of known results: 27 count, of 13 women and 14 men; the women have a sample target. */
class PlanWebTest {
    private static final UnitId BAN_CAM = new UnitId(1666);
    private static final UnitId BAC_CUONG = new UnitId(1591);
    private static final UnitId MINH_BAO_IN_YEN_BAI = new UnitId(2172);

    private static ConfigurableApplicationContext server;
    private static TestAccounts accounts;
    private static KnownResults results;

    @BeforeAll
    static void start() {
        server = OwnServer.start();
        accounts = server.getBean(TestAccounts.class);
        results = new KnownResults(server);
        record(7, Sex.FEMALE, TestPersons.Y_TY, LocalDate.of(2023, 2, 6), Channel.ENTERPRISE_IN_PROVINCE);
        record(6, Sex.MALE, TestPersons.Y_TY, LocalDate.of(2023, 3, 1), Channel.ENTERPRISE_OUTSIDE_PROVINCE);
        record(6, Sex.FEMALE, TestPersons.SA_PA, LocalDate.of(2023, 5, 3), Channel.ENTERPRISE_IN_PROVINCE);
        record(4, Sex.MALE, BAN_CAM, LocalDate.of(2023, 6, 12), Channel.COOPERATIVE);
        record(4, Sex.MALE, BAC_CUONG, LocalDate.of(2023, 6, 13), Channel.SELF_EMPLOYMENT);
        record(3, Sex.MALE, MINH_BAO_IN_YEN_BAI, LocalDate.of(2023, 4, 4), Channel.ENTERPRISE_IN_PROVINCE);
        record(2, Sex.FEMALE, TestPersons.Y_TY, LocalDate.of(2023, 7, 1), Channel.ENTERPRISE_IN_PROVINCE);
        server.getBean(Plans.class).setSampleTarget(2023, "T3.1", new BigDecimal(26));
        var wrong = record(UUID.randomUUID(), Sex.MALE, TestPersons.Y_TY, LocalDate.of(2023, 3, 8), Channel.OTHER);
        results.reverse(wrong);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theFiguresOfThePagesAreThoseThatWereReviewed() {
        var officer = signedIn(Role.DEPARTMENT_OFFICER, TestPersons.LAO_CAI);
        var pages = List.of("/ke-hoach/2023", "/ke-hoach/2023/T3", "/ke-hoach/2023/T3.1?don-vi=082&map=2023-06-14");
        var text = new StringBuilder("== visitor: /ke-hoach/2023\n")
                .append(words(visitor().get("/ke-hoach/2023")));
        for (var address : pages) {
            text.append("\n== department officer: ")
                    .append(address)
                    .append('\n')
                    .append(words(officer.get(address)));
        }
        Golden.check("plan-pages.txt", text.toString(), PlanWebTest.class);
    }

    @Test
    void thePlanInForceIsFoundWithoutItsYear() {
        assertThat(visitor().get("/ke-hoach").path()).isEqualTo("/ke-hoach/2023");
    }

    @Test
    void theHomePageShowsTheBarAndNamesTheDocument() {
        assertThat(visitor().get("/").text())
                .contains("Kế hoạch 2023: 0,2 %", "13.200 người", "Kế hoạch 89/KH-UBND ngày 15/02/2023, bản 1");
    }

    @Test
    void aTargetWithoutASourceSaysSoAndNeverShowsANumber() {
        var page = signedIn(Role.DEPARTMENT_HEAD, TestPersons.LAO_CAI).get("/ke-hoach/2023/T8.2");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("main").text())
                .contains("Chưa có nguồn dữ liệu", "100 phiên")
                .doesNotContain(" 0 ");
    }

    @Test
    void everyFigureOfAnOfficerOpensIntoAListOfThatLength() {
        var officer = signedIn(Role.DEPARTMENT_HEAD, TestPersons.LAO_CAI);
        var links = officer.get("/ke-hoach/2023/T3").document().select("td.num a");

        assertThat(links).hasSizeGreaterThan(15);
        for (var link : links) {
            var list = officer.get(link.attr("href"));
            assertThat(list.document().select("h1").text())
                    .as(link.attr("href"))
                    .isEqualTo("Kết quả được tính (" + link.text() + ")");
        }
    }

    @Test
    void anOfficerSeesTheResultsOfTheOwnUnitAndOfOthersMonthAndChannel() {
        var list = signedIn(Role.COMMUNE_OFFICER, TestPersons.Y_TY).get("/ke-hoach/2023/T3/danh-sach");

        assertThat(list.document().select("tbody tr"))
                .extracting(Element::text)
                .filteredOn(row -> row.contains("ngoài phạm vi của bạn"))
                .hasSize(14)
                .contains("tháng 6/2023 ngoài phạm vi của bạn Hợp tác xã")
                .noneMatch(row -> row.contains("Nam") || row.contains("12/06"));
        assertThat(list.text()).contains("14 dòng ở trang này chỉ có tháng và kênh", "địa bàn bạn phụ trách");
        assertThat(list.text()).contains("06/02/2023 Xã Y Tý, huyện Bát Xát Nữ Doanh nghiệp trong tỉnh");
    }

    @Test
    void whoSeesNoPersonsSeesMonthAndChannelOnly() {
        var list = signedIn(Role.DEPARTMENT_HEAD, TestPersons.LAO_CAI).get("/ke-hoach/2023/T3/danh-sach");

        assertThat(list.document().select("tbody tr"))
                .hasSize(27)
                .allMatch(row -> row.text().contains("ngoài phạm vi của bạn"));
        assertThat(list.text()).contains("vai trò của bạn không xem chi tiết từng người");
    }

    @Test
    void aReversedResultIsKeptWithItsReasonAndDoesNotCount() {
        var officer = signedIn(Role.COMMUNE_OFFICER, TestPersons.Y_TY);

        assertThat(officer.get("/ke-hoach/2023/T3/danh-sach?tinh-trang=khong-tinh")
                        .document()
                        .select("tbody tr")
                        .eachText())
                .singleElement()
                .asString()
                .contains("08/03/2023", "Đã huỷ: Ghi nhầm người");
    }

    @Test
    void theWorkbookHoldsExactlyTheListAndNamesItsConditions() throws IOException {
        var officer = signedIn(Role.COMMUNE_OFFICER, TestPersons.Y_TY);
        var list = officer.get("/ke-hoach/2023/T3/danh-sach?gioi=nu&sap=ngay");
        var export = list.document().selectFirst("a[download]").attr("href");

        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(officer.get(export).bytes()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(14);
            assertThat(cells(rows.get(1)).subList(2, 6))
                    .containsExactly("Xã Y Tý, huyện Bát Xát", "Nữ", "Doanh nghiệp trong tỉnh", "Được tính");
            assertThat(cells(rows.get(13)))
                    .containsExactly(
                            "", "05/2023", "ngoài phạm vi của bạn", "", "Doanh nghiệp trong tỉnh", "Được tính");
            assertThat(workbook.getSheet(1).orElseThrow().read().stream().map(PlanWebTest::cells))
                    .contains(List.of("Kế hoạch", "Kế hoạch 89/KH-UBND, 15/02/2023"), List.of("Chỉ gồm", "Nữ"));
        }
    }

    @Test
    void aSampleProvinceHasADenominatorOfItsOwnBesideTheRealTarget() {
        assertThat(visitor().get("/ke-hoach/2023").text())
                .contains("13 / 26 người", "Đạt 50 %", "chỉ tiêu thu nhỏ theo mẫu")
                .contains("chỉ tiêu thật là ≈ 6.340 người, Kế hoạch 89/KH-UBND ngày 15/02/2023, bản 1");
    }

    @Test
    void theMapOfALaterDayMovesPlacesAndNotTheFigure() {
        var page = signedIn(Role.DEPARTMENT_HEAD, TestPersons.LAO_CAI).get("/ke-hoach/2023/T3?map=2025-07-01");

        assertThat(page.document().select("p.amount").text()).startsWith("27 /");
        assertThat(page.text()).contains("địa giới ngày 01/07/2025", "Xã Y Tý");
        assertThat(page.document().select("tbody tr").eachText()).noneMatch(row -> row.startsWith("Huyện"));
    }

    @ParameterizedTest
    @CsvSource({
        "don-vi=08, don-vi, 086",
        "kenh=vay-von-uu-dai, kenh, vay-von",
        "gioi=nua, gioi, nu",
        "thang=13, thang, 1",
        "map=2023-13-01, map, 2020-03-01",
        "sap=ngya, sap, ngay",
        "tinh-trang=het, tinh-trang, khong-tinh",
        "trang=9, trang, 1"
    })
    void anUnknownValueIsNamedWithTheNearestOne(String query, String parameter, String nearest) {
        var page = signedIn(Role.DEPARTMENT_HEAD, TestPersons.LAO_CAI).get("/ke-hoach/2023/T3/danh-sach?" + query);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("“" + parameter + "”", "“" + query.replaceFirst(".*=", "") + "”", "“" + nearest + "”");
    }

    @Test
    void anUnknownTargetIsNamedWithTheNearestOneAndAnUnknownYearIsNotFound() {
        var officer = signedIn(Role.DEPARTMENT_HEAD, TestPersons.LAO_CAI);

        assertThat(officer.get("/ke-hoach/2023/T3.7").status()).isEqualTo(400);
        assertThat(officer.get("/ke-hoach/2023/T8.2/danh-sach").status()).isEqualTo(404);
        var notFound = visitor().get("/ke-hoach/1999");
        assertThat(notFound.status()).isEqualTo(404);
        assertThat(notFound.text()).contains("Chưa có kế hoạch năm 1999");
    }

    @Test
    void onlyWomenCanBeAskedForWhereOnlyWomenCount() {
        var officer = signedIn(Role.DEPARTMENT_HEAD, TestPersons.LAO_CAI);

        assertThat(officer.get("/ke-hoach/2023/T3.1?gioi=nam").status()).isEqualTo(400);
        assertThat(officer.get("/ke-hoach/2023/T3.1?gioi=nu").status()).isEqualTo(200);
    }

    @Test
    void aVisitorIsLedToSignInAndAWorkerIsRefused() {
        assertThat(visitor().get("/ke-hoach/2023/T3").path()).isEqualTo("/dang-nhap");
        var worker = server.getBean(Browser.Factory.class).open().signIn(accounts.worker());
        assertThat(worker.get("/ke-hoach/2023/T3/danh-sach").status()).isEqualTo(403);
        assertThat(worker.get("/ke-hoach/2023").document().select("td a, .amount a"))
                .isEmpty();
    }

    private static Browser visitor() {
        return server.getBean(Browser.Factory.class).open();
    }

    private static Browser signedIn(Role role, UnitId unit) {
        return visitor().signIn(accounts.staff(role, unit.value()));
    }

    private static void record(int persons, Sex sex, UnitId unit, LocalDate start, Channel channel) {
        for (int i = 0; i < persons; i++) {
            record(UUID.randomUUID(), sex, unit, start, channel);
        }
    }

    private static UUID record(UUID person, Sex sex, UnitId unit, LocalDate start, Channel channel) {
        return results.record(person, sex, unit, start, channel);
    }

    private static List<String> cells(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    /** What a reader sees of the figures, one line per heading, sentence, target and table row. */
    private static String words(Browser.Page page) {
        return page.document().select("main :is(h1, h2, h3, p, .note, tr)").stream()
                .map(Element::text)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
