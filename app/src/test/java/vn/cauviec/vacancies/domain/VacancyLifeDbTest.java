package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cauviec.TestVacancies.as;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.Vacancies;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.VacancyStatus;

@CauViecTest
class VacancyLifeDbTest {
    @Autowired
    DraftVacancy draft;

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
    VacancyQueries queries;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies ads;

    @Autowired
    IdSource ids;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Employers.Card company;
    Actor head;
    Actor moderator;

    @BeforeEach
    void aVerifiedCompanyAndAModerator() {
        company = employers.verified("Công ty Cơ khí Bát Xát");
        head = accounts.actor(employers.head(company));
        moderator = accounts.actor(accounts.staff(Role.MODERATOR));
    }

    @Test
    void anAdGoesFromDraftToThePublicAndItsHistorySaysHow() {
        var id = ads.draft(company, TestVacancies.ad("Thợ tiện"));
        as(head, () -> send.run(head, id));
        assertThat(approve(moderator, id)).isEqualTo(new ApproveVacancy.Outcome.Approved());

        assertThat(vacancies.get(id).isOpen()).isTrue();
        assertThat(view(id).history())
                .extracting(VacancyView.Step::action)
                .containsExactly(VacancyAction.APPROVE, VacancyAction.SEND, VacancyAction.CREATE);
        assertThat(fed(id)).containsExactly(VacancyChanges.PUBLISHED);
    }

    @Test
    void anEmployerThatIsNotVerifiedDraftsButNeitherSendsNorPublishes() {
        var unverified = employers.recorded("Công ty Chưa Xác Minh");
        var itsHead = accounts.actor(employers.head(unverified));
        var id = ads.draft(unverified, TestVacancies.ad("Thợ mộc"));

        assertThat(as(itsHead, () -> send.run(itsHead, id))).isEqualTo(new SendVacancy.Outcome.NotVerified());
        assertThat(vacancies.get(id).isOpen()).isFalse();
        assertThat(as(itsHead, () -> queries.getOwn(itsHead, id)).status()).isEqualTo(VacancyStatus.DRAFT);
    }

    @Test
    void whatAnEmployerSentWhileItWasVerifiedIsNotApprovedLater() {
        var id = ads.submitted(company, TestVacancies.ad("Thợ nguội"));
        inTransaction(() -> jdbc.sql("UPDATE employers.employer SET standing = 'REFUSED' WHERE id = :id")
                .param("id", company.id())
                .update());

        assertThat(approve(moderator, id)).isEqualTo(new ApproveVacancy.Outcome.NotVerified());
        assertThat(fed(id)).isEmpty();
    }

    @Test
    void twoModeratorsAtOnceApproveOnceAndTheSecondIsToldByWhom() {
        var id = ads.submitted(company, TestVacancies.ad("Thợ sơn"));
        int version = view(id).version();
        var colleague = accounts.actor(accounts.staff(Role.MODERATOR));

        as(moderator, () -> approve.run(moderator, id, version, ""));
        var second = as(colleague, () -> giveBack.run(colleague, id, version, "Thiếu địa chỉ"));

        assertThat(second).isInstanceOfSatisfying(ReturnVacancy.Outcome.TooLate.class, late -> {
            assertThat(late.overtaken().status()).isEqualTo(VacancyStatus.PUBLISHED);
            assertThat(late.overtaken().action()).isEqualTo(VacancyAction.APPROVE);
            assertThat(late.overtaken().by()).isEqualTo(moderator.displayName());
        });
        assertThat(view(id).status()).isEqualTo(VacancyStatus.PUBLISHED);
    }

    @Test
    void theSecondClickOfOneModeratorChangesNothing() {
        var id = ads.submitted(company, TestVacancies.ad("Thợ điện"));
        int version = view(id).version();

        assertThat(as(moderator, () -> approve.run(moderator, id, version, "")))
                .isEqualTo(new ApproveVacancy.Outcome.Approved());
        assertThat(as(moderator, () -> approve.run(moderator, id, version, "")))
                .isEqualTo(new ApproveVacancy.Outcome.Approved());

        assertThat(fed(id)).containsExactly(VacancyChanges.PUBLISHED);
    }

    @Test
    void aModeratorDoesNotApproveWhatWasChangedSinceItWasSeen() {
        var id = ads.submitted(company, TestVacancies.ad("Thợ xây"));
        int seen = view(id).version();
        as(head, () -> {
            withdraw.run(head, id);
            edit.run(head, id, queries.getOwn(head, id).version(), TestVacancies.ad("Thợ xây bậc 5"));
            return send.run(head, id);
        });

        assertThat(as(moderator, () -> approve.run(moderator, id, seen, "")))
                .isInstanceOf(ApproveVacancy.Outcome.TooLate.class);
        assertThat(view(id).status()).isEqualTo(VacancyStatus.SUBMITTED);
    }

