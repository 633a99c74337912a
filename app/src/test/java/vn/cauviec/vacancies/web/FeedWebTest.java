package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;

/** Every search as a feed and as a calendar. Each test looks for a word that no other ad has. */
@CauViecTest
class FeedWebTest {
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
        employer = employers.verified("Công ty TNHH Mây tre <đan> & Gỗ");
    }

    @Test
    void aSearchIsFollowedByFeedReaders() {
        var id = published("Thợ đan gùi Sán Chải");

        var rss = browsers.open().get("/viec-lam.rss?q=dan+gui+san+chai&loai=toan-thoi-gian");

        assertThat(rss.status()).isEqualTo(200);
        assertThat(rss.header("Content-Type")).isEqualTo("application/rss+xml;charset=UTF-8");
        var channel = Jsoup.parse(rss.body(), "", Parser.xmlParser());
        assertThat(channel.selectFirst("channel > title").text())
                .contains("Việc làm: dan gui san chai", "Toàn thời gian");
        assertThat(channel.selectFirst("channel > link").text())
                .endsWith("/viec-lam?q=dan+gui+san+chai&loai=toan-thoi-gian");
        assertThat(channel.select("item title").eachText()).containsExactly("Thợ đan gùi Sán Chải");
        assertThat(channel.selectFirst("item guid").text()).isEqualTo("urn:uuid:" + id);
        assertThat(Parser.unescapeEntities(
                        channel.selectFirst("item description").text(), false))
                .contains("Công ty TNHH Mây tre <đan> & Gỗ", "10–14 triệu đồng/tháng", "hạn nộp 30/06/2023");
        assertThat(browsers.open()
                        .get(path(channel.selectFirst("item link").text()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSameSearchIsAJsonFeedAndACalendarOfDeadlines() {
        var id = published("Thợ làm ngói âm dương Nghĩa Đô");

        var json = browsers.open().get("/viec-lam.json?q=ngoi+am+duong+nghia+do");
        var calendar = browsers.open().get("/viec-lam.ics?q=ngoi+am+duong+nghia+do");

        var items = JsonMapper.shared().readTree(json.body()).get("items");
        assertThat(json.header("Content-Type")).isEqualTo("application/feed+json;charset=UTF-8");
        assertThat(items.get(0).get("id").asString()).isEqualTo("urn:uuid:" + id);
        assertThat(calendar.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(calendar.body().replace("\r\n ", ""))
                .contains(
                        "UID:" + id, "DTSTART;VALUE=DATE:20230630", "SUMMARY:Hạn nộp: Thợ làm ngói âm dương Nghĩa Đô");
    }

    @Test
    void whatHasNotChangedIsNotSentAgainAndWhatHasIs() {
        published("Thợ khâu nón Ca Dao");
        var browser = browsers.open();
        var first = browser.get("/viec-lam.rss?q=khau+non+ca+dao");

        assertThat(first.header("Cache-Control")).isEqualTo("max-age=300, public");
        assertThat(first.header("Last-Modified")).isNotEmpty();
        assertThat(first.header("Set-Cookie")).isEmpty();
        assertThat(browser.getUnlessKnown("/viec-lam.rss?q=khau+non+ca+dao", first.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(browser.get("/viec-lam.rss?q=khau+non+ca+dao").header("Last-Modified"))
                .isEqualTo(first.header("Last-Modified"));

        published("Thợ khâu nón Ca Dao thứ hai");

        var second = browser.getUnlessKnown("/viec-lam.rss?q=khau+non+ca+dao", first.header("ETag"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).contains("Thợ khâu nón Ca Dao thứ hai");
    }

    @Test
    void aFeedHoldsMoreThanAPageNewestFirst() {
        for (int number = 1; number <= 23; number++) {
            published("Thợ cắt lúa nương số " + number);
        }

        var rss = Jsoup.parse(
                browsers.open()
                        .get("/viec-lam.rss?q=cat+lua+nuong&sap=luong&trang=2")
                        .body(),
                "",
                Parser.xmlParser());

        assertThat(rss.select("item title").eachText())
                .hasSize(23)
                .startsWith("Thợ cắt lúa nương số 23", "Thợ cắt lúa nương số 22");
    }

    @Test
    void aValueThatDoesNotExistIsAnsweredAsOnThePage() {
        for (var wrong :
                List.of("noi=99999", "loai=toan-thoi-gia", "luong=abc", "nghe=72129", "noi=Bảo+Thắg", "trang=0")) {
            for (var ending : List.of("rss", "json", "ics")) {
                var page = browsers.open().get("/viec-lam." + ending + "?" + wrong);

                assertThat(page.status()).as(wrong).isEqualTo(400);
                assertThat(page.text()).as(wrong).contains("“" + wrong.substring(0, wrong.indexOf('=')) + "”");
            }
        }
    }

    @Test
    void thePageOfASearchLeadsToItsFeeds() {
        var page = browsers.open()
                .get("/viec-lam?q=tho+%22%3E%3Cb%3Ehan&loai=thoi-vu")
                .document();

        assertThat(page.select("head link[rel=alternate]").eachAttr("href"))
                .containsExactly(
                        "/viec-lam.rss?q=tho+%22%3E%3Cb%3Ehan&loai=thoi-vu",
                        "/viec-lam.json?q=tho+%22%3E%3Cb%3Ehan&loai=thoi-vu");
        assertThat(page.select("section[aria-labelledby=theo-doi] a").eachAttr("href"))
                .contains("/viec-lam.ics?q=tho+%22%3E%3Cb%3Ehan&loai=thoi-vu");
        assertThat(page.select("main b")).isEmpty();
    }

    private UUID published(String title) {
        return jobs.found(vacancies.published(employer, title));
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "");
    }
}
