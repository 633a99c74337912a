package vn.cauviec.vacancies.domain.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cauviec.TestVacancies.as;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestOutgoing;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.notices.Notices.Way;
import vn.cauviec.notices.domain.NoticeQueries;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.operations.Vault;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobResults.Nearness;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.JobSorting;

/** What people are told of the searches that they keep, and when. Each test looks for a word that no other ad has. */
@CauViecTest
class TellNewJobsDbTest {
    @Autowired
    TellNewJobs tellNewJobs;

    @Autowired
    TellNews tell;

    @Autowired
    SaveSearch save;

    @Autowired
    ChangeSavedSearch change;

    @Autowired
    RemoveSavedSearch remove;

    @Autowired
    SavedSearchQueries queries;

    @Autowired
    NoticeQueries notices;

    @Autowired
    JobSearch search;

    @Autowired
    SystemWork work;

    @Autowired
    BusinessClock clock;

    @Autowired
    Vault vault;

    @Autowired
    DatabaseCredentials credentials;

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

    private TestAccounts.Account worker;
    private Actor actor;
    private Employers.Card employer;

    @BeforeEach
    void aWorkerAndAnEmployer() {
        worker = accounts.worker();
        actor = accounts.actor(worker);
        employer = employers.verified("Công ty TNHH Báo Tin");
    }

    @Test
    void allSearchesOfAPersonAreToldInOneLetterWithTenJobsOfEach() {
        save("khắc bia đá", "Khắc bia", Frequency.DAILY, Way.EMAIL);
        save("đan rọ tôm", "Đan rọ", Frequency.DAILY, Way.EMAIL);
        for (int number = 1; number <= 12; number++) {
            publish("Thợ khắc bia đá số " + number);
        }
        publish("Thợ đan rọ tôm");

        runAfter(1);

        var letter = outgoing.letter(worker.email());
        assertThat(letter.subject()).isEqualTo("Có 13 việc mới cho bạn");
        assertThat(letter.text())
                .contains("Khắc bia: 12 việc mới", "và 2 việc mới khác.")
                .contains("Đan rọ: 1 việc mới", "Công ty TNHH Báo Tin", "10–14 triệu đồng/tháng")
                .contains("/viec-lam?q=kh%E1%BA%AFc+bia+%C4%91%C3%A1&sap=moi-nhat")
                .contains("Ngừng báo riêng tìm kiếm này: http", "không cần đăng nhập: http");
        assertThat(letter.text().split("\\* Thợ khắc bia đá số", -1)).hasSize(11);
        assertThat(told()).extracting(NoticeQueries.Told::kind).containsExactly("NEW_JOBS");
    }