    @Test
    void aReturnedAdSaysWhyAndCanBeSentAgain() {
        var id = ads.submitted(company, TestVacancies.ad("Thợ hồ"));
        as(moderator, () -> giveBack.run(moderator, id, view(id).version(), "Ghi rõ nơi làm việc."));
        assertThat(view(id).returnReason()).isEqualTo("Ghi rõ nơi làm việc.");

        as(head, () -> send.run(head, id));

        assertThat(view(id).status()).isEqualTo(VacancyStatus.SUBMITTED);
        assertThat(view(id).returnReason()).isEmpty();
    }

    @Test
    void aChangeOfAPublicAdWaitsForAModeratorWhileTheAdStaysAsItIs() {
        var id = ads.published(company, "Thợ máy");
        var changed = TestVacancies.ad("Thợ máy bậc 4");

        assertThat(as(head, () -> edit.run(head, id, queries.getOwn(head, id).version(), changed)))
                .isEqualTo(new EditVacancy.Outcome.Proposed());
        assertThat(vacancies.get(id).title()).isEqualTo("Thợ máy");

        var proposed = view(id).findProposed().orElseThrow().change();
        assertThat(proposed.content().title()).isEqualTo("Thợ máy bậc 4");
        assertThat(as(
                        moderator,
                        () -> decideOnChange.run(
                                moderator, id, proposed.proposedAt(), new DecideOnChange.Decision.Accept())))
                .isEqualTo(new DecideOnChange.Outcome.Done());
        assertThat(vacancies.get(id).title()).isEqualTo("Thợ máy bậc 4");
        assertThat(vacancies.get(id).slug()).startsWith("tho-may-").doesNotContain("bac-4");
        assertThat(fed(id)).containsExactly(VacancyChanges.PUBLISHED, VacancyChanges.CHANGED);
    }

    @Test
    void aRefusedChangeLeavesTheAdAsItWas() {
        var id = ads.published(company, "Thợ rèn");
        as(head, () -> edit.run(head, id, queries.getOwn(head, id).version(), TestVacancies.ad("Thợ rèn giỏi")));
        var proposed = view(id).findProposed().orElseThrow().change();

        as(
                moderator,
                () -> decideOnChange.run(
                        moderator, id, proposed.proposedAt(), new DecideOnChange.Decision.Refuse("Không rõ.")));

        assertThat(vacancies.get(id).title()).isEqualTo("Thợ rèn");
        assertThat(view(id).findProposed()).isEmpty();
    }

    @Test
    void theLastHireFillsTheAdAndItsReversalOpensItAgain() {
        var id = ads.published(company, "Thợ bảo trì");
        var officer = accounts.actor(accounts.staff(Role.CONSULTANT));

        inTransaction(() -> vacancies.hired(officer, id));
        assertThat(view(id).status()).isEqualTo(VacancyStatus.PUBLISHED);
        inTransaction(() -> vacancies.hired(officer, id));
        assertThat(view(id).status()).isEqualTo(VacancyStatus.FILLED);
        assertThat(vacancies.get(id).isOpen()).isFalse();
        inTransaction(() -> vacancies.hireReversed(officer, id));

        assertThat(vacancies.get(id).isOpen()).isTrue();
        assertThat(view(id).taken()).isEqualTo(1);
        assertThat(fed(id))
                .containsExactly(
                        VacancyChanges.PUBLISHED,
                        VacancyChanges.CHANGED,
                        VacancyChanges.FILLED,
                        VacancyChanges.REOPENED);
    }

    @Test
    void aHireAfterTheAdWasStoppedIsStillNoted() {
        var id = ads.published(company, "Thợ cắt");
        as(head, () -> stop(StopReason.FILLED_THROUGH_US, id));
        var officer = accounts.actor(accounts.staff(Role.CONSULTANT));

        inTransaction(() -> vacancies.hired(officer, id));

        assertThat(view(id).status()).isEqualTo(VacancyStatus.STOPPED);
        assertThat(view(id).taken()).isEqualTo(1);
    }

    @Test
    void nobodyIsHiredOnAnAdThatWasNeverPublic() {
        var id = ads.draft(company, TestVacancies.ad("Thợ in"));

        refused(VacancyErrors.VACANCY_NOT_NOW, () -> inTransaction(() -> vacancies.hired(moderator, id)));
    }

