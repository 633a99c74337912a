package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;
import vn.cauviec.vacancies.domain.kept.KeptAds;

/** Jobs that a person keeps follow the account to every device. */
@CauViecTest
class KeptJobsWebTest {
    private static final String LIST = "/tin-da-luu";
    private static final String OF_ACCOUNT = "/ca-nhan/tin-da-luu";

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
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Employers.Card employer;
    private TestAccounts.Account worker;

    @BeforeEach
    void anEmployerAndAWorker() {
        employer = employers.verified("Công ty TNHH Nhớ Lâu");
        worker = accounts.worker();
    }

    @Test
    void whatABrowserKeptGoesToTheAccountInItsOrderBeforeWhatTheAccountHas() {
        var first = browsers.open().signIn(worker);
        keepSignedIn(first, address("Thợ nhớ lâu một"));
        var second = browsers.open();
        keepWithoutAccount(second, address("Thợ nhớ lâu hai"));
        keepWithoutAccount(second, address("Thợ nhớ lâu ba"));

        second.signIn(worker);

        assertThat(titles(second)).containsExactly("Thợ nhớ lâu ba", "Thợ nhớ lâu hai", "Thợ nhớ lâu một");
        assertThat(titles(first)).isEqualTo(titles(second));
        assertThat(second.get(LIST).text()).contains("Đăng nhập ở máy khác cũng thấy");
        assertThat(second.cookie("tin-da-luu")).isEmpty();
    }

    @Test
    void afterSigningOutNothingOfTheAccountIsInTheBrowser() {
        var browser = browsers.open();
        keepWithoutAccount(browser, address("Thợ nhớ lâu bốn"));
        browser.signIn(worker);
        keepSignedIn(browser, address("Thợ nhớ lâu năm"));

        browser.get("/").form("/dang-xuat").submit();

        assertThat(titles(browser)).isEmpty();
        assertThat(browser.cookie("tin-da-luu")).isEmpty();
        assertThat(titles(browser.signIn(worker))).containsExactly("Thợ nhớ lâu năm", "Thợ nhớ lâu bốn");
    }

    @Test
    void whatWasTakenOutDoesNotComeBackFromAnotherDeviceUntilItIsKeptAgain() {
        var job = address("Thợ nhớ lâu sáu");
        var other = browsers.open();
        keepWithoutAccount(other, job);
        var browser = browsers.open().signIn(worker);
        keepSignedIn(browser, job);
        browser.get(LIST).form(OF_ACCOUNT + "/bo").submit();
        assertThat(titles(browser)).isEmpty();

        other.signIn(worker);

        assertThat(titles(other)).isEmpty();
        keepSignedIn(other, job);
        assertThat(titles(browser)).containsExactly("Thợ nhớ lâu sáu");
    }

    @Test
    void whatHasEndedIsShownAsEnded() {
        var id = vacancies.published(employer, "Thợ nhớ lâu bảy");
        var browser = browsers.open().signIn(worker);
        keepSignedIn(browser, jobs.address(id));
        var head = accounts.actor(employers.head(employer));
        CurrentActor.runAs(head, () -> stop.run(head, id, StopReason.NO_LONGER_NEEDED, ""));

        assertThat(titles(browser)).containsExactly("Thợ nhớ lâu bảy");
        assertThat(browser.get(LIST).text()).contains("Bấm vào tên việc để xem những việc tương tự");
    }

    @Test
    void anAccountKeepsAsManyAsABrowserAndTheOldestGoes() {
        var addresses = IntStream.rangeClosed(1, KeptAds.MOST + 1)
                .mapToObj(i -> address("Thợ nhớ nhiều " + i))
                .toList();
        var browser = browsers.open();
        addresses.subList(0, KeptAds.MOST).forEach(one -> keepWithoutAccount(browser, one));
        browser.signIn(worker);

        keepSignedIn(browser, addresses.getLast());

        assertThat(titles(browser))
                .hasSize(KeptAds.MOST)
                .startsWith("Thợ nhớ nhiều " + (KeptAds.MOST + 1))
                .doesNotContain("Thợ nhớ nhiều 1");
    }

    @Test
    void theListOfSomebodyElseIsOutOfReach() {
        keepSignedIn(browsers.open().signIn(worker), address("Thợ nhớ lâu tám"));
        var stranger = accounts.worker();

        assertThat(titles(browsers.open().signIn(stranger))).isEmpty();
        assertThat(rowsSeenBy(stranger)).isZero();
        assertThat(rowsSeenBy(worker)).isEqualTo(1);
    }

    @Test
    void theBrowserOfAnOfficerKeepsWhatItKept() {
        var browser = browsers.open();
        keepWithoutAccount(browser, address("Thợ nhớ lâu chín"));

        browser.signIn(accounts.staff(Role.MODERATOR));

        assertThat(titles(browser)).containsExactly("Thợ nhớ lâu chín");
        assertThat(browser.post(OF_ACCOUNT, Map.of("tin", "x")).status()).isEqualTo(403);
    }

    @Test
    void aLinkChangesNothingThatTheAccountKeeps() {
        var browser = browsers.open().signIn(worker);
        var job = address("Thợ nhớ lâu mười");

        var page = browser.get("/tin-da-luu/them?tin=" + job.substring("/viec-lam/".length()));

        assertThat(page.path()).isEqualTo(job);
        assertThat(titles(browser)).isEmpty();
    }

    private String address(String title) {
        return jobs.address(vacancies.published(employer, title));
    }

    private static void keepWithoutAccount(Browser browser, String job) {
        var page = browser.get(job);
        browser.get(page.document().selectFirst("a[href^=/tin-da-luu/them]").attr("href"));
    }

    private static void keepSignedIn(Browser browser, String job) {
        assertThat(browser.get(job).form(OF_ACCOUNT).submit().path()).isEqualTo(LIST);
    }

    private static List<String> titles(Browser browser) {
        return browser.get(LIST).document().select(".card h2").eachText();
    }

    private long rowsSeenBy(TestAccounts.Account account) {
        return TestVacancies.as(
                accounts.actor(account),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql("SELECT count(*) FROM vacancies.kept_ad")
                                .query(Long.class)
                                .single()));
    }
}
