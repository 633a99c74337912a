package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.vacancies.domain.TypedAd;

/** How far the work is, as people read it: by road, and said to be an estimate. */
@CauViecTest
class NearnessWebTest {
    private static final String FROM_THE_CITY = "&noi=" + encoded("Thành phố Lào Cai");

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestJobs jobs;

    @Autowired
    Browser.Factory browsers;

    @Test
    void workNearByAirAndFarByRoadStandsLaterAndSaysHowFarItIs() {
        var company = employers.verified("Công ty Đo Đường");
        jobs.found(published(company, "Thợ đo xuyên đèo", "Phường Sa Pa, Thị xã Sa Pa"));
        jobs.found(published(company, "Thợ đo thung lũng", "Thị trấn Phố Lu, Huyện Bảo Thắng"));

        var page =
                browsers.open().get("/viec-lam?q=" + encoded("\"thợ đo\"") + FROM_THE_CITY + "&duong=60&sap=gan-nhat");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".card h2").eachText())
                .containsExactly("Thợ đo thung lũng", "Thợ đo xuyên đèo");
        assertThat(page.document().select(".card .meta").eachText())
                .allMatch(line -> line.matches(".*khoảng [0-9]+ km đường bộ, ~[0-9]+ phút \\(ước tính\\).*"));
        assertThat(page.text()).contains("Xếp theo: đường bộ từ nơi bạn chọn (ước tính)", "Trong 60 km đường bộ");
    }

    @Test
    void aListThatIsAboutNoDistanceTellsNone() {
        var company = employers.verified("Công ty Không Đo Đường");
        jobs.found(published(company, "Thợ không đo đường", "Thị trấn Phố Lu, Huyện Bảo Thắng"));

        assertThat(browsers.open()
                        .get("/viec-lam?q=" + encoded("\"thợ không đo\""))
                        .text())
                .contains("Thợ không đo đường")
                .doesNotContain("(ước tính).")
                .doesNotContain("km đường bộ");
    }

    @Test
    void anOlderAddressGoesOnMeaningTheAirLineAndSaysSo() {
        var company = employers.verified("Công ty Địa Chỉ Cũ");
        jobs.found(published(company, "Thợ vá địa chỉ cũ", "Phường Sa Pa, Thị xã Sa Pa"));
        var browser = browsers.open();

        var air = browser.get("/viec-lam?q=" + encoded("\"vá địa chỉ\"") + FROM_THE_CITY + "&bk=20");
        var road = browser.get("/viec-lam?q=" + encoded("\"vá địa chỉ\"") + FROM_THE_CITY + "&duong=20");

        assertThat(air.text()).contains("Thợ vá địa chỉ cũ", "Trong 20 km đường chim bay");
        assertThat(road.document().select(".card h2").eachText()).doesNotContain("Thợ vá địa chỉ cũ");
        assertThat(browser.get("/viec-lam?duong=7").status()).isEqualTo(400);
    }

    private UUID published(Employers.Card employer, String title, String place) {
        var ad = TestVacancies.ad(title);
        return vacancies.published(
                employer,
                new TypedAd(
                        ad.title(),
                        ad.description(),
                        ad.requirements(),
                        ad.benefits(),
                        "",
                        "",
                        "",
                        place,
                        "",
                        List.of(),
                        ad.wage(),
                        ad.wageNote(),
                        ad.employmentType(),
                        ad.openings(),
                        ad.deadline(),
                        ad.wordingReason()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
