package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.vacancies.TestExchange.ad;
import static vn.cauviec.vacancies.TestExchange.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Duty;
import vn.cauviec.vacancies.domain.ReceiveWorkbook;
import vn.cauviec.vacancies.domain.pull.TestPartner;

/** Ads of partners are fetched by the clock, from a real server on this machine (bar E16; docs/adr/0813). */
@CauViecTest
class PartnersWebTest {
    private static final String ADDRESS = "/quan-ly/tin-tuyen-dung/doi-tac";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    List<Duty.Source> duty;

    @Autowired
    BusinessClock clock;

    @Autowired
    DatabaseCredentials credentials;

    TestAccounts.Account officer;
    Browser browser;
    Employers.Card company;
    TestPartner server;
    String name;

    @BeforeEach
    void anOfficerAPartnerAndItsServer() throws IOException {
        officer = accounts.staff(Role.MODERATOR);
        browser = browsers.open().signIn(officer);
        company = employers.verified("Công ty Lấy Về");
        server = new TestPartner();
        name = "Đối tác thử " + NUMBER.incrementAndGet();
    }

    @AfterEach
    void thePartnerIsGone() {
        if (owner().sql("SELECT count(*) FROM vacancies.partner WHERE provider = ?")
                        .param(key())
                        .query(Long.class)
                        .single()
                > 0) {
            owner().sql("UPDATE vacancies.partner SET fetched = false WHERE provider = ?")
                    .param(key())
                    .update();
        }
        server.close();
    }

    @Test
    void nothingIsFetchedBeforeAnOfficerHasEnteredAnAddressAndThenTheFirstTimeWaitsForAWord() {
        server.serves(document(List.of(ad("P-1", company.taxCode(), "Thợ lấy về"))), "\"1\"");
        assertThat(browser.get("/quan-ly/tin-tuyen-dung/trao-doi")
                        .document()
                        .select("main a")
                        .eachAttr("href"))
                .contains(ADDRESS);
        assertThat(server.asked()).isZero();

        enter(true, true);

        var report = latestImport(1);
        assertThat(report.text()).contains(name, "Tin mới (1)", "Thợ lấy về");
        assertThat(held()).as("a preview writes no ad").isZero();
        assertThat(page().text()).contains("Đã lấy về", "1 tin, 0 tin đã kết thúc", "đang chờ tiếp nhận");
        var done = takenOver(report);
        assertThat(done.text()).contains("đã tiếp nhận các dòng đúng");
        assertThat(held()).isEqualTo(1);
        assertThat(status("P-1")).as("a moderator still looks at it").isEqualTo("DRAFT");
        assertThat(owner().sql("SELECT DISTINCT uploaded_by FROM vacancies.import_job WHERE provider = ?")
                        .param(key())
                        .query(UUID.class)
                        .list())
                .containsExactly(officer.id());
    }

    @Test
    void aDocumentThatHasNotChangedIsNotTakenTwiceWithAnETagAndWithoutOne() {
        var first = document(List.of(ad("P-1", company.taxCode(), "Thợ một lần")));
        server.serves(first, "\"1\"");
        enter(true, false);
        takenOver(latestImport(1));

        awaitFetches(2);
        assertThat(page().text()).contains("Không có gì mới từ lần trước");
        serveWithoutMarks(first);
        fetchAgain(3);
        serveWithoutMarks(document(List.of(ad("P-1", company.taxCode(), "Thợ một lần, sửa lại"))));
        fetchAgain(4);

        assertThat(imports()).hasSize(2);
        assertThat(latestImport(2).text()).contains("Sửa tin nháp (1)");
    }