    @Test
    void anEmployerSeesAndTouchesOnlyItsOwnAds() {
        var id = ads.draft(company, TestVacancies.ad("Thợ may"));
        var stranger = accounts.actor(employers.head(employers.verified("Công ty Khác")));

        refused(VacancyErrors.VACANCY_NOT_FOUND, () -> as(stranger, () -> queries.getOwn(stranger, id)));
        refused(VacancyErrors.VACANCY_NOT_FOUND, () -> as(stranger, () -> send.run(stranger, id)));
        refused(
                VacancyErrors.VACANCY_NOT_FOUND,
                () -> as(stranger, () -> edit.run(stranger, id, 1, TestVacancies.ad("Của tôi"))));
        refused(
                VacancyErrors.VACANCY_NOT_FOUND,
                () -> as(stranger, () -> {
                    stop.run(stranger, id, StopReason.NO_LONGER_NEEDED, "");
                    return id;
                }));
    }

    @Test
    void aDraftThatWasNotSentDoesNotConcernModerators() {
        var id = ads.draft(company, TestVacancies.ad("Thợ thêu"));

        refused(VacancyErrors.VACANCY_NOT_FOUND, () -> view(id));
        refused(VacancyErrors.VACANCY_NOT_FOUND, () -> as(moderator, () -> approve.run(moderator, id, 1, "")));
    }

    @Test
    void anExpiredAdIsOpenAgainWhenItsDeadlineMoves() {
        var id = ads.published(company, "Thợ nề");
        inTransaction(() -> jdbc.sql("UPDATE vacancies.vacancy SET deadline = '2023-06-13' WHERE id = :id")
                .param("id", id)
                .update());
        assertThat(vacancies.get(id).isOpen()).isFalse();
        assertThat(view(id).expired()).isTrue();

        var day = ExtendVacancy.proposal(LocalDate.of(2023, 6, 13), LocalDate.of(2023, 6, 14));
        assertThat(day).isEqualTo(LocalDate.of(2023, 7, 14));
        as(head, () -> extend.run(head, id, day));

        assertThat(vacancies.get(id).isOpen()).isTrue();
        assertThat(fed(id)).containsExactly(VacancyChanges.PUBLISHED, VacancyChanges.CHANGED);
    }

    @Test
    void noExtensionReachesBeyondNinetyDays() {
        var today = LocalDate.of(2023, 6, 14);
        assertThat(ExtendVacancy.proposal(today.plusDays(80), today)).isEqualTo(today.plusDays(90));

        var id = ads.published(company, "Thợ gốm");
        assertThat(as(head, () -> extend.run(head, id, today.plusDays(91))))
                .isInstanceOf(ExtendVacancy.Outcome.NotPossible.class);
    }

    @Test
    void aFormSentTwiceMakesOneDraft() {
        var id = ids.next();
        for (int click = 0; click < 2; click++) {
            assertThat(as(head, () -> draft.run(head, id, TestVacancies.ad("Thợ kính"))))
                    .isEqualTo(new DraftVacancy.Outcome.Saved());
        }
        assertThat(as(head, () -> queries.getOwn(head, id)).history()).hasSize(1);
    }

    @Test
    void aWordingThatDiscriminatesIsKeptOnlyForAReason() {
        var ad = TestVacancies.ad("Chỉ tuyển nữ thợ may");
        var id = ids.next();

        assertThat(as(head, () -> draft.run(head, id, ad)))
                .isInstanceOfSatisfying(
                        DraftVacancy.Outcome.Wrong.class,
                        wrong -> assertThat(wrong.warnings())
                                .extracting(Finding::key)
                                .containsExactly("vacancies.wording.SEX"));
        var explained = withReason(ad, "Nhân viên khu tắm nữ, theo quy định của pháp luật.");
        assertThat(as(head, () -> draft.run(head, id, explained))).isEqualTo(new DraftVacancy.Outcome.Saved());
    }

    private static TypedAd withReason(TypedAd ad, String reason) {
        return new TypedAd(
                ad.title(),
                ad.description(),
                ad.requirements(),
                ad.benefits(),
                ad.occupationCode(),
                ad.occupation(),
                ad.unitId(),
                ad.place(),
                ad.workplace(),
                List.of(),
                ad.wage(),
                ad.wageNote(),
                ad.employmentType(),
                ad.openings(),
                ad.deadline(),
                reason);
    }

    private UUID stop(StopReason reason, UUID id) {
        stop.run(head, id, reason, "");
        return id;
    }

    private ApproveVacancy.Outcome approve(Actor actor, UUID id) {
        int version = as(actor, () -> queries.getForModerator(actor, id)).version();
        return as(actor, () -> approve.run(actor, id, version, ""));
    }

    private VacancyView view(UUID id) {
        return as(moderator, () -> queries.getForModerator(moderator, id));
    }

    private List<String> fed(UUID id) {
        return new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("""
                                SELECT kind
                                FROM operations.change_feed
                                WHERE id = :id
                                ORDER BY seq
                                """).param("id", id).query(String.class).list());
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private static void refused(VacancyErrors code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
