package vn.cauviec.vacancies.domain.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cauviec.TestVacancies.as;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestOutgoing;
import vn.cauviec.TestPuzzles;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.NightlyWork;
import vn.cauviec.site.Language;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.VacancyQueries;

@CauViecTest
class ReportsDbTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    ReportAd report;

    @Autowired
    OpenReport open;

    @Autowired
    AnswerReports answer;

    @Autowired
    ReportQueries queries;

    @Autowired
    VacancyQueries vacancies;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    @Autowired
    TestPuzzles puzzles;

    @Autowired
    TestOutgoing outgoing;

    @Autowired
    List<NightlyWork> nightly;

    @Autowired
    DatabaseCredentials database;

    @Autowired
    BusinessClock clock;

    @Autowired
    IdSource ids;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Employers.Card company;
    UUID ad;
    Actor moderator;

    @BeforeEach
    void anAdStandsBeforeThePublic() {
        company = employers.verified("Công ty Mây tre Văn Bàn");
        ad = ads.published(company, "Thợ đan mây");
        moderator = accounts.actor(accounts.staff(Role.MODERATOR));
    }

    @Test
    void theSameFormSentTwiceAtOnceMakesOneReportWithOneCode() throws Exception {
        var sent = aReport(ids.next(), null);

        List<Future<ReportAd.Outcome>> both;
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<ReportAd.Outcome> send = () -> as(Actor.VISITOR, () -> report.run(Actor.VISITOR, sent));
            both = threads.invokeAll(List.of(send, send));
        }

        assertThat(both.getFirst().get())
                .isInstanceOf(ReportAd.Outcome.Done.class)
                .isEqualTo(both.getLast().get());
        assertThat(about(ad)).hasSize(1);
    }

    @Test
    void theAnswerGoesByLetterToTheAddressThatWasLeft() {
        var address = "nguoi.bao." + ADDRESSES.incrementAndGet() + "@example.com";
        var code = reported(ReportContact.of(EmailAddress.find(address).orElseThrow()));

        answer(Set.of(only()), ReportOutcome.NOTHING_WRONG, "Chúng tôi đã gọi và xem lại, tin đúng.");

        assertThat(outgoing.letter(address).text())
                .contains("Thợ đan mây", "Chúng tôi đã gọi và xem lại", code.display(), "/bao-tin-xau/" + code.text());
    }

    @Test
    void theAnswerGoesByShortMessageWithoutMarksToTheNumberThatWasLeft() {
        var number =
                Phone.find("0987 61%04d".formatted(ADDRESSES.incrementAndGet())).orElseThrow();
        var code = reported(ReportContact.of(number));

        answer(Set.of(only()), ReportOutcome.NOTHING_WRONG, "Chúng tôi đã gọi và xem lại, tin đúng.");

        assertThat(outgoing.messages(number.e164(), 1).getFirst().text())
                .contains(code.display())
                .isASCII();
    }

    @Test
    void aDoubleClickTellsTheReporterOnce() {
        var address = "hai.lan." + ADDRESSES.incrementAndGet() + "@example.com";
        reported(ReportContact.of(EmailAddress.find(address).orElseThrow()));
        var id = only();

        answer(Set.of(id), ReportOutcome.NOTHING_WRONG, "Chúng tôi đã xem lại.");
        var again = answer(Set.of(id), ReportOutcome.NOTHING_WRONG, "Chúng tôi đã xem lại.");

        assertThat(again).isEqualTo(new AnswerReports.Outcome.Done(1));
        assertThat(lettersAbout(id)).isEqualTo(1);
    }

    @Test
    void stoppingTheAdIsOneStepWithTheAnswerAndIsAudited() {
        reported(null);
        var id = only();

        var outcome = as(
                moderator,
                () -> answer.run(
                        moderator,
                        ad,
                        Set.of(id),
                        new AnswerReports.Decision(
                                ReportOutcome.AD_STOPPED, StopReason.SUSPECTED_FRAUD, "Tin đã bị dừng.")));

        assertThat(outcome).isEqualTo(new AnswerReports.Outcome.Done(1));
        assertThat(as(moderator, () -> vacancies.getForModerator(moderator, ad)).status())
                .isEqualTo(VacancyStatus.STOPPED);
        assertThat(inTransaction(() -> jdbc.sql(
                                "SELECT reason FROM access.audit_write WHERE action = 'AD_REPORT_ANSWERED' AND subject_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list()))
                .containsExactly("AD_STOPPED");
    }

    @Test
    void anAdThatIsGoneIsNeitherStoppedAgainNorSentBack() {
        reported(null);
        var id = only();
        answer(Set.of(id), ReportOutcome.NOTHING_WRONG, "Chúng tôi đã xem lại.");
        reported(null);
        var later =
                as(moderator, () -> queries.listAbout(moderator, ad)).getFirst().id();
        as(
                moderator,
                () -> answer.run(
                        moderator,
                        ad,
                        Set.of(later),
                        new AnswerReports.Decision(
                                ReportOutcome.AD_STOPPED, StopReason.AGAINST_THE_RULES, "Tin đã bị dừng.")));
        reported(null);
        var last =
                as(moderator, () -> queries.listAbout(moderator, ad)).getFirst().id();

        assertThat(answer(Set.of(last), ReportOutcome.EMPLOYER_ASKED, "Đã yêu cầu sửa."))
                .isEqualTo(new AnswerReports.Outcome.NotPossible());
        assertThat(answer(Set.of(last), ReportOutcome.ALREADY_DOWN, "Tin không còn đăng."))
                .isEqualTo(new AnswerReports.Outcome.Done(1));
    }

    @Test
    void twoModeratorsAtOnceAnswerOnceAndTheSecondIsToldByWhom() throws Exception {
        reported(null);
        var id = only();
        var colleague = accounts.actor(accounts.staff(Role.MODERATOR));

        List<AnswerReports.Outcome> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.<Callable<AnswerReports.Outcome>>of(
                    () -> answer(moderator, id, ReportOutcome.NOTHING_WRONG),
                    () -> answer(colleague, id, ReportOutcome.EMPLOYER_ASKED)));
            outcomes = List.of(both.getFirst().get(), both.getLast().get());
        }

        assertThat(outcomes)
                .hasAtLeastOneElementOfType(AnswerReports.Outcome.Done.class)
                .filteredOn(AnswerReports.Outcome.TooLate.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(AnswerReports.Outcome.TooLate.class, first -> {
                    assertThat(first.outcome()).isEqualTo(about(ad).getFirst().outcome());
                    assertThat(first.by()).startsWith("Cán bộ thử");
                });
    }

    private AnswerReports.Outcome answer(Actor actor, UUID id, ReportOutcome outcome) {
        return as(
                actor,
                () -> answer.run(
                        actor, ad, Set.of(id), new AnswerReports.Decision(outcome, null, "Chúng tôi đã xem lại.")));
    }

    @Test
    void reportsOfAnotherAdAreNotAnsweredWithIt() {
        reported(null);
        var other = ads.published(company, "Thợ đan tre");

        assertThatThrownBy(() -> as(
                        moderator,
                        () -> answer.run(
                                moderator,
                                other,
                                Set.of(only()),
                                new AnswerReports.Decision(ReportOutcome.NOTHING_WRONG, null, "Không sai."))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(VacancyErrors.REPORT_NOT_FOUND));
    }

    @Test
    void nobodyButModeratorsReadsReportsAndReportersByAnySql() {
        reported(ReportContact.of(EmailAddress.find("kin.dao@example.com").orElseThrow()));
        var head = accounts.actor(employers.head(company));
        var consultant = accounts.actor(accounts.staff(Role.CONSULTANT));

        for (var actor : List.of(Actor.VISITOR, head, consultant)) {
            assertThat(as(actor, () -> count("vacancies.ad_report"))).isZero();
            assertThat(as(actor, () -> count("vacancies.ad_report_teller"))).isZero();
            assertThat(as(actor, () -> queries.listAbout(actor, ad))).isEmpty();
            assertThat(as(actor, () -> queries.countWaiting(actor))).isEqualTo(new ReportQueries.Waiting(0, 0));
        }
        assertThat(as(moderator, () -> count("vacancies.ad_report_teller"))).isPositive();
    }

    @Test
    void theAddressOfAReporterDoesNotStandReadableInTheDatabase() {
        reported(ReportContact.of(EmailAddress.find("doc.duoc@example.com").orElseThrow()));

        assertThat(as(
                        moderator,
                        () -> inTransaction(() -> jdbc.sql(
                                        "SELECT string_agg(teller::text || encode(contact_sealed, 'escape'), ' ')"
                                                + " FROM vacancies.ad_report_teller teller")
                                .query(String.class)
                                .single())))
                .doesNotContain("doc.duoc");
    }

    @Test
    void theCodeOpensTheStateAndAfterwardsTheAnswer() {
        var code = reported(null);

        assertThat(opened(code)).isInstanceOfSatisfying(OpenReport.Outcome.Found.class, found -> {
            assertThat(found.state().outcome()).isNull();
            assertThat(found.state().title()).isEqualTo("Thợ đan mây");
        });
        answer(Set.of(only()), ReportOutcome.EMPLOYER_ASKED, "Đã yêu cầu sửa mức lương.");
        assertThat(opened(code))
                .isInstanceOfSatisfying(
                        OpenReport.Outcome.Found.class,
                        found -> assertThat(found.state().answer()).isEqualTo("Đã yêu cầu sửa mức lương."));
    }

    @Test
    void whoReportedIsForgottenHalfAYearAfterTheAnswerAndTheAnswerStays() {
        var code = reported(
                ReportContact.of(EmailAddress.find("quen.di@example.com").orElseThrow()));
        var id = only();
        answer(Set.of(id), ReportOutcome.NOTHING_WRONG, "Chúng tôi đã xem lại.");
        var waiting = ads.published(company, "Thợ đan nón");
        ad = waiting;
        reported(null);
        var open = only();

        clearAsIfAnswered(id, 179);
        assertThat(tellers(id)).isEqualTo(1);
        clearAsIfAnswered(id, 181);

        assertThat(tellers(id)).isZero();
        assertThat(tellers(open)).as("of a report that waits").isEqualTo(1);
        assertThat(opened(code)).isInstanceOf(OpenReport.Outcome.Found.class);
    }

    private void clearAsIfAnswered(UUID id, int daysAgo) {
        var at = Timestamp.from(clock.systemNow().minus(Duration.ofDays(daysAgo)));
        owner().sql("UPDATE vacancies.ad_report_teller SET ended_at = :at WHERE report_id = :id")
                .param("at", at)
                .param("id", id)
                .update();
        nightly.stream().filter(work -> work.name().equals("clear-old-rows")).forEach(NightlyWork::run);
    }

    private long tellers(UUID id) {
        return owner().sql("SELECT count(*) FROM vacancies.ad_report_teller WHERE report_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private JdbcClient owner() {
        var login = database.owner();
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), login.user(), login.password()));
    }

    private AnswerReports.Outcome answer(Set<UUID> reports, ReportOutcome outcome, String words) {
        return as(
                moderator, () -> answer.run(moderator, ad, reports, new AnswerReports.Decision(outcome, null, words)));
    }

    private OpenReport.Outcome opened(ReportCode code) {
        return as(Actor.VISITOR, () -> open.run(code, "198.51.100." + ADDRESSES.incrementAndGet()));
    }

    private ReportCode reported(@Nullable ReportContact contact) {
        var done = as(Actor.VISITOR, () -> report.run(Actor.VISITOR, aReport(ids.next(), contact)));
        return ((ReportAd.Outcome.Done) done).code();
    }

    private AdReport aReport(UUID formKey, @Nullable ReportContact contact) {
        var from = new AdReport.From("203.0.113." + ADDRESSES.incrementAndGet(), Language.VIETNAMESE, puzzles.solved());
        return new AdReport(
                ad, ReportReason.DIFFERS, "Lương thấp hơn.", new AdReport.Answer(false, contact), formKey, from);
    }

    private List<ReceivedReport> about(UUID vacancy) {
        return as(moderator, () -> queries.listAbout(moderator, vacancy));
    }

    private UUID only() {
        var reports = about(ad);
        assertThat(reports).hasSize(1);
        return reports.getFirst().id();
    }

    private long count(String table) {
        return inTransaction(() ->
                jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single());
    }

    private long lettersAbout(UUID id) {
        return inTransaction(() -> jdbc.sql("SELECT count(*) FROM operations.outbox WHERE key LIKE :key")
                .param("key", "ad-report/" + id + "%")
                .query(Long.class)
                .single());
    }

    private <T> T inTransaction(Callable<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