    @Test
    void aFailureChangesNothingIsToldAndCallsForHelpAfterThreeUntilTheNextGoodFetch() {
        server.serves(document(List.of(ad("P-1", company.taxCode(), "Thợ vẫn còn"))), "\"1\"");
        enter(true, false);
        takenOver(latestImport(1));
        awaitFetches(2);
        var before = marks();

        server.answers(exchange -> exchange.sendResponseHeaders(404, -1));
        fetchAgain(3);
        assertThat(page().text()).contains("trả lời mã 404", "Lấy không được 1 lần liền");
        assertThat(troubles()).isZero();
        serveWithoutMarks("<html>đăng nhập</html>".getBytes(StandardCharsets.UTF_8));
        fetchAgain(4);
        assertThat(page().text()).contains("không phải tệp trao đổi");
        serveWithoutMarks("{\"version\":\"2.0\",\"ads\":[]}".getBytes(StandardCharsets.UTF_8));
        fetchAgain(5);

        assertThat(page().text()).contains("phiên bản 2.0", "Lấy không được 3 lần liền");
        assertThat(browser.get(ADDRESS).text()).contains("Lấy không được 3 lần liền");
        assertThat(troubles()).isEqualTo(1);
        assertThat(browser.get("/quan-ly").text()).contains("đối tác không lấy được tin nhiều lần liền");
        assertThat(marks()).isEqualTo(before);
        assertThat(imports()).hasSize(1);
        assertThat(status("P-1")).isEqualTo("DRAFT");

        server.serves(document(List.of(ad("P-1", company.taxCode(), "Thợ vẫn còn"))), "\"1\"");
        fetchAgain(6);
        assertThat(page().text()).contains("Không có gì mới").doesNotContain("lần liền");
        assertThat(troubles()).isZero();
    }

    @Test
    void anotherWriterUnderTheAddressIsNotBelievedUntilAnOfficerSaysSo() {
        server.serves(document(List.of(ad("P-1", company.taxCode(), "Thợ chính chủ"))), "\"1\"");
        enter(true, false);
        takenOver(latestImport(1));
        serveWithoutMarks(document("https://ke-khac.example", List.of(), "P-1"));
        fetchAgain(2);
        assertThat(page().text()).contains("nay do “https://ke-khac.example” xuất");
        assertThat(imports()).hasSize(1);

        change().submit();

        awaitFetches(3);
        assertThat(latestImport(2).text()).contains("Dừng tin (1)");
    }

    @Test
    void ofAPartnerWhoseAdsGoInByThemselvesTheSecondDocumentDoesAndEndsWhatHasEnded() {
        server.serves(
                document(List.of(
                        ad("P-1", company.taxCode(), "Thợ ở lại"), ad("P-2", company.taxCode(), "Thợ hết việc"))),
                "\"1\"");
        enter(true, true);
        takenOver(latestImport(1));

        server.serves(document(List.of(ad("P-1", company.taxCode(), "Thợ ở lại")), "P-2", "P-9"), "\"2\"");
        fetchAgain(2);

        await(() -> status("P-2").equals("STOPPED"));
        assertThat(status("P-1")).isEqualTo("DRAFT");
        assertThat(latestImport(2).text())
                .contains("Dừng tin (1)", "Không đổi (2)", "không có tin nào của nguồn mang mã đó");
    }

    @Test
    void aDocumentThatWouldEndManyAdsAtOnceWaitsForAWordAllTheSame() {
        var ads = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> ad("P-" + number, company.taxCode(), "Thợ thứ " + number + " của đối tác"))
                .toList();
        server.serves(document(ads), "\"1\"");
        enter(true, true);
        takenOver(latestImport(1));

        var all = IntStream.rangeClosed(1, 12).mapToObj(number -> "P-" + number).toArray(String[]::new);
        server.serves(document(List.of(), all), "\"2\"");
        fetchAgain(2);

