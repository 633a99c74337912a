package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;

/** One ad for work in several places: written once, found in each of them, shown with all of them. */
@CauViecTest
class SeveralPlacesWebTest {
    private static final String LIST = "/nha-tuyen-dung/tin";
    private static final String NEW = LIST + "/moi";
    private static final String Y_TY = "Xã Y Tý, huyện Bát Xát";
    private static final String SA_PA = "Phường Sa Pa, thị xã Sa Pa";
    private static final String VAN_BAN = "Huyện Văn Bàn";

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestJobs jobs;

    @Autowired
    Browser.Factory browsers;

    private final JsonMapper json = new JsonMapper();
    private Employers.Card company;
    private Browser browser;

    @BeforeEach
    void aVerifiedCompanySignsIn() {
        company = employers.verified("Công ty May Ba Xưởng");
        browser = browsers.open().signIn(employers.head(company));
    }

    @Test
    void theFormOffersOneFurtherPlaceAfterAnotherWithoutScripts() {
        var form = browser.get(NEW);
        assertThat(form.document().select("details.further")).hasSize(10);
        assertThat(form.document().select("details.further[open]")).isEmpty();

        var saved = form.form(NEW)
                .set("chuc-danh", "Thợ may ba xưởng")
                .set("noi-lam-viec", Y_TY)
                .set("noi-khac-1", SA_PA)
                .set("noi-khac-4", VAN_BAN)
                .submit();

        assertThat(saved.text()).contains("Đã lưu bản nháp", "Cũng tuyển ở Phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai");
        var again = browser.get(saved.path() + "/sua").document();
        assertThat(again.select("details.further[open] input[type=text]").eachAttr("value"))
                .containsExactly("Phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai", "Huyện Văn Bàn, tỉnh Lào Cai");
        var copy =
                browser.get(NEW + "?mau=" + saved.path().substring(saved.path().lastIndexOf('/') + 1));
        assertThat(copy.document().getElementById("noi-khac-2").val()).isEqualTo("Huyện Văn Bàn, tỉnh Lào Cai");
    }

    @Test
    void whatIsWrongWithAPlaceIsToldAtItsFieldAndEverythingIsKept() {
        var page = browser.get(NEW)
                .form(NEW)
                .set("chuc-danh", "Thợ may nhầm chỗ")
                .set("noi-lam-viec", Y_TY)
                .set("noi-khac-1", SA_PA)
                .set("noi-khac-2", "Xứ sở thần tiên")
                .set("noi-khac-3", SA_PA)
                .set("noi-khac-5", Y_TY)
                .submit();

        assertThat(page.status()).isEqualTo(422);
        var document = page.document();
        assertThat(document.select(".error-summary a").eachAttr("href"))
                .containsExactly("#noi-khac-2", "#noi-khac-3", "#noi-khac-5");
        assertThat(document.getElementById("noi-khac-2-error").text()).contains("Xứ sở thần tiên");
        assertThat(document.getElementById("noi-khac-3-error").text()).contains("trùng với nơi thứ 1");
        assertThat(document.getElementById("noi-khac-5-error").text()).contains("trùng với nơi làm việc chính");
        assertThat(document.select("details.further[open]")).hasSize(4);
        for (var field : List.of("noi-khac-1", "noi-khac-3")) {
            assertThat(document.getElementById(field).val()).isEqualTo(SA_PA);
        }
    }

