package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.Employers;
import vn.cauviec.employers.domain.ChangeEmployer;
import vn.cauviec.employers.domain.Contact;
import vn.cauviec.employers.domain.DecideOnEmployer;
import vn.cauviec.employers.domain.EmployerQueries;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.vacancies.Vacancies;

/**
 * Somebody takes all open ads once and asks from then on only what changed, while ads are published, changed, extended, stopped, filled and
 * opened again, their last days pass, and their company takes another name, in any order: what they hold is what we hold.
 */
@CauViecTest
class AdStreamSequencesDbTest {
    private static final int STEPS = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 6, 14);

    @Autowired
    ApproveVacancy approve;

    @Autowired
    StopVacancy stop;

    @Autowired
    ExtendVacancy extend;

    @Autowired
    EditVacancy edit;

    @Autowired
    DecideOnChange decideOnChange;

    @Autowired
    Vacancies vacancies;

    @Autowired
    ChangeEmployer changeEmployer;

    @Autowired
    DecideOnEmployer decideOnEmployer;

    @Autowired
    EmployerQueries employerQueries;

    @Autowired
    VacancyStore store;

    @Autowired
    IndexedVacancyStore indexed;

    @Autowired
    ProposedChangeStore proposals;

    @Autowired
    PublicAdStore ads;

    @Autowired
    FeedItemStore items;

    @Autowired
    AdFeedPages pages;

    @Autowired
    SystemWork work;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies testAds;

    @Autowired
    PlatformTransactionManager transactions;

    private final ReaderClock clock = new ReaderClock();
    private final List<UUID> mine = new ArrayList<>();
    private final Set<UUID> changed = new HashSet<>();
    private final Map<UUID, IndexedVacancy> copy = new HashMap<>();
    private Instant completeUntil = Instant.EPOCH;
    private Employers.Card company;
    private Actor head;
    private Actor moderator;

    @Autowired
    JdbcClient jdbc;

    private AdFeed feed;
    private PublicAds reads;

    @BeforeEach
    void aVerifiedCompanyAndAModerator() {
        company = employers.verified("Công ty Dòng Tin");
        head = accounts.actor(employers.head(company));
        moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        feed = new AdFeed(items, work, clock);
        reads = new PublicAds(ads, clock);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 89})
    void whoReadsAllOnceAndThenWhatChangedHoldsWhatWeHold(long seed) throws IOException {
        var random = new Random(seed);
        publish(random);
        takeAll();
        for (int step = 0; step < STEPS; step++) {
            try {
                attempt(random);
            } catch (Refused _) {
                // Not now: the house said so and kept everything as it was.
            }
            if (random.nextInt(3) > 0) {
                tell();
            }
            if (random.nextInt(4) == 0) {
                takeChanges();
            }
        }
        tell();
        takeChanges();
        assertThat(copy).isEqualTo(open());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void wholePagesOfTheFeedNeverChangeAndTheirLastWordOnAnAdIsTrue(long seed) {
        var random = new Random(seed);
        publish(random);
        tell();
        var before = page(1);
        for (int step = 0; step < STEPS; step++) {
            try {
                attempt(random);
            } catch (Refused _) {
                // Not now.
            }
            tell();
        }
        TestJobs.await(this::hasTheServerToldAll);
        feed.tellExpired();
        var lastWord = new HashMap<UUID, Boolean>();
        long expected = 1;
        for (long number = 1; number <= pages.last(); number++) {
            for (var item : page(number).items()) {
                assertThat(item.number()).isEqualTo(expected++);
                lastWord.put(item.vacancyId(), item.open());
            }
        }
        assertThat(page(1).items().subList(0, before.items().size())).isEqualTo(before.items());
        var open = open();
        mine.forEach(id -> assertThat(lastWord.getOrDefault(id, false))
                .as("%s; what was never told is not open", id)
                .isEqualTo(open.containsKey(id)));
    }

    /** The server's own follower lives on an earlier day, on which ads are open that have expired here: it must not have the last word. */
    private boolean hasTheServerToldAll() {
        return work.call(
                "test",
                () -> jdbc.sql("""
                        SELECT NOT EXISTS (
                          SELECT 1
                          FROM operations.change_feed change
                          CROSS JOIN vacancies.feed_position told
                          WHERE (change.xid, change.seq) > (told.xid::text::xid8, told.seq) AND kind IN (:kinds))
                        """)
                        .param("kinds", feed.kinds())
                        .query(Boolean.class)
                        .single());
    }

    private AdFeedPages.Page page(long number) {
        return pages.get(number);
    }

    private void attempt(Random random) {
        var id = mine.get(random.nextInt(mine.size()));
        changed.add(id);
        switch (random.nextInt(12)) {
            case 0, 1 -> publish(random);
            case 2 -> as(head, () -> extend.run(head, id, FIRST_DAY.plusDays(1 + random.nextInt(60))));
            case 3 -> change(id, random);
            case 4 ->
                as(head, () -> {
                    stop.run(head, id, StopReason.FILLED_ELSEWHERE, "");
                    return true;
                });
            case 5, 6 ->
                inTransaction(() -> {
                    vacancies.hired(moderator, id);
                    return true;
                });
            case 7 ->
                inTransaction(() -> {
                    if (store.find(id).orElseThrow().taken() > 0) {
                        vacancies.hireReversed(moderator, id);
                    }
                    return true;
                });
            case 8 -> rename("Công ty Dòng Tin " + random.nextInt(1000));
            case 9 -> feed.tellExpired();
            default -> clock.days += random.nextInt(4);
        }
    }

    private void publish(Random random) {
        mine.add(testAds.published(company, TestVacancies.ad("Thợ dòng tin " + random.nextInt(1000))));
        changed.add(mine.getLast());
    }

    private void change(UUID id, Random random) {
        var ad = TestVacancies.ad("Thợ " + random.nextInt(2))
                .with(new TypedConditions("", "", random.nextBoolean() ? "HOUSING" : ""));
        int version = inTransaction(() -> store.find(id).orElseThrow()).version();
        as(head, () -> edit.run(head, id, version, ad));
        inTransaction(() -> proposals.find(id))
                .ifPresent(proposal -> as(
                        moderator,
                        () -> decideOnChange.run(
                                moderator, id, proposal.proposedAt(), new DecideOnChange.Decision.Accept())));
    }

    /** Another name has to be verified anew, until when nothing is published; half of the time the company waits for that. */
    private void rename(String name) {
        tell();
        changed.add(company.id());
        var known = employerQueries.find(company.id()).orElseThrow();
        var contact = new Contact(
                PersonName.find("Giàng Thị Mai").orElseThrow(),
                "",
                Phone.find(TestEmployers.phone()).orElseThrow(),
                null);
        var taxCode = known.facts().taxCode();
        as(head, () -> changeEmployer.run(head, known.version(), taxCode, EmployerFacts.of(taxCode, name), contact));
        int version = employerQueries.find(company.id()).orElseThrow().version();
        as(
                moderator,
                () -> decideOnEmployer.run(moderator, company.id(), version, new DecideOnEmployer.Finding.Verified()));
    }

    /** What the follower does with what the change feed names: ads, or their company alone; the server's own may do the same at any moment. */
    private void tell() {
        if (changed.isEmpty()) {
            return;
        }
        var ids = List.copyOf(changed);
        changed.clear();
        work.run("test", () -> {
            items.position().ifPresent(items::holdPosition);
            items.tell(ids, clock.today(), clock.now());
        });
    }

    private void takeAll() throws IOException {
        completeUntil = inTransaction(reads::completeUntil);
        new BulkAds(inTransactions(), clock).readOpen(this::take);
    }

    private void takeChanges() throws IOException {
        var until = inTransaction(reads::completeUntil);
        new BulkAds(inTransactions(), clock).readChanged(completeUntil, this::take);
        completeUntil = until.isBefore(completeUntil) ? completeUntil : until;
    }

    private void take(PublicAd ad) {
        var id = ad.vacancy().id();
        if (!mine.contains(id)) {
            return;
        }
        if (ad.removedAt(clock.today()).isPresent()) {
            copy.remove(id);
        } else {
            copy.put(id, seen(ad.vacancy()));
        }
    }

    private Map<UUID, IndexedVacancy> open() {
        var open = new HashMap<UUID, IndexedVacancy>();
        inTransaction(() -> indexed.findForIndex(Set.copyOf(mine))).stream()
                .filter(vacancy -> vacancy.isOpen(clock.today()))
                .forEach(vacancy -> open.put(vacancy.id(), seen(vacancy)));
        return open;
    }

    /** The number of changes is no part of what readers see. */
    private static IndexedVacancy seen(IndexedVacancy vacancy) {
        return new IndexedVacancy(
                vacancy.id(),
                vacancy.slug(),
                vacancy.status(),
                vacancy.employerId(),
                vacancy.employerName(),
                vacancy.employerSlug(),
                vacancy.employerVerified(),
                vacancy.branchName(),
                vacancy.title(),
                vacancy.description(),
                vacancy.requirements(),
                vacancy.benefits(),
                vacancy.occupationCode(),
                vacancy.unitId(),
                vacancy.workplaceText(),
                vacancy.furtherUnits(),
                vacancy.wage(),
                vacancy.wageNote(),
                vacancy.employmentType(),
                vacancy.conditions(),
                vacancy.openings(),
                vacancy.taken(),
                vacancy.deadline(),
                vacancy.publishedAt(),
                0);
    }

    /** As the server's own component, on this test's clock. */
    private PublicAds inTransactions() {
        return new PublicAds(ads, clock) {
            @Override
            public Instant completeUntil() {
                return inTransaction(super::completeUntil);
            }

            @Override
            public Part<UUID> listOpen(UUID after) {
                return inTransaction(() -> super.listOpen(after));
            }

            @Override
            public Part<Told> listTold(Instant from, Instant before, Told after) {
                return inTransaction(() -> super.listTold(from, before, after));
            }

            @Override
            public Part<UUID> listExpiredUntold(Instant from, Instant before, UUID after) {
                return inTransaction(() -> super.listExpiredUntold(from, before, after));
            }
        };
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }

    /** Days pass as the test wants. */
    private static final class ReaderClock implements BusinessClock {
        private int days;
        private long ticks;

        @Override
        public Instant now() {
            return FIRST_DAY
                    .plusDays(days)
                    .atTime(9, 0)
                    .atZone(ZONE)
                    .toInstant()
                    .plusMillis(ticks++);
        }

        @Override
        public Instant systemNow() {
            return now();
        }

        @Override
        public boolean isShifted() {
            return false;
        }
    }
}
