package vn.cauviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.ExtendVacancy;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;

/** What search engines are told: every open job, when it changed, and where they have nothing to look for. */
@CauViecTest
class SitemapWebTest {
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

    @Autowired
    StopVacancy stop;

    @Autowired
    ExtendVacancy extend;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Employers.Card employer;

    @BeforeEach
    void anEmployer() {
        employer = employers.verified("Công ty TNHH Bản đồ");
    }

    @Test
    void robotsAreLedToTheSitemapAndKeptFromEverybodysOwnPages() {
        var robots = browsers.open().get("/robots.txt");

        assertThat(robots.status()).isEqualTo(200);
        assertThat(robots.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(robots.header("Cache-Control")).isEqualTo("max-age=600, public");
        assertThat(robots.body())
                .startsWith("User-agent: *\n")
                .contains("Disallow: /quan-ly\n", "Disallow: /ca-nhan\n", "Disallow: /viec-lam?\n")
                .doesNotContain("Disallow: /\n")
                .containsPattern("\nSitemap: https?://[^/]+/sitemap\\.xml\n$");
    }

    @Test
    void theIndexNamesPartsThatAreThere() {
        jobs.found(vacancies.published(employer, "Thợ vẽ bản đồ một"));

        var index = xml(browsers.open().get("/sitemap.xml").body());

        var parts = index.select("sitemapindex > sitemap > loc").eachText();
        assertThat(parts)
                .anyMatch(part -> part.endsWith("/sitemap/trang/1.xml"))
                .anyMatch(part -> part.endsWith("/sitemap/viec-lam/1.xml"))
                .anyMatch(part -> part.endsWith("/sitemap/doanh-nghiep/1.xml"));
        for (var part : parts) {
            assertThat(browsers.open().get(path(part)).status()).as(part).isEqualTo(200);
        }
    }

    @Test
    void everyPageThatIsNamedOpensForAVisitor() {
        jobs.found(vacancies.published(employer, "Thợ vẽ bản đồ hai"));
        var browser = browsers.open();

        for (var part : List.of("trang/1", "viec-lam/1", "doanh-nghiep/1")) {
            for (var page : locations(part).stream().limit(25).toList()) {
                var answer = browser.get(path(page));
                assertThat(answer.status()).as(page).isEqualTo(200);
                assertThat(answer.path()).as("leads nowhere else").isEqualTo(path(page));
            }
        }
        assertThat(locations("trang/1")).anyMatch(page -> page.endsWith("/danh-muc"));
    }

    @Test
    void aJobIsNamedWithTheMomentAtWhichItWasPublishedAndThenWithThatOfItsChange() {
        var id = vacancies.published(employer, "Thợ vẽ bản đồ ba");
        var address = jobs.address(id);
        var published = lastChange(address).orElseThrow();

        assertThat(published).isEqualTo(eventAt(id, "APPROVE"));

        var head = accounts.actor(accounts.employer(Role.EMPLOYER_HEAD, employer.id()));
        TestVacancies.as(head, () -> extend.run(head, id, clock.today().plusDays(40)));

        assertThat(lastChange(address).orElseThrow())
                .isEqualTo(eventAt(id, "EXTEND"))
                .isAfterOrEqualTo(published);
    }

    @Test
    void aProposedChangeThatNobodyAcceptedChangesNoMoment() {
        var id = vacancies.published(employer, "Thợ vẽ bản đồ bốn");
        var address = jobs.address(id);
        var before = lastChange(address);

        transaction.executeWithoutResult(_ -> jdbc.sql("""
                        INSERT INTO vacancies.vacancy_event (vacancy_id, at, account_id, action, from_status, to_status)
                        VALUES (:id, timestamptz '2023-06-20 08:00:00+07', :id, 'PROPOSE_CHANGE', 'PUBLISHED', 'PUBLISHED')
                        """).param("id", id).update());

        assertThat(lastChange(address)).isEqualTo(before);
    }

    @Test
    void aJobThatHasEndedLeavesTheSitemapAtOnceAndItsPageAsksNotToBeIndexed() {
        var id = vacancies.published(employer, "Thợ vẽ bản đồ năm");
        var address = jobs.address(id);
        assertThat(lastChange(address)).isPresent();
        var moderator = accounts.actor(accounts.staff(Role.MODERATOR));

        TestVacancies.as(moderator, () -> {
            stop.run(moderator, id, StopReason.ASKED_BY_EMPLOYER, "Doanh nghiệp báo đã đủ người");
            return true;
        });

        assertThat(locations("viec-lam/1")).noneMatch(page -> page.endsWith(address));
        var gone = browsers.open().get(address);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.document().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var browser = browsers.open();
        var first = browser.get("/sitemap/trang/1.xml");

        assertThat(browser.getUnlessKnown("/sitemap/trang/1.xml", first.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void aPartThatIsNotThereIsNoPage() {
        for (var wrong : List.of("viec-lam/0", "viec-lam/999", "trang/2", "nguoi/1", "viec-lam/99999", "viec-lam/-1")) {
            assertThat(browsers.open().get("/sitemap/" + wrong + ".xml").status())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }

    private Optional<Instant> lastChange(String address) {
        return urls("viec-lam/1").stream()
                .filter(url -> url.selectFirst("loc").text().endsWith(address))
                .map(url ->
                        OffsetDateTime.parse(url.selectFirst("lastmod").text()).toInstant())
                .findFirst();
    }

    private Instant eventAt(UUID id, String action) {
        return transaction.execute(_ -> jdbc.sql("""
                        SELECT date_trunc('second', max(at))
                        FROM vacancies.vacancy_event
                        WHERE vacancy_id = :id
                          AND action = :action
                        """)
                .param("id", id)
                .param("action", action)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single());
    }

    private List<String> locations(String part) {
        return urls(part).stream().map(url -> url.selectFirst("loc").text()).toList();
    }

    private List<Element> urls(String part) {
        var answer = browsers.open().get("/sitemap/" + part + ".xml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/xml;charset=UTF-8");
        return xml(answer.body()).select("urlset > url");
    }

    private static Document xml(String body) {
        return Jsoup.parse(body, "", Parser.xmlParser());
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "");
    }
}
