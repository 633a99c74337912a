package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.vacancies.RebuildSearch;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;

/**
 * Two nodes on one PostgreSQL that neither of them started: the server under test, and the product started from its command line with
 * {@code CAUVIEC_DB_URL} in a process that may be killed.
 */
@CauViecTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String WORDS = "/quan-ly/tim-viec/tu-dien";
    private static final String IMPORTS = "/quan-ly/tin-tuyen-dung/nhap-tep";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestQuestions questions;

    @Autowired
    StopVacancy stop;

    @Autowired
    DatabaseCredentials database;

    @TempDir
    private Path folder;

    private @Nullable ChildJvm other;

    @AfterAll
    void endTheOtherNode() {
        if (other != null) {
            other.close();
        }
    }

    @Test
    void whatIsPublishedOnOneNodeIsFoundOnTheOther() throws IOException {
        var reader = Browser.openOn(otherNode());
        assertThat(finds(reader, "rèn dao nậm chày", "Thợ rèn dao Nậm Chày")).isFalse();
        vacancies.published(company(), "Thợ rèn dao Nậm Chày");
        long published = System.nanoTime();

        await(() -> finds(reader, "rèn dao nậm chày", "Thợ rèn dao Nậm Chày"));

        LoggerFactory.getLogger(TwoNodesTest.class)
                .info(
                        "found on the other node after {} ms",
                        Duration.ofNanos(System.nanoTime() - published).toMillis());
    }

    @Test
    void whoWasSignedInOnAKilledNodeGoesOnWithTheirWorkAndTheirFilesOnTheOther() throws IOException {
        var moderator = Browser.openOn(otherNode()).signIn(accounts.staff(Role.MODERATOR));
        var form = moderator.get(IMPORTS).form(IMPORTS).set("nguon-moi", "Sàn việc làm Hai Nút");
        var workbook = new TestWorkbook()
                .add(TestWorkbook.adOfName("W1", "Cơ sở Hai Nút", "Thợ cơ khí Hai Nút"))
                .write();
        var page = moderator.upload(form, "tep", "tin.xlsx", workbook);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        kill();

        var here = moderator.on(browsers);

        assertThat(here.get(page.path()).status()).isEqualTo(200);
        var kept = here.get(page.path() + "/tep-goc.xlsx");
        assertThat(kept.bytes()).isEqualTo(workbook);
    }

    @Test
    void aNodeThatWasOffCatchesUpWithWhatItMissed() throws IOException {
        otherNode();
        var employer = company();
        var early = vacancies.published(employer, "Thợ nề Bản Qua, đăng trước");
        var seenByOther = Browser.openOn(otherNode());
        await(() -> finds(seenByOther, "thợ nề bản qua", "đăng trước"));
        kill();
        vacancies.published(employer, "Thợ nề Bản Qua, đăng sau");
        stop(employer, early);

        var reader = Browser.openOn(otherNode());
        await(() -> reader.get("/health").status() == 200);

        assertThat(finds(reader, "thợ nề bản qua", "đăng sau")).isTrue();
        assertThat(finds(reader, "thợ nề bản qua", "đăng trước")).isFalse();
    }

    @Test
    void bothNodesAnswerWhileTheirIndexIsBuiltAnew() throws IOException {
        var nodes = new Browser[] {browsers.open(), Browser.openOn(otherNode())};
        vacancies.published(company(), "Thợ thêu thổ cẩm Tả Phìn");
        for (var node : nodes) {
            await(() -> finds(node, "thêu thổ cẩm", "Thợ thêu thổ cẩm"));
        }

        new RebuildSearch(new DriverManagerDataSource(
                        database.jdbcUrl(),
                        database.worker().user(),
                        database.worker().password()))
                .run();

        for (long end = System.nanoTime() + Duration.ofSeconds(2).toNanos(); System.nanoTime() < end; ) {
            for (var node : nodes) {
                assertThat(finds(node, "thêu thổ cẩm", "Thợ thêu thổ cẩm")).isTrue();
            }
        }
    }

    @Test
    void aWordThatWasAcceptedOnOneNodeIsUnderstoodOnTheOtherAlsoAfterARestartUntilItIsTakenBack() throws IOException {
        vacancies.published(company(), "Thợ hàn khung giàn nấm");
        vacancies.published(company(), "Người vá nồi gò chậu");
        questions.often("vá nồi gò chậu", 0);
        var reader = Browser.openOn(otherNode());
        await(() -> finds(reader, "hàn khung giàn nấm", "Thợ hàn khung giàn nấm"));
        assertThat(finds(reader, "vá nồi gò chậu", "Thợ hàn khung giàn nấm")).isFalse();
        assertThat(findsOfCompany(reader, "thợ hàn", "Người vá nồi gò chậu")).isFalse();
        var moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));

        var accepted = moderator
                .get(WORDS + "/cum?tu=" + URLEncoder.encode("vá nồi gò chậu", StandardCharsets.UTF_8))
                .form(WORDS + "/cum")
                .set("quan-he", "SAME")
                .set("khac", "thợ hàn")
                .set("viec", "nhan")
                .submit();
        assertThat(accepted.text()).contains("Đã nhận “vá nồi gò chậu” vào từ điển");

        await(() -> finds(reader, "vá nồi gò chậu", "Thợ hàn khung giàn nấm"));
        await(() -> findsOfCompany(reader, "thợ hàn", "Người vá nồi gò chậu"));
        kill();
        var again = Browser.openOn(otherNode());
        await(() -> finds(again, "vá nồi gò chậu", "Thợ hàn khung giàn nấm"));
        await(() -> findsOfCompany(again, "thợ hàn", "Người vá nồi gò chậu"));

        var decided = moderator.get(WORDS + "/da-quyet");
        decided.form(decided.document().selectFirst("form[action$=/thu-hoi]").attr("action"))
                .submit();

        await(() -> !finds(again, "vá nồi gò chậu", "Thợ hàn khung giàn nấm"));
        await(() -> !findsOfCompany(again, "thợ hàn", "Người vá nồi gò chậu"));
    }

    private Employers.Card company() {
        return employers.verified("Hợp tác xã Hai Nút");
    }

    private void stop(Employers.Card employer, UUID id) {
        var head = accounts.actor(employers.head(employer));
        CurrentActor.runAs(head, () -> stop.run(head, id, StopReason.NO_LONGER_NEEDED, ""));
    }

    private static boolean finds(Browser reader, String words, String title) {
        var page = reader.get("/viec-lam?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        return page.status() == 200 && page.text().contains(title);
    }

    /** Among the ads of our company alone: other tests leave so many that a page does not hold them. */
    private static boolean findsOfCompany(Browser reader, String words, String title) {
        var page = reader.get(
                "/api/v1/search?employer=Hai+N%C3%BAt&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        return page.status() == 200 && page.body().contains(title);
    }

    /** Where the other node answers; started if it does not run. */
    private URI otherNode() throws IOException {
        if (other == null) {
            other = ChildJvm.start(
                    environment(),
                    BusinessProbe.Silent.class,
                    "--demo",
                    "none",
                    "--today",
                    TestHouse.TODAY.toString(),
                    "--port",
                    "0",
                    "--data",
                    folder.resolve("nút hai").toString());
        }
        return URI.create(other.await("Sẵn sàng").replaceFirst(".*http://localhost:(\\d+).*", "http://127.0.0.1:$1"));
    }

    private void kill() {
        var running = other;
        if (running != null) {
            running.signal("KILL");
            running.exitCode();
            other = null;
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** How a node is told about a database that somebody else runs. */
    private Map<String, String> environment() throws IOException {
        var key = new byte[32];
        Arrays.fill(key, (byte) 89); // as the server under test has it
        var keyFile = Files.writeString(
                folder.resolve("identifiers.key"), HexFormat.of().formatHex(key));
        return Map.of(
                "CAUVIEC_DB_URL", database.jdbcUrl(),
                "CAUVIEC_DB_OWNER_USER", database.owner().user(),
                "CAUVIEC_DB_OWNER_PASSWORD", database.owner().password(),
                "CAUVIEC_DB_APP_USER", database.app().user(),
                "CAUVIEC_DB_APP_PASSWORD", database.app().password(),
                "CAUVIEC_DB_WORKER_USER", database.worker().user(),
                "CAUVIEC_DB_WORKER_PASSWORD", database.worker().password(),
                "CAUVIEC_KEY_FILE", keyFile.toString());
    }
}