    @Test
    void moreThanTenFurtherPlacesAreToldAndKept() {
        var form =
                browser.get(NEW).form(NEW).set("chuc-danh", "Thợ đi khắp nơi").set("noi-lam-viec", Y_TY);
        var provinces = List.of(
                "Yên Bái",
                "Hà Giang",
                "Lai Châu",
                "Sơn La",
                "Điện Biên",
                "Tuyên Quang",
                "Phú Thọ",
                "Hà Nội",
                "Bắc Kạn",
                "Cao Bằng",
                "Lạng Sơn");
        for (int number = 1; number <= provinces.size(); number++) {
            form.set("noi-khac-" + number, "Tỉnh " + provinces.get(number - 1));
        }
        form.set("noi-khac-8", "Thành phố Hà Nội");

        var page = form.submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("noi-khac-11-error").text()).contains("nhiều nhất 10 nơi");
        assertThat(page.document().getElementById("noi-khac-11").val()).isEqualTo("Tỉnh Lạng Sơn");
    }

    @Test
    void seekersFindItInEachPlaceAndSeeAllOfThem() {
        var id = vacancies.published(company, TestVacancies.adAt("Thợ may tìm thấy ở ba nơi", Y_TY, SA_PA, VAN_BAN));
        var address = jobs.address(id);
        var visitor = browsers.open();

        for (var place : List.of("Xã Y Tý", "Thị xã Sa Pa", "Huyện Văn Bàn", "Huyện Bát Xát")) {
            var found = visitor.get("/viec-lam?q=" + encoded("\"tìm thấy ở ba nơi\"") + "&noi=" + encoded(place));
            assertThat(found.document().select(".card h2").eachText()).as(place).contains("Thợ may tìm thấy ở ba nơi");
            assertThat(found.text()).contains("và 2 nơi khác");
        }
        assertThat(visitor.get("/viec-lam?q=" + encoded("\"tìm thấy ở ba nơi\"") + "&noi=" + encoded("Huyện Bắc Hà"))
                        .document()
                        .select(".card h2")
                        .eachText())
                .doesNotContain("Thợ may tìm thấy ở ba nơi");
        assertThat(visitor.get("/viec-lam?q=" + encoded("\"tìm thấy ở ba nơi\"") + "&noi=" + encoded("Huyện Văn Bàn"))
                        .text())
                .as("the card begins with the place that was asked for")
                .contains("Huyện Văn Bàn và 2 nơi khác");
        assertThat(visitor.get(address).text())
                .contains(
                        "Xã Y Tý, huyện Bát Xát, tỉnh Lào Cai",
                        "Cũng tuyển ở Phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai Huyện Văn Bàn, tỉnh Lào Cai");
    }

    @Test
    void itStandsOnTheSheetAndInTheReadingOfEachOfItsCommunes() {
        jobs.found(vacancies.published(company, TestVacancies.adAt("Thợ may bảng tin ba nơi", Y_TY, SA_PA)));
        var visitor = browsers.open();

        for (var place : List.of("Xã Y Tý", "Phường Sa Pa")) {
            for (var paper : List.of(Sheets.ADDRESS, Speeches.ADDRESS)) {
                var page = visitor.get(paper + "?noi=" + encoded(place) + "&q=" + encoded("\"bảng tin ba nơi\""));
                assertThat(page.text()).as(place + paper).contains("bảng tin ba nơi");
            }
        }
    }

    @Test
    void programsAreToldTheMainPlaceAndTheListOfAll() {
        var id = vacancies.published(company, TestVacancies.adAt("Thợ may qua giao diện", Y_TY, SA_PA, "Tỉnh Yên Bái"));
        jobs.found(id);
        var visitor = browsers.open();

        var ad = json.readTree(visitor.get("/api/v1/ad/" + id).body());

        assertThat(ad.at("/workplace_address/municipality").asString()).isEqualTo("Xã Y Tý");
        assertThat(ad.path("workplace_addresses")
                        .valueStream()
                        .map(place -> place.path("municipality").asString("")
                                + '/'
                                + place.path("region").asString("")))
                .containsExactly("Xã Y Tý/Tỉnh Lào Cai", "Phường Sa Pa/Tỉnh Lào Cai", "/Tỉnh Yên Bái");
        for (var place : ad.path("workplace_addresses")) {
            var name = place.has("municipality") ? "municipality" : "region";
            var found = json.readTree(visitor.get("/api/v1/search?q=" + encoded("\"qua giao diện\"") + '&' + name + '='
                            + place.path(name + "_concept_id").asString())
                    .body());
            assertThat(found.at("/total/value").asInt()).as(name).isEqualTo(1);
            assertThat(found.at("/hits/0/workplace_addresses").size()).isEqualTo(3);
        }
        var alone = vacancies.published(company, TestVacancies.adAt("Thợ may một nơi", Y_TY));
        assertThat(json.readTree(visitor.get("/api/v1/ad/" + alone).body()).has("workplace_addresses"))
                .isFalse();
    }

    @Test
    void anotherPlaceOfAPublicAdWaitsForAModeratorWhoSeesOldAndNew() {
        var id = vacancies.published(company, TestVacancies.adAt("Thợ may thêm xưởng", Y_TY, SA_PA));
        var own = LIST + "/" + id;
        var page = browser.get(own + "/sua")
                .form(own + "/sua")
                .set("noi-khac-2", VAN_BAN)
                .submit();
        assertThat(page.text()).contains("Đã gửi đề nghị sửa");

        var moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        var address = "/quan-ly/tin-tuyen-dung/" + id;
        var both = moderator.get(address);
        assertThat(both.document().select("#de-nghi").text()).contains("Huyện Văn Bàn, tỉnh Lào Cai");
        assertThat(both.document().select("dl.facts").first().text()).doesNotContain("Văn Bàn");

        both.form(address + "/de-nghi/chap-nhan").submit();
        assertThat(browsers.open().get(jobs.address(id)).text()).contains("Huyện Văn Bàn, tỉnh Lào Cai");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