    @Test
    void theLetterSaysToTheReadersProgramHowItIsEnded() {
        save("nặn tò he", "Tò he", Frequency.DAILY, Way.EMAIL);
        publish("Thợ nặn tò he");

        runAfter(1);

        assertThat(outgoing.letter(worker.email()).stop())
                .hasSize(2)
                .first()
                .asString()
                .matches("<http://localhost:\\d+/mot-cham/ngung-bao-viec/[0-9A-Za-z_-]{43}>");
        assertThat(outgoing.letter(worker.email()).stop().getLast()).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void whatWasToldIsNotToldAgainAndASecondRunOfTheDayTellsNothing() {
        save("thuộc da trâu", "Thuộc da", Frequency.DAILY, Way.EMAIL);
        publish("Thợ thuộc da trâu");

        runAfter(1);
        runAfter(1);
        runAfter(2);

        outgoing.letters(worker.email(), 1);
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatComesToLightLateIsToldTheNextDay() {
        save("bện thừng gai", "Bện thừng", Frequency.DAILY, Way.EMAIL);
        runAfter(1);
        publish("Thợ bện thừng gai");

        runAfter(2);

        assertThat(outgoing.letter(worker.email()).text()).contains("Thợ bện thừng gai");
    }

    @Test
    void whereNothingIsNewNothingIsSent() {
        publish("Thợ tráng gương soi");
        save("tráng gương soi", "Tráng gương", Frequency.DAILY, Way.EMAIL);

        runAfter(1);

        assertThat(told()).isEmpty();
        outgoing.letters(worker.email(), 0);
    }

    @Test
    void whatOnlyResemblesTheSearchIsNoNews() {
        save("xẻ lim chạm ngọc bích", "Xẻ và chạm", Frequency.DAILY, Way.PAGE);
        publish("Thợ xẻ lim");
        publish("Thợ chạm ngọc bích");
        var list = search.search(
                new JobQuery("xẻ lim chạm ngọc bích", null, clock.today(), null, Set.of(), "", JobSorting.NEWEST, 1));
        assertThat(list.nearness()).isEqualTo(Nearness.MOST_WORDS);
        assertThat(list.rows()).isNotEmpty();

        runAfter(1);

        assertThat(told()).isEmpty();
    }

    @Test
    void whoWantsNewsWeeklyWaitsForAWeekAndMissesNothing() {
        save("chằm nón lá", "Chằm nón", Frequency.WEEKLY, Way.PAGE);
        publish("Thợ chằm nón lá");

        runAfter(6);
        assertThat(told()).isEmpty();
        runAfter(7);
        assertThat(told()).hasSize(1);
    }

    @Test
    void aNodeThatDiesBetweenFindingAndSendingNeitherLosesNorDoubles() {
        save("đúc mâm đồng", "Đúc mâm", Frequency.DAILY, Way.EMAIL);
        publish("Thợ đúc mâm đồng");

        assertThatThrownBy(() -> work.run("dies", () -> {
                    tell.run(worker.id(), after(1));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(told()).isEmpty();
        runAfter(1);
        runAfter(1);

        assertThat(outgoing.letter(worker.email()).text()).contains("Thợ đúc mâm đồng");
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatWasPublishedWhileNobodyWantedToHearOfItIsNotTold() {
        var id = save("ươm tơ tằm", "Ươm tơ", Frequency.NONE, Way.PAGE);
        publish("Thợ ươm tơ tằm vụ xuân");
        changeTo(id, Frequency.DAILY);
        publish("Thợ ươm tơ tằm vụ thu");

        runAfter(1);

        assertThat(told())
                .singleElement()
                .extracting(one -> one.values().getFirst())
                .isEqualTo("1");
    }

    @Test
    void whatWasTakenAwayIsSilentAndTellsOnAfterItCameBack() {
        var id = save("dệt chiếu cói", "Dệt chiếu", Frequency.DAILY, Way.PAGE);
        as(actor, () -> remove.run(actor, id));
        publish("Thợ dệt chiếu cói");

        runAfter(1);
        assertThat(told()).isEmpty();
        as(actor, () -> remove.bringBack(actor, id));
        runAfter(2);
        assertThat(told()).hasSize(1);
    }

    @Test
    void whoMayNoLongerSeekWorkHereIsNotWrittenTo() {
        save("sơn mài khảm", "Sơn mài", Frequency.DAILY, Way.EMAIL);
        publish("Thợ sơn mài khảm");
        accounts.ends(worker);

        runAfter(1);

        assertThat(told()).isEmpty();
    }

    @Test
    void aTelephoneGetsAShortMessageByTheWayThatWasChosen() {
        var number = "+8499" + (1_000_000 + Math.floorMod(worker.id().hashCode(), 8_999_999));
        owner().sql(
                        "INSERT INTO access.login (account_id, kind, key, sealed, confirmed_at) VALUES (?, 'PHONE', ?, ?, now())")
                .params(worker.id(), vault.hash("PHONE", number), vault.seal(number))
                .update();
        save("nung gốm đỏ", "Nung gốm", Frequency.DAILY, Way.ZALO);
        save("vót đũa tre", "Vót đũa", Frequency.DAILY, Way.SMS);
        publish("Thợ nung gốm đỏ");
        publish("Thợ vót đũa tre");

        runAfter(1);

        assertThat(outgoing.zalo(number, 1).getFirst().text())
                .contains("Cầu Việc: có 1 việc mới cho bạn. Nung gốm (1)", "/ca-nhan/tim-kiem", "/mot-cham/");
        assertThat(outgoing.messages(number, 1).getFirst().text()).contains("Vót đũa (1)");
        outgoing.letters(worker.email(), 0);
    }

    @Test
    void whoseSearchCannotBeReadAnyMoreIsAskedOnce() {
        var id = save("rang cà phê", "Rang", Frequency.DAILY, Way.EMAIL);
        owner().sql("UPDATE vacancies.saved_search SET version = 99 WHERE id = ?")
                .param(id)
                .update();
        publish("Thợ rang cà phê");

        runAfter(1);
        runAfter(2);

        assertThat(told()).extracting(NoticeQueries.Told::kind).containsExactly("SAVED_SEARCH_UNREADABLE");
        assertThat(outgoing.letter(worker.email()).subject()).contains("không đọc được nữa");
    }

    @Test
    void whereOnePersonCannotBeToldTheOthersAreAndThatOneStaysDue() {
        save("đẽo cối đá", "Đẽo cối", Frequency.DAILY, Way.EMAIL);
        var other = accounts.worker();
        var first = worker;
        worker = other;
        actor = accounts.actor(other);
        save("đẽo cối đá", "Cũng đẽo cối", Frequency.DAILY, Way.EMAIL);
        publish("Thợ đẽo cối đá");
        sealed(first, new byte[64]);

        try {
            assertThatThrownBy(() -> runAfter(1)).hasMessageMatching("1 of \\d+ accounts were not told");
        } finally {
            sealed(first, vault.seal(first.email()));
        }

        assertThat(outgoing.letter(other.email()).text()).contains("Thợ đẽo cối đá");
        runAfter(2);
        assertThat(outgoing.letter(first.email()).text()).contains("Thợ đẽo cối đá");
    }

    @Test
    void anotherPersonsSearchesAreHiddenByTheDatabaseItself() {
        save("mài dao kéo", "Mài dao", Frequency.DAILY, Way.PAGE);
        var other = accounts.actor(accounts.worker());

        assertThat(as(other, () -> queries.list(actor))).isEmpty();
        assertThat(as(actor, () -> queries.list(actor))).hasSize(1);
    }

    private List<NoticeQueries.Told> told() {
        return as(actor, () -> notices.list(actor, 10));
    }

    private UUID save(String text, String name, Frequency frequency, Way way) {
        var query = new SavedQuery(text, null, null, null, Set.of(), null, Set.of());
        as(actor, () -> save.run(actor, query, new SaveSearch.Wish(name, frequency, way)));
        return as(actor, () -> queries.list(actor)).getLast().search().id();
    }

    private void changeTo(UUID id, Frequency frequency) {
        as(actor, () -> {
            change.run(actor, id, new SaveSearch.Wish("Tên khác", frequency, Way.PAGE));
            return true;
        });
    }

    private void publish(String title) {
        jobs.found(vacancies.published(employer, title));
    }

    private void runAfter(int days) {
        tellNewJobs.run(after(days));
    }

    private TellNews.Moment after(int days) {
        return new TellNews.Moment(
                clock.today().plusDays(days), clock.now().plus(Duration.ofDays(days)), clock.systemNow());
    }

    private void sealed(TestAccounts.Account account, byte[] bytes) {
        owner().sql("UPDATE access.login SET sealed = ? WHERE account_id = ?")
                .params(bytes, account.id())
                .update();
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }
}
