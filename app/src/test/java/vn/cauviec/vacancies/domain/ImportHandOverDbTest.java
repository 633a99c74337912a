package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestImports;
import vn.cauviec.TestWorkbook;
import vn.cauviec.access.HandOverSource.OpenWork;
import vn.cauviec.access.domain.CloseAccount;
import vn.cauviec.access.domain.HandOver;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;

/** A workbook on its way goes on when the moderator who began it leaves: on behalf of the colleague who takes the work over. */
@CauViecTest
class ImportHandOverDbTest {
    @Autowired
    TestImports imports;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    BeginImportPhase begin;

    @Autowired
    HandOver handOver;

    @Autowired
    CloseAccount close;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aWorkbookThatIsHandedOverGoesOnAfterItsModeratorHasLeft() {
        var leaver = accounts.staff(Role.MODERATOR);
        var moderator = accounts.actor(leaver);
        var colleague = accounts.actor(accounts.staff(Role.MODERATOR));
        var administrator = accounts.actor(accounts.staff(Role.ADMINISTRATOR));
        var company = employers.verified("Công ty May Bàn Giao");
        var file = new TestWorkbook()
                .add(TestWorkbook.ad("B1", company.taxCode(), "Thợ may bàn giao"))
                .write();
        var id = imports.check(moderator, "Nguồn bàn giao", file).job().id();
        by(moderator, () -> {
            begin.takeOver(moderator, id);
            return lease(id, Duration.ofHours(1));
        });

        assertThat(by(administrator, () -> handOver.listOpen(administrator, leaver.id())))
                .containsExactly(new OpenWork("vacancies.import.inName", 1));
        by(administrator, () -> handOver.run(administrator, leaver.id(), colleague.accountId()));
        by(administrator, () -> close.run(administrator, leaver.id()));
        by(colleague, () -> lease(id, Duration.ofSeconds(-1)));

        var job = imports.await(colleague, id).job();
        assertThat(job.phase()).isEqualTo(ImportPhase.TAKEN_OVER);
        assertThat(job.begunBy()).isEqualTo(colleague.accountId());
        assertThat(by(administrator, () -> handOver.listOpen(administrator, leaver.id())))
                .isEmpty();
    }

    private int lease(UUID id, Duration length) {
        return jdbc.sql("UPDATE vacancies.import_job SET leased_until = :until WHERE id = :id")
                .param("until", Timestamp.from(clock.systemNow().plus(length)))
                .param("id", id)
                .update();
    }

    private <T> T by(Actor actor, Supplier<T> work) {
        return as(actor, () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
