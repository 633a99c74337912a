package vn.cauviec.vacancies.domain.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;
import static vn.cauviec.vacancies.TestExchange.ad;
import static vn.cauviec.vacancies.TestExchange.document;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestEmployers;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.vacancies.domain.ReceiveWorkbook;

/** Whose turn it is when several nodes look, one was killed, or an officer leaves. */
@CauViecTest
class PullDbTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    PartnerTurns turns;

    @Autowired
    FetchPartner fetch;

    @Autowired
    PartnerWire wire;

    @Autowired
    NoteFetch note;

    @Autowired
    LetIn letIn;

    @Autowired
    Accounts accounts;

    @Autowired
    SavePartner save;

    @Autowired
    PartnersInName inName;

    @Autowired
    TestAccounts testAccounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    DatabaseCredentials credentials;

    @Autowired
    PlatformTransactionManager transactions;

    TestAccounts.Account officer;
    Actor actor;
    TestPartner server;
    String name;

    @BeforeEach
    void anOfficerAndAPartner() throws IOException {
        officer = testAccounts.staff(Role.MODERATOR);
        actor = testAccounts.actor(officer);
        server = new TestPartner();
        name = "Đối tác nhiều nút " + NUMBER.incrementAndGet();
        var taxCode = employers.verified("Công ty Nhiều Nút").taxCode();
        server.serves(document(List.of(ad("N-1", taxCode, "Thợ nhiều nút"))), "\"1\"");
    }

    @AfterEach
    void thePartnerIsGone() {
        owner().sql("UPDATE vacancies.partner SET fetched = false WHERE provider = ?")
                .param(key())
                .update();
        server.close();
    }

    @Test
    void ofSeveralNodesThatLookAtOnceOneFetches() {
        var nodes = Stream.generate(() -> new PullWorker(turns, fetch, wire, note, letIn, accounts))
                .limit(4)
                .toList();
        nodes.forEach(PullWorker::start);
        try {
            enter();
            await(1);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
        } finally {
            nodes.forEach(PullWorker::stop);
        }

        assertThat(server.asked()).isEqualTo(1);
        assertThat(fetches()).isEqualTo(1);
    }

    @Test
    void whatAKilledNodeHadInHandIsTakenUpWhenItsLeaseHasPassedAndWhatItBringsLateComesToNothing() {
        enter();
        await(1);
        var killed = UUID.fromString("00000000-0000-7000-8000-000000000813");
        owner().sql("""
                        UPDATE vacancies.partner
                        SET fetching = ?, leased_until = now() + interval '4 seconds', asked_by = ?
                        WHERE provider = ?
                        """).params(killed, officer.id(), key()).update();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
        assertThat(fetches()).as("its lease holds").isEqualTo(1);

        await(2);
        note.failed(new PartnerTurns.Turn(killed, late()), FetchResult.TOO_SLOW, "");

        assertThat(fetches()).isEqualTo(2);
        assertThat(owner().sql("SELECT failures FROM vacancies.partner WHERE provider = ?")
                        .param(key())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsFetchedInTheNameOfAnOfficerWhoLeavesIsFetchedInThatOfTheColleague() {
        enter();
        await(1);
        var colleague = testAccounts.staff(Role.MODERATOR);
        var transaction = new TransactionTemplate(transactions);

        var open = as(actor, () -> transaction.execute(_ -> inName.find(actor, officer.id())));
        as(
                actor,
                () -> transaction.execute(_ -> {
                    inName.handOver(actor, officer.id(), colleague.id());
                    return true;
                }));

        assertThat(open).isNotNull();
        assertThat(open.orElseThrow().count()).isEqualTo(1);
        assertThat(owner().sql("SELECT in_name_of FROM vacancies.partner WHERE provider = ?")
                        .param(key())
                        .query(UUID.class)
                        .single())
                .isEqualTo(colleague.id());
    }

    private void enter() {
        var input = new SavePartner.Input(server.address(), true, Rhythm.HOURLY, false);
        assertThat(as(actor, () -> save.enter(actor, name, input))).isEqualTo(new SavePartner.Outcome.Saved(key()));
    }

    /** The partner as a node that was killed knew it. */
    private Partner late() {
        return new Partner(
                key(),
                name,
                officer.id(),
                server.address(),
                true,
                Rhythm.HOURLY,
                false,
                officer.id(),
                Instant.EPOCH,
                null,
                Partner.Marks.NONE,
                0);
    }

    private int fetches() {
        return owner().sql("SELECT count(*) FROM vacancies.partner_fetch WHERE provider = ?")
                .param(key())
                .query(Integer.class)
                .single();
    }

    private void await(int number) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (fetches() < number) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private String key() {
        return ReceiveWorkbook.key(name);
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }
}
