package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestQuestions;
import vn.cauviec.TestVacancies;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.NightlyWork.Clearing;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.vacancies.domain.learning.AskedTexts;

/** What many ask is proposed for the dictionary, and a moderator decides. */
@CauViecTest
class WordsWebTest {
    private static final String ADDRESS = "/quan-ly/tim-viec/tu-dien";
    private static final String WORD = ADDRESS + "/cum";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    @Autowired
    TestJobs jobs;

    @Autowired
    TestQuestions questions;

    @Autowired
    AskedTexts texts;

    @Autowired
    List<Clearing> clearings;

    @Autowired
    SystemWork work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Test
    void whatIsAskedIsCountedByDayAndOneAddressCountsOnce() {
        var search = "/viec-lam?q=" + encode("Chằm  nón LÁ cọ");
        for (int i = 1; i <= 3; i++) {
            var somebody = browsers.openFrom("203.0.113." + i);
            somebody.get(search);
            somebody.get(search);
            browsers.openFrom("203.0.113." + i).get(search);
        }
        browsers.openFrom("203.0.113.9").signIn(accounts.staff(Role.MODERATOR)).get(search);
        browsers.openFrom("203.0.113.10")
                .attack("GET", search, "", "", Map.entry("User-Agent", "ExampleBot/2.1 (+https://example.vn/bot)"));

        written();

        assertThat(questions.times("chằm nón lá cọ")).isEqualTo(3);
    }

    @Test
    void whatLooksLikeAPersonsDataIsNeverWritten() {
        var somebody = browsers.open();
        somebody.get("/viec-lam?q=" + encode("chằm nón gọi 0912 345 678"));
        somebody.get("/viec-lam?q=" + encode("chằm nón lan.nguyen@example.vn"));
        somebody.get("/viec-lam?q=" + encode("chằm nón cccd 099303001234"));
        somebody.get("/viec-lam?q=" + encode("chằm nón " + "tôi kể chuyện ".repeat(10)));

        written();

        assertThat(questions.rows("chằm nón gọi")).isZero();
        assertThat(questions.rows("example.vn")).isZero();
        assertThat(questions.rows("cccd")).isZero();
        assertThat(questions.rows("tôi kể chuyện")).isZero();
    }

    @Test
    void whatFewAskIsShownToNobodyAndGoesAfterAMonth() {
        var today = LocalDate.ofInstant(clock.systemNow(), BusinessClock.ZONE);
        var before = today.minusDays(40);
        questions.asked("nặn tò he lụa", 1, 0, 30, today);
        questions.asked("nặn tò he giấy", 3, 0, 2, before);
        questions.asked("nặn tò he bột", 4, 0, 3, before);

        assertThat(moderator().get(ADDRESS + "?trang=1").text())
                .doesNotContain("nặn tò he lụa")
                .doesNotContain("nặn tò he giấy")
                .contains("nặn tò he bột");
        assertThat(moderator().get(word("nặn tò he giấy")).status()).isEqualTo(404);
        assertThatThrownBy(() -> jdbc.sql("SELECT count(*) FROM vacancies.asked_text")
                        .query(Long.class)
                        .single())
                .as("the application cannot read the table itself")
                .rootCause()
                .hasMessageContaining("permission denied");

        clear();

        assertThat(questions.times("nặn tò he giấy")).isZero();
        assertThat(questions.times("nặn tò he bột")).isEqualTo(12);
        assertThat(questions.times("nặn tò he lụa")).isEqualTo(30);
    }

