package vn.cauviec.vacancies.domain.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.LoginKind;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.notices.Notices;
import vn.cauviec.notices.Notices.Way;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.site.Language;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.TypedAd;

/**
 * Ads are published, mornings come, nodes die before their transaction ends, and the holder of a search wants news by day or by week, in
 * any order: in the end each ad that fits was told exactly once, and no other.
 */
@CauViecTest
class NewsSequencesDbTest {
    private static final int STEPS = 25;

    @Autowired
    NewsStore store;

    @Autowired
    SavedQueryReader reader;

    @Autowired
    NewJobs jobs;

    @Autowired
    StopLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    SaveSearch save;

    @Autowired
    ChangeSavedSearch change;

    @Autowired
    SavedSearchQueries queries;

    @Autowired
    SystemWork work;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestAccounts testAccounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    private final List<UUID> told = new ArrayList<>();
    private final List<UUID> inHand = new ArrayList<>();
    private final Set<UUID> fitting = new HashSet<>();
    private final List<UUID> lettersOfDays = new ArrayList<>();
    private Employers.Card employer;
    private Actor actor;
    private UUID search;
    private TellNews tell;
    private int day;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 89})
    void eachAdThatFitsIsToldExactlyOnce(long seed) {
        var random = new Random(seed);
        var word = "trạm" + seed;
        employer = employers.verified("Công ty TNHH Chuỗi Ngày " + seed);
        actor = testAccounts.actor(testAccounts.worker());
        tell = new TellNews(store, reader, jobs, this::noteWords, links, accounts, new RecordingNotices());
        var query = new SavedQuery("\"gác " + word + "\"", null, null, null, Set.of(), null, Set.of());
        as(actor, () -> save.run(actor, query, new SaveSearch.Wish("Gác", Frequency.DAILY, Way.PAGE)));
        search = as(actor, () -> queries.list(actor)).getLast().search().id();

        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> fitting.add(publish("Thợ gác " + word, random));
                case 2 -> publish("Thợ gác cổng " + seed, random);
                case 3, 4 -> day++;
                case 5 -> run(at());
                case 6 -> die(at());
                default -> changeTo(random.nextBoolean() ? Frequency.DAILY : Frequency.WEEKLY);
            }
        }
        day += 7;
        run(at());

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(fitting);
        assertThat(lettersOfDays).hasSizeLessThanOrEqualTo(day);
    }

    /** The story lives on days of its own. */
    private TellNews.Moment at() {
        LocalDate today = clock.today().plusDays(day);
        Instant now = clock.now().plus(Duration.ofDays(day));
        return new TellNews.Moment(today, now, clock.systemNow());
    }

    private void run(TellNews.Moment at) {
        inHand.clear();
        work.run("news", () -> tell.run(actor.accountId(), at));
    }

    private void die(TellNews.Moment at) {
        inHand.clear();
        try {
            work.run("news", () -> {
                tell.run(actor.accountId(), at);
                throw new Killed();
            });
        } catch (Killed _) {
            // As the database sees a node that was killed: the transaction never ended.
        }
    }

    /** On the day that it is in this story. */
    private UUID publish(String title, Random random) {
        var ad = lasting(title);
        var id = PastMoment.call(at().now(), random, () -> vacancies.published(employer, ad));
        var all = new SavedQueryReader.Reading.Readable(
                new SavedQuery(title, null, null, null, Set.of(), null, Set.of()), null, null);
        TestJobs.await(() -> jobs.listSince(all, clock.today(), Instant.EPOCH).stream()
                .anyMatch(job -> job.id().equals(id)));
        return id;
    }

    private static TypedAd lasting(String title) {
        var usual = TestVacancies.ad(title);
        return new TypedAd(
                usual.title(),
                usual.description(),
                usual.requirements(),
                usual.benefits(),
                usual.occupationCode(),
                usual.occupation(),
                usual.unitId(),
                usual.place(),
                usual.workplace(),
                List.of(),
                usual.wage(),
                usual.wageNote(),
                usual.employmentType(),
                usual.openings(),
                "31/07/2023",
                usual.wordingReason());
    }

    private void changeTo(Frequency frequency) {
        as(actor, () -> {
            change.run(actor, search, new SaveSearch.Wish("Gác", frequency, Way.PAGE));
            return true;
        });
    }

    private String noteWords(UUID account, List<NewsWords.News> news, Language language) {
        news.forEach(one -> one.jobs().stream().map(FoundVacancy::id).forEach(inHand::add));
        return "";
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Hears what is told when it is committed, and not before. */
    private final class RecordingNotices implements Notices {
        @Override
        public void tell(UUID accountId, Notice notice) {
            throw new AssertionError("everything can be read");
        }

        @Override
        public void tell(UUID accountId, Notice notice, Subscribed subscribed) {
            subscribed.details().apply(Language.VIETNAMESE);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    told.addAll(inHand);
                    lettersOfDays.add(accountId);
                }
            });
        }

        @Override
        public void tellAddress(LoginKind kind, String to, Language language, String key, Notice notice) {
            throw new AssertionError("whoever keeps a search has an account");
        }

        @Override
        public Set<Way> ways(UUID accountId) {
            return Set.of(Way.PAGE);
        }
    }
}
