package vn.cauviec.vacancies.domain.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
import vn.cauviec.TestOutgoing;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.notices.Notices.Way;

/** Whoever is told of a job says whether it fits; what does not fit is told no more. */
@CauViecTest
class FeedbackDbTest {
    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestJobs jobs;

    @Autowired
    TestOutgoing outgoing;

    @Autowired
    TellNewJobs tell;

    @Autowired
    FeedbackLinks links;

    @Autowired
    SaveSearch save;

    @Autowired
    RemoveSavedSearch remove;

    @Autowired
    SavedSearchQueries searches;

    @Autowired
    BusinessClock clock;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private TestAccounts.Account worker;
    private Employers.Card employer;
    private Browser stranger;

    @BeforeEach
    void aWorkerAndAnEmployer() {
        worker = accounts.worker();
        employer = employers.verified("Công ty TNHH Nghe Ý Kiến");
        stranger = browsers.open();
    }

    @Test
    void eachJobOfALetterHasTwoLinksAndOpeningThemSaysNothing() {
        var search = save("chạm bạc vụn");
        publish("Thợ chạm bạc vụn");
        runAfter(1);

        var addresses = addresses(outgoing.letter(worker.email()).text());

        assertThat(addresses).hasSize(2);
        assertThat(stranger.get(addresses.getFirst()).text()).contains("Việc này hợp với bạn?", "Thợ chạm bạc vụn");
        assertThat(stranger.get(addresses.getLast()).text())
                .contains("Việc này không hợp với bạn?", "Thợ chạm bạc vụn", "Xa quá", "Tin đã hết");
        assertThat(said(search)).isZero();
    }

    @Test
    void whatDoesNotFitIsToldNoMoreNorIsItsTwin() {
        var search = save("nấu rượu ngô men");
        var first = publish("Người nấu rượu ngô men");
        var address = links.of(worker.id(), search, first, false);

        var done = stranger.get(address).form(address).set("ly-do", "TOO_FAR").submit();
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains("Cảm ơn bạn", "sẽ không báo tin ấy");
        publish("Người nấu rượu ngô men");
        publish("Người nấu rượu ngô men lá");
        runAfter(1);

        var letter = outgoing.letter(worker.email());
        assertThat(letter.text()).contains("* Người nấu rượu ngô men lá").doesNotContain("* Người nấu rượu ngô men\n");
    }

    @Test
    void anotherSearchIsStillToldOfIt() {
        var one = save("gác chắn đường tàu");
        save("gác chắn tàu");
        var job = publish("Người gác chắn đường tàu");
        say(links.of(worker.id(), one, job, false), "");

        runAfter(1);

        assertThat(outgoing.letter(worker.email()).text()).contains("gác chắn tàu: 1 việc mới");
    }

    @Test
    void theLastWordCountsAndWhatFitsIsTold() {
        var search = save("xay đá cuội");
        var job = publish("Người xay đá cuội");
        say(links.of(worker.id(), search, job, false), "PAY_TOO_LOW");
        say(links.of(worker.id(), search, job, true), "");

        runAfter(1);

        assertThat(outgoing.letter(worker.email()).text()).contains("* Người xay đá cuội");
        assertThat(said(search)).isEqualTo(1);
    }

    @Test
    void moderatorsSeeFiguresAlone() {
        var search = save("lột vỏ quế");
        var job = publish("Người lột vỏ quế");
        var moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        int before = otherWork(moderator);
        say(links.of(worker.id(), search, job, false), "OTHER_WORK");

        assertThat(otherWork(moderator)).isEqualTo(before + 1);
        assertThat(moderator.get("/quan-ly/tim-viec").text())
                .contains("Người tìm việc nói gì về tin được báo")
                .doesNotContain("lột vỏ quế");
    }

    @Test
    void aForgedLinkAndTheLinkOfASearchThatIsGoneSayNothing() {
        var search = save("cưa gỗ bóc");
        var job = publish("Người cưa gỗ bóc");
        var address = links.of(worker.id(), search, job, false);
        var other = links.of(accounts.worker().id(), search, job, false);

        assertThat(stranger.get(address + "A").status()).isEqualTo(404);
        assertThat(stranger.get(FeedbackLinks.ADDRESS + "x").status()).isEqualTo(404);
        assertThat(stranger.get(other).status())
                .as("signed, but of a search of somebody else")
                .isEqualTo(404);
        assertThat(stranger.ask("POST", address, Map.of("ly-do", "NONSENSE")).status())
                .isEqualTo(400);
        assertThat(said(search)).isZero();
        var actor = accounts.actor(worker);
        TestVacancies.as(actor, () -> remove.run(actor, search));

        assertThat(stranger.get(address).status()).isEqualTo(404);
    }

    private UUID save(String words) {
        var actor = accounts.actor(worker);
        var query = new SavedQuery(words, null, null, null, Set.of(), null, Set.of());
        TestVacancies.as(actor, () -> save.run(actor, query, new SaveSearch.Wish(words, Frequency.DAILY, Way.EMAIL)));
        return TestVacancies.as(actor, () -> searches.list(actor))
                .getLast()
                .search()
                .id();
    }

    private UUID publish(String title) {
        return jobs.found(vacancies.published(employer, title));
    }

    private void say(String address, String reason) {
        assertThat(stranger.ask("POST", address, Map.of("ly-do", reason)).status())
                .isEqualTo(200);
    }

    private void runAfter(int days) {
        tell.run(new TellNews.Moment(
                clock.today().plusDays(days), clock.now().plus(Duration.ofDays(days)), clock.systemNow()));
    }

    private long said(UUID search) {
        return TestVacancies.as(
                accounts.actor(worker),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql("SELECT count(*) FROM vacancies.job_feedback WHERE search_id = :search")
                                .param("search", search)
                                .query(Long.class)
                                .single()));
    }

    private static int otherWork(Browser moderator) {
        var document = moderator.get("/quan-ly/tim-viec").document();
        var term = document.select("dt").stream()
                .filter(one -> one.text().equals("Không phải việc tôi tìm"))
                .findFirst();
        return term.map(one -> Integer.parseInt(one.nextElementSibling().text()))
                .orElse(0);
    }

    private static List<String> addresses(String text) {
        return Pattern.compile("/mot-cham/y-kien-viec/[0-9A-Za-z_-]+")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .toList();
    }
}
