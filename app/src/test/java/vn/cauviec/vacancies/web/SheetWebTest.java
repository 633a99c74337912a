package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.vacancies.domain.TypedAd;

/** The sheet that a commune hangs up, and the text that it reads out. Each test looks for a word that no other ad has. */
@CauViecTest
class SheetWebTest {
    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestJobs jobs;

    @Autowired
    Browser.Factory browsers;

    private Employers.Card employer;

    @BeforeEach
    void anEmployer() {
        employer = employers.verified("Công ty TNHH MTV Chè <Shan> 2019");
    }

    @Test
    void theWeeksJobsOfASearchStandOnASheetWithACodeForEach() throws Exception {
        var id = published("Thợ sao chè Suối Giàng", "Xã Gia Phú, Huyện Bảo Thắng");

        var page = browsers.open().get("/viec-lam/bang-tin?q=sao+che+suoi+giang&noi=Bảo+Thắng");

        assertThat(page.status()).isEqualTo(200);
        var sheet = page.document().selectFirst(".sheet");
        assertThat(sheet.text())
                .contains("Việc làm: sao che suoi giang, ở huyện Bảo Thắng", "Việc mới từ 08/06/2023 đến 14/06/2023")
                .contains("Thợ sao chè Suối Giàng", "10–14 triệu đồng/tháng", "Xã Gia Phú, huyện Bảo Thắng")
                .contains("Tuyển 2 người · hạn nộp 30/06/2023", "Chè <Shan> 2019");
        var codes = sheet.select("svg.qr");
        assertThat(codes).hasSize(2);
        assertThat(path(read(codes.get(0)))).isEqualTo("/viec-lam?q=sao+che+suoi+giang&noi=B%E1%BA%A3o+Th%E1%BA%AFng");
        assertThat(browsers.open().get(path(read(codes.get(1)))).path()).isEqualTo(jobs.address(id));
    }