        await(() -> page().text().contains("Khác thường nên chờ cán bộ xem"));
        assertThat(status("P-1")).isEqualTo("DRAFT");
        assertThat(page().text()).contains("đang chờ tiếp nhận");
    }

    @Test
    void aPartnerWhoHandsOurOwnAdsBackBringsNothing() {
        vacancies.published(company, "Thợ đi rồi về");
        vacancies.published(company, "Thợ đi rồi về nữa");
        var exported = browser.get("/quan-ly/tin-tuyen-dung/trao-doi/tin-tuyen-dung.json")
                .body()
                .getBytes(StandardCharsets.UTF_8);
        server.serves(exported, "\"1\"");

        enter(true, true);

        awaitFetches(1);
        assertThat(page().text()).contains("Không có tin nào ngoài tin của chính cổng này", "Đã bỏ qua");
        assertThat(imports()).isEmpty();
        assertThat(held()).isZero();
    }

    @Test
    void twoPressesGiveOneFetchAndTheNextOneComesAfterAMinute() {
        var gate = new CountDownLatch(1);
        server.answers(exchange -> {
            pass(gate);
            exchange.sendResponseHeaders(503, -1);
        });
        enter(false, false);
        assertThat(server.asked()).as("it is paused").isZero();

        assertThat(press("lay-ngay").text()).contains("Đang lấy tin");
        assertThat(press("lay-ngay").text()).contains("Vừa mới lấy hoặc đang lấy");
        await(() -> server.asked() == 1);
        assertThat(press("lay-ngay").text()).contains("Vừa mới lấy hoặc đang lấy");
        gate.countDown();
        awaitFetches(1);

        assertThat(press("lay-ngay").text()).contains("Vừa mới lấy hoặc đang lấy");
        assertThat(server.asked()).isEqualTo(1);
        assertThat(page().text()).contains("trả lời mã 503", "Đang tạm dừng");
    }

    @Test
    void whileAnImportWaitsForAWordTheClockBringsNoOtherOneButAnOfficerMay() {
        server.serves(document(List.of(ad("P-1", company.taxCode(), "Thợ chờ lời"))), "\"1\"");
        enter(true, false);
        latestImport(1);
        server.serves(document(List.of(ad("P-1", company.taxCode(), "Thợ chờ lời mới hơn"))), "\"2\"");
        due();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
        assertThat(server.asked()).isEqualTo(1);
        owner().sql("UPDATE vacancies.partner SET last_began_at = now() - interval '2 minutes' WHERE provider = ?")
                .param(key())
                .update();

        press("lay-ngay");

        awaitFetches(2);
        assertThat(latestImport(2).text()).contains("Thợ chờ lời mới hơn");
    }

    @Test
    void whatIsFetchedWhileThePartnerIsPausedComesToNothing() {
        var gate = new CountDownLatch(1);
        var content = document(List.of(ad("P-1", company.taxCode(), "Thợ đến muộn")));
        server.answers(exchange -> {
            pass(gate);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        });
        enter(true, false);
        await(() -> server.asked() == 1);

        press("tam-dung");
        gate.countDown();

        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        assertThat(imports()).isEmpty();
        assertThat(page().text()).contains("Đang tạm dừng", "Chưa lấy lần nào");
        press("lay-tiep");
        awaitFetches(1);
        assertThat(imports()).hasSize(1);
    }

    @Test
    void whenTheOfficerMayImportNoLongerNothingComesInUntilAColleagueSaysSo() {
        server.serves(document(List.of(ad("P-1", company.taxCode(), "Thợ của người đã đi"))), "\"1\"");
        enter(true, false);
        takenOver(latestImport(1));
        accounts.ends(officer);
        browser = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        server.serves(document(List.of(ad("P-2", company.taxCode(), "Thợ sau khi đi"))), "\"2\"");

        fetchAgain(2);
        assertThat(page().text()).contains("không còn quyền nhập tin");
        assertThat(imports()).hasSize(1);

        change().submit();
        awaitFetches(3);
        assertThat(latestImport(2).text()).contains("Thợ sau khi đi");
    }

    @Test
    void whatCannotBeAnAddressIsToldAtItsFieldAndEverythingTypedStays() {
        var form = browser.get(ADDRESS).form(ADDRESS).set("ten", name).set("nhip", "HOURLY");
        for (var wrong : List.of("", "http://viec-lam.example.vn/", "https://10.0.0.1/", "khong-phai")) {
            var answer = form.set("dia-chi", wrong).submit();
            assertThat(answer.status()).as(wrong).isEqualTo(422);
            assertThat(answer.document().select("#dia-chi-error")).as(wrong).hasSize(1);
            assertThat(answer.document().getElementById("ten").val()).isEqualTo(name);
        }
        var nameless = form.set("ten", " ").set("dia-chi", "").submit();
        assertThat(nameless.document().select(".error")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(browser.get(ADDRESS + "/khong-co").status()).isEqualTo(404);

        enter(false, false);
        var twice = browser.get(ADDRESS)
                .form(ADDRESS)
                .set("ten", name.toUpperCase(Locale.ROOT))
                .set("dia-chi", server.address())
                .submit();
        assertThat(twice.document().getElementById("ten-error").text()).contains("đã có trong danh sách");
        assertThat(audited()).contains("PARTNER_ENTERED");
    }

    private void enter(boolean fetched, boolean letsIn) {
        var form = browser.get(ADDRESS).form(ADDRESS).set("ten", name).set("dia-chi", server.address());
        form.set("nhip", "HOURLY");
        if (fetched) {
            form.set("lay", "1");
        }
        if (letsIn) {
            form.set("tu-nhan", "1");
        }
        assertThat(form.submit().path()).isEqualTo(address());
    }

    private Browser.Form change() {
        return page().form(address());
    }

    private Browser.Page press(String action) {
        return page().form(address() + "/" + action).submit();
    }

    /** The hour has passed. */
    private void due() {
        owner().sql("UPDATE vacancies.partner SET next_at = now() - interval '1 second' WHERE provider = ?")
                .param(key())
                .update();
    }

    private void fetchAgain(int number) {
        due();
        awaitFetches(number);
    }

    private void awaitFetches(int number) {
        due();
        await(() -> owner().sql("SELECT count(*) FROM vacancies.partner_fetch WHERE provider = ?")
                        .param(key())
                        .query(Integer.class)
                        .single()
                >= number);
    }

    private void serveWithoutMarks(byte[] content) {
        server.answers(exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        });
    }

    private long troubles() {
        return duty.stream()
                .flatMap(source -> source.heading().equals("vacancies.partner.title")
                        ? source.look(clock.systemNow()).troubles().stream()
                        : Stream.of())
                .filter(trouble -> trouble.values().contains(new Duty.Value.Words(name)))
                .count();
    }

    /** What is known of the last good document. */
    private String marks() {
        return owner().sql("SELECT etag || encode(digest, 'hex') || source FROM vacancies.partner WHERE provider = ?")
                .param(key())
                .query(String.class)
                .single();
    }

    private List<String> audited() {
        return owner().sql("""
                        SELECT action
                        FROM access.audit_write
                        WHERE subject_id = (SELECT id FROM vacancies.partner WHERE provider = ?)
                        """).param(key()).query(String.class).list();
    }

    private long held() {
        return owner().sql("SELECT count(*) FROM vacancies.vacancy WHERE provider = ?")
                .param(key())
                .query(Long.class)
                .single();
    }

    private String status(String reference) {
        return owner().sql("SELECT status FROM vacancies.vacancy WHERE provider = ? AND provider_reference = ?")
                .params(key(), reference)
                .query(String.class)
                .single();
    }

    private List<UUID> imports() {
        return owner().sql("SELECT id FROM vacancies.import_job WHERE provider = ? ORDER BY uploaded_at, id")
                .param(key())
                .query(UUID.class)
                .list();
    }

    /** The report of the last import when there are so many and its running phase has come to its end. */
    private Browser.Page latestImport(int number) {
        await(() -> imports().size() >= number);
        return finished("/quan-ly/tin-tuyen-dung/nhap-tep/" + imports().getLast());
    }

    private Browser.Page takenOver(Browser.Page report) {
        return finished(report.form(report.path() + "/tiep-nhan").submit().path());
    }

    private Browser.Page finished(String path) {
        var shown = new Browser.Page[1];
        await(() -> {
            shown[0] = browser.get(path);
            assertThat(shown[0].status()).isEqualTo(200);
            return shown[0].document().select("progress").isEmpty();
        });
        return shown[0];
    }

    private Browser.Page page() {
        return browser.get(address());
    }

    private String address() {
        return ADDRESS + "/" + key();
    }

    private String key() {
        return ReceiveWorkbook.key(name);
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }

    private static void pass(CountDownLatch gate) {
        try {
            assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
