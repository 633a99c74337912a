package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tools.jackson.databind.json.JsonMapper;

/** What feed readers and calendars get, byte by byte. */
class FeedsTest {
    private static final UUID ID = UUID.fromString("018b2f19-e79e-7d6a-a56d-29feb6211b04");
    private static final Instant PUBLISHED = Instant.parse("2023-06-14T01:02:03Z");
    private static final LocalDate DEADLINE = LocalDate.of(2023, 6, 30);

    @Test
    void aDeadlineIsAWholeDayThatTakesNobodysTime() {
        assertThat(calendar(entry("Thợ hàn", "Công ty A")))
                .contains(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
                        "BEGIN:VEVENT\r\nUID:" + ID + "\r\nDTSTAMP:20230614T010203Z\r\n",
                        "DTSTART;VALUE=DATE:20230630\r\nDTEND;VALUE=DATE:20230701\r\nSUMMARY:Hạn nộp: Thợ hàn\r\n",
                        "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void theSignsOfACalendarAreEscapedAndControlCharactersBeginNoLine() {
        var calendar = calendar(entry("Thợ hàn; 3G, 6G \\ MIG\r\nEND:VCALENDAR\rX:\u0000y", "Công ty A"));

        assertThat(calendar.replace("\r\n ", ""))
                .contains("SUMMARY:Hạn nộp: Thợ hàn\\; 3G\\, 6G \\\\ MIG\\nEND:VCALENDARX:y\r\n");
        assertThat(calendar.lines().filter(line -> line.startsWith("END:VCALENDAR")))
                .hasSize(1);
    }

    @Test
    void noLineOfACalendarIsLongerThan75BytesAndNoLetterIsCut() {
        var title = "Thợ vận hành máy xúc, máy ủi ở mỏ apatít Tằng Loỏng 🚜 "
                .repeat(6)
                .strip();

        var calendar = calendar(entry(title, "Công ty " + "Ấ".repeat(80)));

        for (var line : calendar.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(75);
        }
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:Hạn nộp: " + title.replace(",", "\\,"));
        assertThat(calendar).doesNotContain("\uFFFD");
    }

    @Test
    void rssIsWellFormedWhateverATitleHolds() throws Exception {
        var rss = xml(RssFeed.write(feed(entry("Thợ <b>hàn</b> & \"cơ khí\" \u0000\u000B\uD83D\uDE9C", "A & B"))));

        var item = (org.w3c.dom.Element) rss.getElementsByTagName("item").item(0);
        assertThat(item.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Thợ <b>hàn</b> & \"cơ khí\" 🚜");
        assertThat(item.getElementsByTagName("description").item(0).getTextContent())
                .as("readers take it for HTML")
                .isEqualTo("A &amp; B · 10 triệu");
        assertThat(item.getElementsByTagName("guid").item(0).getTextContent()).isEqualTo("urn:uuid:" + ID);
        assertThat(item.getElementsByTagName("pubDate").item(0).getTextContent())
                .isEqualTo("Wed, 14 Jun 2023 01:02:03 GMT");
    }

    @Test
    void anEmptyFeedIsAFeed() throws Exception {
        assertThat(xml(RssFeed.write(feed())).getElementsByTagName("item").getLength())
                .isZero();
        assertThat(JsonMapper.shared()
                        .readTree(JsonFeed.write(feed()))
                        .get("items")
                        .isEmpty())
                .isTrue();
        assertThat(CalendarFeed.write(feed(), title -> title)).endsWith("PT12H\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void aJsonFeedNamesItsVersionAndGivesEachJobItsNumber() {
        var json = JsonMapper.shared().readTree(JsonFeed.write(feed(entry("Thợ \"hàn\" \u0001", "Công ty A"))));

        assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        var item = json.get("items").get(0);
        assertThat(item.get("id").asString()).isEqualTo("urn:uuid:" + ID);
        assertThat(item.get("title").asString()).isEqualTo("Thợ \"hàn\" \u0001");
        assertThat(item.get("date_published").asString()).isEqualTo("2023-06-14T01:02:03Z");
        assertThat(item.get("authors").get(0).get("name").asString()).isEqualTo("Công ty A");
    }

    private static String calendar(Feed.Entry entry) {
        return CalendarFeed.write(feed(entry), title -> "Hạn nộp: " + title);
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Feed feed(Feed.Entry... entries) {
        return new Feed(
                "Việc làm: thợ, hàn",
                "Việc làm ở Lào Cai",
                "https://viec.example/viec-lam?q=a&noi=b",
                "https://viec.example/viec-lam.rss?q=a&noi=b",
                List.of(entries));
    }

    private static Feed.Entry entry(String title, String employer) {
        return new Feed.Entry(
                ID,
                "https://viec.example/viec-lam/tho-han-1",
                title,
                employer,
                employer + " · 10 triệu",
                "Thị trấn Tằng Loỏng, huyện Bảo Thắng",
                DEADLINE,
                PUBLISHED);
    }
}
