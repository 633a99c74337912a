package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.Vacancies;
import vn.cauviec.vacancies.VacancyStatus;

/** Random things that employer, moderator and hires do to one ad, in any order, on the real database. */
@CauViecTest
class VacancySequencesDbTest {
    private static final int STEPS = 60;

    @Autowired
    EditVacancy edit;

    @Autowired
    SendVacancy send;

    @Autowired
    WithdrawVacancy withdraw;

    @Autowired
    ApproveVacancy approve;

    @Autowired
    ReturnVacancy giveBack;

    @Autowired
    StopVacancy stop;

    @Autowired
    ExtendVacancy extend;

    @Autowired
    DecideOnChange decideOnChange;

    @Autowired
    Vacancies vacancies;

    @Autowired
    VacancyStore store;

    @Autowired
    VacancyEventStore events;

    @Autowired
    ProposedChangeStore proposals;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    @Autowired
    PlatformTransactionManager transactions;

    Employers.Card company;
    Actor head;
    Actor moderator;

    @BeforeEach
    void aVerifiedCompanyAndAModerator() {
        company = employers.verified("Công ty Ngẫu Nhiên");
        head = accounts.actor(employers.head(company));
        moderator = accounts.actor(accounts.staff(Role.MODERATOR));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 89, 2023})
    void whatIsKeptIsWhatTheHistoryTells(long seed) {
        var random = new Random(seed);
        var id = ads.draft(company, TestVacancies.ad("Thợ số " + seed));
        for (int step = 0; step < STEPS; step++) {
            try {
                attempt(random, id);
            } catch (Refused _) {
                // Not now: the house said so and kept everything as it was.
            }
            holdAgainstHistory(id);
        }
    }

    private void attempt(Random random, UUID id) {
        var before = stored(id);
        switch (random.nextInt(14)) {
            case 0, 1 -> as(head, () -> send.run(head, id));
            case 2 -> as(head, () -> done(() -> withdraw.run(head, id)));
            case 3 ->
                as(head, () -> edit.run(head, id, before.version(), TestVacancies.ad("Thợ " + random.nextInt(5))));
            case 4, 5 -> as(moderator, () -> approve.run(moderator, id, before.version(), ""));
            case 6 -> as(moderator, () -> giveBack.run(moderator, id, before.version(), "Ghi rõ hơn."));
            case 7 -> as(head, () -> extend.run(head, id, LocalDate.of(2023, 7, 1 + random.nextInt(30))));
            case 8, 9 -> inTransaction(() -> vacancies.hired(moderator, id));
            case 10, 11 -> {
                if (before.taken() > 0) {
                    inTransaction(() -> vacancies.hireReversed(moderator, id));
                }
            }
            case 12 -> decideOnChange(id, random.nextBoolean());
            default -> {
                if (random.nextInt(4) == 0) {
                    as(head, () -> done(() -> stop.run(head, id, StopReason.FILLED_ELSEWHERE, "")));
                }
            }
        }
    }

    private void decideOnChange(UUID id, boolean accept) {
        var proposal = new TransactionTemplate(transactions).execute(_ -> proposals.find(id));
        if (proposal != null && proposal.isPresent()) {
            var decision = accept
                    ? new DecideOnChange.Decision.Accept()
                    : new DecideOnChange.Decision.Refuse("Không phù hợp.");
            as(moderator, () -> decideOnChange.run(moderator, id, proposal.get().proposedAt(), decision));
        }
    }

    private void holdAgainstHistory(UUID id) {
        var vacancy = stored(id);
        var history = new TransactionTemplate(transactions).execute(_ -> events.list(id));
        assertThat(history).isNotNull();
        assertThat(history.getFirst().to()).isEqualTo(vacancy.status());
        assertThat(vacancy.publishedAt() != null)
                .isEqualTo(history.stream().anyMatch(event -> event.action() == VacancyAction.APPROVE));
        long hires = history.stream()
                .filter(event -> event.action() == VacancyAction.HIRE || event.action() == VacancyAction.FILL)
                .count();
        long undone = history.stream()
                .filter(event -> event.action() == VacancyAction.UNDO_HIRE || event.action() == VacancyAction.REOPEN)
                .count();
        assertThat(vacancy.taken()).isEqualTo((int) (hires - undone));
        if (vacancy.status() == VacancyStatus.FILLED) {
            assertThat(vacancy.taken()).isGreaterThanOrEqualTo(vacancy.content().openings());
        }
        if (vacancy.status() == VacancyStatus.PUBLISHED) {
            assertThat(vacancy.taken()).isLessThan(vacancy.content().openings());
        }
    }

    private StoredVacancy stored(UUID id) {
        return new TransactionTemplate(transactions).execute(_ -> store.find(id).orElseThrow());
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private static boolean done(Runnable work) {
        work.run();
        return true;
    }
}