    @Test
    void theSameSheetIsAPdfWithItsOwnVietnameseLetters() throws Exception {
        published("Thợ dệt thổ cẩm Cát Cát: ằẳẵặ ệ ữ & <i> 🚜", "Xã Gia Phú, Huyện Bảo Thắng");

        for (var paper : Map.of("", "595 x 841", "&kho=a3", "841 x 1190").entrySet()) {
            var file = browsers.open().get("/viec-lam/bang-tin.pdf?q=det+tho+cam+cat+cat" + paper.getKey());

            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
            try (var pdf = Loader.loadPDF(file.bytes())) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("Thợ dệt thổ cẩm Cát Cát: ằẳẵặ ệ ữ & <i>", "10–14 triệu đồng/tháng")
                        .contains("Xã Gia Phú, huyện Bảo Thắng", "Tuyển 2 người · hạn nộp 30/06/2023");
                var page = pdf.getPage(0);
                assertThat((int) page.getMediaBox().getWidth() + " x "
                                + (int) page.getMediaBox().getHeight())
                        .isEqualTo(paper.getValue());
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aSheetOfTwentyFourJobsIsAPdfOfAFewPages() throws Exception {
        for (int number = 1; number <= 24; number++) {
            published("Thợ bóc quế Văn Yên " + "lâu năm tay nghề cao ".repeat(6) + number, "");
        }

        var began = System.nanoTime();
        var file = browsers.open().get("/viec-lam/bang-tin.pdf?q=boc+que+van+yen");

        LoggerFactory.getLogger(SheetWebTest.class)
                .info(
                        "A sheet of 24 jobs: {} kB in {} ms",
                        file.bytes().length / 1024,
                        (System.nanoTime() - began) / 1_000_000);
        try (var pdf = Loader.loadPDF(file.bytes())) {
            assertThat(pdf.getNumberOfPages()).isBetween(3, 7);
        }
    }

    @Test
    void longNamesAreCutAtAWord() {
        published("Thợ ươm cây quế Nậm Đét " + "rất lâu năm ".repeat(12).strip(), "");

        var sheet =
                browsers.open().get("/viec-lam/bang-tin?q=uom+cay+que+nam+det").document();

        assertThat(sheet.selectFirst(".sheet h2").text())
                .startsWith("Thợ ươm cây quế Nậm Đét rất lâu năm")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(91);
    }

    @Test
    void aSheetHoldsTwentyFourJobsAndSaysHowManyMoreThereAre() {
        for (int number = 1; number <= 26; number++) {
            published("Thợ hái thảo quả số " + number, "");
        }

        var page =
                browsers.open().get("/viec-lam/bang-tin?q=hai+thao+qua&kho=a3").document();

        assertThat(page.select(".sheet.a3 li")).hasSize(24);
        assertThat(page.selectFirst(".sheet-further").text()).contains("Còn 2 việc khác");
        var speech = browsers.open().get("/viec-lam/bai-doc-loa?q=hai+thao+qua");
        assertThat(speech.document().selectFirst(".page-head").text()).contains("đọc chậm rãi hết khoảng 5 phút");
        assertThat(speech.text()).containsPattern("Ngoài ra còn \\p{L}+( \\p{L}+)* việc khác");
    }

    @Test
    void whereNothingIsFoundTheNearestAreShownAndItIsSaid() {
        published("Thợ xẻ đá Bản Phiệt", "Xã Gia Phú, Huyện Bảo Thắng");

        var page = browsers.open().get("/viec-lam/bang-tin?q=xe+da+ban+phiet&noi=Xã+Phú+Nhuận");
        var speech = browsers.open().get("/viec-lam/bai-doc-loa?q=xe+da+ban+phiet&noi=Xã+Phú+Nhuận");

        assertThat(page.document().selectFirst(".sheet").text())
                .contains("Tuần này chưa có việc nào ở đây. Gần nhất là việc ở huyện Bảo Thắng", "Thợ xẻ đá Bản Phiệt");
        assertThat(speech.document().selectFirst(".speech").text())
                .contains(
                        "Tuần này chưa có việc làm nào ở xã Phú Nhuận. Sau đây là những việc gần nhất, ở huyện Bảo Thắng.");
    }

    @Test
    void anEmptySheetSaysWhatToDo() {
        var page = browsers.open().get("/viec-lam/bang-tin?q=zzqqxx&noi=Huyện+Bát+Xát");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().selectFirst(".sheet").text())
                .contains("Tuần này chưa có việc nào", "Hãy quay lại sau");
        assertThat(browsers.open().get("/viec-lam/bai-doc-loa?q=zzqqxx").text())
                .contains("Tuần này chưa có việc làm nào đang tuyển.");
    }

    @Test
    void theTextToReadOutHoldsNoFigureNoAddressAndNoMarkup() {
        var usual = TestVacancies.ad("Thợ nấu cao atisô <b>Sa Pa</b>, gọi 0912 345 678, xem www.viec.vn");
        jobs.found(vacancies.published(
                employer,
                new TypedAd(
                        usual.title(),
                        usual.description(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Xã Gia Phú, Huyện Bảo Thắng",
                        "",
                        List.of(),
                        "7 - 9 triệu",
                        "",
                        "FULL_TIME",
                        "12",
                        "30/06/2023",
                        "")));

        var page = browsers.open().get("/viec-lam/bai-doc-loa?q=nau+cao+atiso");
        var file = browsers.open().get("/viec-lam/bai-doc-loa.txt?q=nau+cao+atiso");

        var spoken = page.document().selectFirst(".speech").text();
        assertThat(spoken)
                .startsWith("Kính thưa bà con tỉnh Lào Cai.")
                .contains("Việc thứ nhất: Thợ nấu cao atisô")
                .contains("không chín một hai, ba bốn năm, sáu bảy tám")
                .contains(
                        "Công ty trách nhiệm hữu hạn một thành viên Chè Shan hai nghìn không trăm mười chín tuyển mười hai người.")
                .contains("Nơi làm việc: Xã Gia Phú, huyện Bảo Thắng.")
                .contains("Lương: bảy đến chín triệu đồng một tháng.", "Hạn nộp: ngày ba mươi tháng sáu.")
                .doesNotContainPattern("[0-9<>/]|www");
        assertThat(page.document().select(".speech b")).isEmpty();
        assertThat(page.document().selectFirst(".page-head").text())
                .contains("Có 1 việc; đọc chậm rãi hết khoảng 1 phút.");
        assertThat(file.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(file.body().replaceAll("\\s+", " ").strip()).isEqualTo(spoken);
    }

    @Test
    void aValueThatDoesNotExistIsNamed() {
        for (var wrong : List.of("kho=a5", "noi=99999", "luong=abc")) {
            assertThat(browsers.open().get("/viec-lam/bang-tin?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(browsers.open().get("/viec-lam/bai-doc-loa?loai=x").status()).isEqualTo(400);
        assertThat(browsers.open().get("/viec-lam/bai-doc-loa.txt?sap=x").status())
                .isEqualTo(400);
    }

    @Test
    void thePageOfAUnitLeadsToItsSheet() {
        var browser = browsers.open();
        var unit = browser.get("/danh-muc/don-vi-hanh-chinh?trong=086").document();

        var address = unit.selectFirst("a[href^=/viec-lam/bang-tin]").attr("href");

        assertThat(browser.get(address).document().selectFirst(".sheet h1").text())
                .startsWith("Việc làm ở ");
    }

    @Test
    void theSearchLeadsToBoth() {
        var page = browsers.open().get("/viec-lam?q=tho").document();

        assertThat(page.select("a[href=/viec-lam/bang-tin?q=tho]")).hasSize(1);
        assertThat(page.select("a[href=/viec-lam/bai-doc-loa?q=tho]")).hasSize(1);
    }

    private UUID published(String title, String place) {
        var usual = TestVacancies.ad(title);
        return jobs.found(vacancies.published(
                employer,
                new TypedAd(
                        title,
                        usual.description(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        place,
                        "",
                        List.of(),
                        usual.wage(),
                        "",
                        usual.employmentType(),
                        "2",
                        "30/06/2023",
                        "")));
    }

    /** Reads a code as a telephone does. */
    private static String read(Element svg) throws Exception {
        int size = Integer.parseInt(svg.attr("viewBox").split(" ")[2]);
        int scale = 4;
        var pixels = new int[size * scale * size * scale];
        Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M([0-9]+) ([0-9]+)h1v1h-1z")
                .matcher(svg.selectFirst("path").attr("d"))
                .results()
                .forEach(point -> {
                    for (int y = 0; y < scale; y++) {
                        for (int x = 0; x < scale; x++) {
                            int row = Integer.parseInt(point.group(2)) * scale + y;
                            pixels[row * size * scale + Integer.parseInt(point.group(1)) * scale + x] = 0;
                        }
                    }
                });
        var source = new RGBLuminanceSource(size * scale, size * scale, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "");
    }
}