    @Test
    void aModeratorSeesWhatAPhraseMayMeanAndWhatItWouldFind() {
        jobs.found(ads.published(employers.verified("Cơ sở Gò Thùng Phuy"), "Thợ hàn gò thùng phuy"));
        questions.often("gò thùng phuy thợ hàn", 1);
        questions.often("gò thùng phuy", 1);
        var moderator = moderator();

        assertThat(moderator
                        .get("/quan-ly/tim-viec")
                        .document()
                        .select("main a")
                        .eachAttr("href"))
                .contains(ADDRESS);
        assertThat(moderator.get(ADDRESS).text()).contains("gò thùng phuy");
        var page = moderator.get(word("gò thùng phuy"));
        assertThat(page.text())
                .contains(
                        "32 lượt người hỏi",
                        "thợ hàn (nghề)",
                        "tin tìm thấy là việc này",
                        "16 lượt người hỏi cùng lúc");

        var preview = page.form(WORD)
                .set("quan-he", "SAME")
                .set("khai-niem", "OCCUPATION:tho-han")
                .set("viec", "xem-truoc")
                .submit();

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text()).contains("Thợ hàn gò thùng phuy", "được hiểu như dòng sau");
        assertThat(moderator.get(ADDRESS + "/da-quyet").text()).doesNotContain("gò thùng phuy");
    }

    @Test
    void whatIsMissingIsSaidAllAtOnce() {
        questions.often("bện thừng gai", 0);
        var page = moderator().get(word("bện thừng gai"));

        var answer = page.form(WORD).set("cum", "").set("viec", "nhan").submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Hãy ghi cụm từ", "Hãy chọn cụm từ này là gì", "Hãy chọn ít nhất một từ");
        var broader = page.form(WORD)
                .set("quan-he", "BROADER")
                .set("khac", "có chỗ ở")
                .set("viec", "nhan")
                .submit();
        assertThat(broader.text()).contains("Hãy ghi tên tiếng Anh", "chỉ so được với nghề");
        assertThat(page.form(WORD)
                        .set("cum", "bện thừng gai lụa")
                        .set("quan-he", "SAME")
                        .set("khac", "thợ hàn")
                        .set("viec", "nhan")
                        .submit()
                        .text())
                .contains("những từ khác chưa có ai hỏi");
    }

    @Test
    void ofTwoOfficersTheSecondIsToldWhoWasFaster() {
        questions.often("tiện guốc xuồng", 0);
        var first = moderator().get(word("tiện guốc xuồng"));
        var second = moderator().get(word("tiện guốc xuồng"));
        accept(first, "thợ mộc");

        var late = accept(second, "thợ hàn");

        assertThat(late.text()).contains("trước anh chị, so với: thợ mộc", "Lựa chọn của anh chị chưa được ghi");
        takeBack(moderator(), "tiện guốc xuồng");
    }

    @Test
    void aPhraseThatIsKnownAlreadyIsRefusedWithItsMeaning() {
        questions.often("qxz thợ hàng", 0);

        var answer = moderator()
                .get(word("qxz"))
                .form(WORD)
                .set("quan-he", "SAME")
                .set("khac", "thợ hàn")
                .set("viec", "nhan")
                .submit();
        assertThat(answer.text()).contains("Đã nhận “qxz”");
        takeBack(moderator(), "qxz");
        assertThat(moderator().get(word("thợ hàn")).status()).isEqualTo(404);
    }

    @Test
    void whatIsLeftOutIsProposedNoMoreUntilThatIsTakenBack() {
        questions.often("zalo pay qr", 0);
        var moderator = moderator();
        assertThat(moderator.get(ADDRESS).text()).contains("zalo pay qr");

        var form = moderator.get(word("zalo pay qr")).form(WORD);
        var answer = form.set("viec", "bo-qua")
                .set("ly-do", "tên riêng của một ứng dụng")
                .submit();

        assertThat(answer.text()).contains("Đã bỏ qua “zalo pay qr”");
        assertThat(moderator.get(ADDRESS).document().select("main th a").eachText())
                .doesNotContain("zalo pay qr");
        assertThat(moderator.get(ADDRESS + "/da-quyet").text()).contains("Bỏ qua: tên riêng của một ứng dụng");
        takeBack(moderator, "zalo pay qr");
        assertThat(moderator.get(ADDRESS).text()).contains("zalo pay qr");
    }

    @Test
    void whatWasAcceptedIsExportedAsLinesOfTheFiles() {
        questions.often("rọc lá dong", 0);
        var moderator = moderator();
        accept(moderator.get(word("rọc lá dong")), "thợ mộc");

        var file = moderator.get(ADDRESS + "/da-quyet.txt");

        assertThat(file.header("Content-Disposition")).contains("tu-dien.txt");
        assertThat(file.body()).contains("[thợ mộc | carpenter] 7522; in: ", "same: rọc lá dong");
        takeBack(moderator, "rọc lá dong");
        assertThat(moderator.get(ADDRESS + "/da-quyet.txt").body()).doesNotContain("rọc lá dong");
    }

    @Test
    void whoMayNotModerateSeesNothing() {
        questions.often("vặn dây đàn bầu", 0);

        assertThat(browsers.open().get(ADDRESS).text()).doesNotContain("vặn dây đàn bầu");
        assertThat(browsers.open().signIn(accounts.worker()).get(ADDRESS).status())
                .isEqualTo(403);
        assertThat(browsers.open()
                        .signIn(accounts.worker())
                        .get(ADDRESS + "/da-quyet.txt")
                        .status())
                .isEqualTo(403);
    }

    private Browser moderator() {
        return browsers.open().signIn(accounts.staff(Role.MODERATOR));
    }

    private static Browser.Page accept(Browser.Page page, String concept) {
        return page.form(WORD)
                .set("quan-he", "SAME")
                .set("khac", concept)
                .set("viec", "nhan")
                .submit();
    }

    private static void takeBack(Browser moderator, String phrase) {
        var page = moderator.get(ADDRESS + "/da-quyet");
        var row = page.document().select("tbody tr").stream()
                .filter(one -> one.select("th").text().equals(phrase))
                .findFirst()
                .orElseThrow();
        assertThat(page.form(row.selectFirst("form").attr("action")).submit().text())
                .contains("Đã thu hồi quyết định về “" + phrase + "”");
    }

    private void written() {
        texts.stop();
        texts.start();
    }

    private void clear() {
        var clearing = clearings.stream()
                .filter(one -> one.table().equals("vacancies.asked_text"))
                .findFirst()
                .orElseThrow();
        work.run(
                "test",
                () -> jdbc.sql(clearing.deletion())
                        .param("before", Timestamp.from(Instant.now().minus(clearing.kept())))
                        .update());
    }

    private static String word(String phrase) {
        return WORD + "?tu=" + encode(phrase);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
