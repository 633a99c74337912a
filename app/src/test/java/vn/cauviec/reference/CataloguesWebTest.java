package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;

@CauViecTest
class CataloguesWebTest {
    private static final String UNITS = "/danh-muc/don-vi-hanh-chinh";
    private static final String OCCUPATIONS = "/danh-muc/nghe";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    Catalogues catalogues;

    private Browser.Page get(String address) {
        return browsers.open().get(address);
    }

    private List<String> names(String address) {
        var page = get(address);
        assertThat(page.status()).as(address).isEqualTo(200);
        return page.document().select("main tbody th a").eachText();
    }

    @Test
    void everyListSaysItsSizeItsSourceAndWhatItLacks() {
        var page = get("/danh-muc");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("main .card"))
                .hasSize(catalogues.listSources().size());
        assertThat(page.text())
                .contains(
                        "14.161",
                        "Nghị quyết 1673/NQ-UBTVQH15",
                        "Chưa có danh sách thôn, bản, tổ dân phố",
                        "Chưa có nguồn")
                .doesNotContain("reference.");
    }

    @Test
    void everyListHasAPageThatWorksInBothLanguages() {
        var browser = browsers.open();
        var english = browsers.open();
        english.get("/ngon-ngu?chon=en&ve=/");
        for (var list : catalogues.listSources()) {
            if (!list.page().isEmpty()) {
                assertThat(browser.get("/danh-muc/" + list.page()).status())
                        .as(list.page())
                        .isEqualTo(200);
                var page = english.get("/danh-muc/" + list.page());
                assertThat(page.text()).as(list.page()).doesNotContain("reference.");
                assertThat(page.document().select("main tbody tr"))
                        .as(list.page())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void anUnknownListIsADesignedNotFoundPage() {
        var page = get("/danh-muc/khong-co");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Không có danh mục nào ở địa chỉ này");
    }

    @Test
    void aListIsSearchedWithoutMarksAndPaged() {
        assertThat(get("/danh-muc/dan-toc?q=mong")
                        .document()
                        .select("main tbody th")
                        .eachText())
                .containsExactly("HMông");
        var second = get("/danh-muc/nganh-kinh-te-2025?trang=2");
        assertThat(second.document().select("main tbody tr")).hasSize(100);
        assertThat(second.text()).contains("101–200 trong 1.606");
        assertThat(get("/danh-muc/dan-toc?q=xyz").text()).contains("Không tìm thấy dòng nào");
    }

    @Test
    void aPageBeyondTheLastIsNamed() {
        var page = get("/danh-muc/dan-toc?trang=9");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("trang", "9", "1");
    }

    @Test
    void theBusinessDayChoosesTheMap() {
        assertThat(names(UNITS)).hasSize(50);
        assertThat(get(UNITS).text()).contains("Theo bản đồ ngày 14/06/2023");
        assertThat(names(UNITS + "?map=2025-07-01")).hasSize(34);
    }

    @Test
    void oneLooksIntoAUnitOnTheMapOfADay() {
        var page = get(UNITS + "?map=2023-06-14&trong=085");

        assertThat(page.document().selectFirst("h1").text()).isEqualTo("Huyện Bắc Hà");
        assertThat(page.document().select("main tbody tr")).hasSize(19);
        assertThat(page.text()).contains("Xã Tà Chải", "nay thuộc xã Bắc Hà");
    }

    @Test
    void aUnitOfTodaySaysWhatItWasMadeOf() {
        var page = get(UNITS + "?map=2026-11-23&trong=15");

        assertThat(page.document().selectFirst("h1").text()).isEqualTo("Tỉnh Lào Cai");
        assertThat(page.document().select("main tbody tr")).hasSize(50);
        assertThat(page.text()).contains("1–50 trong 99", "trước đây gồm");
        assertThat(page.text()).contains("Nhận toàn bộ tỉnh Yên Bái từ 01/07/2025", "Nghị quyết 202/2025/QH15");
    }

    @Test
    void oldNamesAreFoundOnTheNewMap() {
        var page = get(UNITS + "?map=2026-11-23&q=ta+chai");

        assertThat(page.document().select("main tbody th").first().text())
                .contains("Xã Bắc Hà", "Tỉnh Lào Cai", "trước đây là xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai");
    }

    @Test
    void aDayWithoutAMapIsNamedWithTheNearestThatHasOne() {
        for (var wrong : List.of("2019-12-31", "hôm-nay", "31/02/2023")) {
            var page =
                    get(UNITS + "?map=" + java.net.URLEncoder.encode(wrong, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.status()).as(wrong).isEqualTo(400);
            assertThat(page.text()).as(wrong).contains("map", wrong, "20");
        }
        assertThat(get(UNITS + "?map=2019-12-31").text()).contains("2020-03-01");
    }

    @Test
    void anUnknownCodeIsNamedWithTheNearest() {
        var page = get(UNITS + "?map=2026-11-23&trong=02872x");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("trong", "02872x");
    }

    @Test
    void occupationsAreLookedIntoAndSearched() {
        assertThat(names(OCCUPATIONS)).hasSize(10);
        var welder = get(OCCUPATIONS + "?ma=7212");
        assertThat(welder.document().selectFirst("h1").text()).isEqualTo("Thợ hàn và thợ cắt kim loại bằng nhiệt");
        assertThat(welder.text()).contains("7212", "Thợ cắt kim loại bằng nhiệt; Thợ hàn");
        assertThat(names(OCCUPATIONS + "?q=tho+han")).first().isEqualTo("Thợ hàn và thợ cắt kim loại bằng nhiệt");
        assertThat(get(OCCUPATIONS + "?ma=10")
                        .document()
                        .select("main tbody th")
                        .eachText())
                .contains("Nhóm 101 (chưa có tên)");
    }

    @Test
    void anUnknownOccupationIsNamedWithTheNearest() {
        var page = get(OCCUPATIONS + "?ma=72122");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("72122", "7212");
    }

    @Test
    void theApiSuggestsUnitsOfTheMap() {
        assertThat(get("/api/v1/units?q=ta+chai&limit=1&map=2023-06-14").body()).isEqualTo("""
                        {"map":"2023-06-14","items":[{"value":"100001","label":"Xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai","note":"","code":"02872","level":"commune"}]}""");
        assertThat(get("/api/v1/units?q=ta+chai&map=2026-11-23").body())
                .contains("Xã Bắc Hà, tỉnh Lào Cai", "trước đây là xã Tà Chải, huyện Bắc Hà, tỉnh Lào Cai");
    }

    @Test
    void theApiKeepsToAnAreaALevelAndALimit() {
        assertThat(get("/api/v1/units?q=phong&map=2023-06-14&within=086&limit=1")
                        .body())
                .contains("huyện Bảo Thắng")
                .containsOnlyOnce("\"value\"");
        assertThat(get("/api/v1/units?q=bao+thang&map=2023-06-14&level=commune&limit=50")
                        .body())
                .contains("Xã Gia Phú")
                .doesNotContain("\"district\"");
    }

    @Test
    void theApiNamesWhatItDoesNotKnow() {
        for (var query : List.of("map=2019-01-01", "within=00000", "level=thon", "limit=0", "limit=900", "limit=x")) {
            var answer = get("/api/v1/units?q=a&" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).as(query).contains(query.substring(0, query.indexOf('=')));
        }
        assertThat(get("/api/v1/units?q=a&level=communes").body()).contains("“commune”");
    }

    @Test
    void theApiSuggestsOccupationsOfTheMostDetailedLevel() {
        assertThat(get("/api/v1/occupations?q=tho+han&limit=1").body()).isEqualTo("""
                        {"items":[{"value":"7212","label":"Thợ hàn và thợ cắt kim loại bằng nhiệt","note":"7212 · Thợ hàn","isco08":"7212"}]}""");
    }
}
