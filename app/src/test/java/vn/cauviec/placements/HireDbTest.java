package vn.cauviec.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.people.PersonConfirmedParticipant;
import vn.cauviec.placements.domain.AddEvidence;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.placements.domain.Apply;
import vn.cauviec.placements.domain.HireFacts;
import vn.cauviec.placements.domain.HireQueries;
import vn.cauviec.placements.domain.ProposeHire;
import vn.cauviec.placements.domain.RecordHire;
import vn.cauviec.placements.domain.ReverseHire;
import vn.cauviec.vacancies.Vacancies;

@CauViecTest
class HireDbTest {
    private static final LocalDate STARTED = LocalDate.of(2023, 6, 1);

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPersons persons;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    Vacancies openVacancies;

    @Autowired
    Apply apply;

    @Autowired
    ProposeHire propose;

    @Autowired
    RecordHire record;

    @Autowired
    ReverseHire reverse;

    @Autowired
    AddEvidence addEvidence;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    HireQueries hires;

    @Autowired
    ObjectProvider<PersonConfirmedParticipant> participants;

    @Autowired
    DatabaseCredentials credentials;

    @Test
    void aRecordedHireOfAConfirmedPersonHasItsEntryInTheSameTransaction() {
        var person = persons.registered(TestPersons.Y_TY);
        var employer = employers.verified("Công ty May Y Tý");
        var officer = officer(TestPersons.Y_TY.value());

        var recorded = recorded(record(officer, person.personId(), employer, statement()));

        assertThat(recorded.waitsFor()).isNull();
        assertThat(countedOf(person.personId())).isEqualTo(1);
        assertThat(as(officer, () -> hires.find(recorded.hireId()))
                        .orElseThrow()
                        .residenceUnit())
                .isEqualTo(TestPersons.Y_TY.value());
    }

    @Test
    void theSameHireRecordedTwiceIsRecordedOnce() {
        var person = persons.registered(TestPersons.Y_TY);
        var employer = employers.verified("Công ty Chè Mường Hum");
        var officer = officer(TestPersons.Y_TY.value());
        var first = recorded(record(officer, person.personId(), employer, statement()));

        assertThat(record(officer, person.personId(), employer, statement()))
                .isEqualTo(new RecordHire.Outcome.AlreadyRecorded(first.hireId()));
        assertThat(countedOf(person.personId())).isEqualTo(1);
    }

    @Test
    void twoOfficersAtOnceRecordOneHire() throws Exception {
        var person = persons.registered(TestPersons.Y_TY);
        var employer = employers.verified("Công ty Thuỷ điện Mường Hum");
        var one = officer(TestPersons.Y_TY.value());
        var other = officer(TestPersons.Y_TY.value());
        Callable<Boolean> first = () -> happened(() -> record(one, person.personId(), employer, statement()));
        Callable<Boolean> second = () -> happened(() -> record(other, person.personId(), employer, statement()));
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(first, second))) {
                done.get();
            }
        }
        assertThat(entriesOf(person.personId())).isEqualTo(1);
    }

    @Test
    void aHireOfAPersonWhomNobodyConfirmedWaitsAndCountsWithTheConfirmation() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var employer = employers.verified("Công ty Quế Bảo Yên");
        var officer = officer(TestPersons.Y_TY.value());

        var recorded = recorded(record(officer, worker.personId(), employer, statement()));
        assertThat(recorded.waitsFor()).isEqualTo(WaitsFor.PERSON);
        assertThat(countedOf(worker.personId())).isZero();

        confirm(officer, worker.personId());
        assertThat(countedOf(worker.personId())).isEqualTo(1);
    }

    @Test
    void aHireWithoutEvidenceWaitsUntilItIsHandedIn() {
        var person = persons.registered(TestPersons.Y_TY);
        var employer = employers.verified("Công ty Xây dựng Bát Xát");
        var officer = officer(TestPersons.Y_TY.value());
        var recorded = recorded(record(officer, person.personId(), employer, facts(EvidenceKind.NONE, "")));
        assertThat(recorded.waitsFor()).isEqualTo(WaitsFor.EVIDENCE);
        assertThat(countedOf(person.personId())).isZero();

        as(
                officer,
                () -> addEvidence.run(
                        officer, recorded.hireId(), EvidenceKind.OFFICER_STATEMENT, null, "Đã gọi công ty ngày 2/6"));

        assertThat(countedOf(person.personId())).isEqualTo(1);
    }

    @Test
    void aReversedHireNoLongerCountsAndItsVacancyIsOpenAgain() {
        var line = hiredFromApplication();
        var head = departmentOfficer();
        assertThat(openVacancies.get(line.vacancy()).isOpen()).isFalse();

        as(head, () -> {
            reverse.run(head, line.hire(), "ghi nhầm người");
            return true;
        });

        assertThat(countedOf(line.person())).isZero();
        assertThat(openVacancies.get(line.vacancy()).isOpen()).isTrue();
        assertThatThrownBy(() -> as(head, () -> {
                    reverse.run(head, line.hire(), "lần nữa");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(PlacementErrors.HIRE_CHANGED));
    }

    @Test
    void theEmployersProposalBecomesTheRecordedHire() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var employer = employers.verified("Khách sạn Hoa Ban Sa Pa");
        var vacancy = vacancies.published(employer, "Nhân viên buồng phòng khách sạn");
        var application = applied(worker, vacancy);
        var head = accounts.actor(employers.head(employer));
        as(head, () -> propose.run(head, application, facts(EvidenceKind.EMPLOYER_CONFIRMATION, "")));
        var officer = officer(TestPersons.Y_TY.value());

        var recorded = recorded(as(
                officer,
                () -> record.run(
                        officer,
                        new RecordHire.Subject(worker.personId(), employer.id(), vacancy, application),
                        facts(EvidenceKind.EMPLOYER_CONFIRMATION, ""))));

        var hire = as(officer, () -> hires.find(recorded.hireId())).orElseThrow();
        assertThat(hire.status()).isEqualTo(HireStatus.RECORDED);
        assertThat(hire.proposedAt()).isNotNull();
        assertThat(as(officer, () -> applications.find(application))
                        .orElseThrow()
                        .status())
                .isEqualTo(ApplicationStatus.HIRED);
    }

    @Test
    void anotherCompanySeesNeitherApplicationNorHire() {
        var line = hiredFromApplication();
        var stranger = accounts.actor(employers.head(employers.verified("Công ty Khác")));

        assertThat(as(stranger, () -> applications.find(line.application()))).isEmpty();
        assertThat(as(stranger, () -> hires.find(line.hire()))).isEmpty();
    }

    @Test
    void aCompanyThatIsNotVerifiedSeesNoApplication() {
        var line = hiredFromApplication();
        var head = accounts.actor(employers.head(line.employer()));
        assertThat(as(head, () -> applications.find(line.application()))).isPresent();

        owner().sql("UPDATE employers.employer SET standing = 'REGISTERED' WHERE id = ?")
                .param(line.employer().id())
                .update();

        assertThat(as(head, () -> applications.find(line.application()))).isEmpty();
    }

    @Test
    void anOfficerOfAnotherCommuneSeesNeitherApplicationNorHire() {
        var line = hiredFromApplication();
        var stranger = officer(TestPersons.SA_PA.value());

        assertThat(as(stranger, () -> applications.find(line.application()))).isEmpty();
        assertThat(as(stranger, () -> hires.find(line.hire()))).isEmpty();
        assertThatThrownBy(() -> record(stranger, line.person(), line.employer(), statement()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(PlacementErrors.PLACEMENT_PERSON_NOT_FOUND));
    }

    @Test
    void applyingTwiceSendsOneApplication() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var vacancy = vacancies.published(employers.verified("Công ty Hàn Tằng Loỏng"), "Thợ hàn điện");
        applied(worker, vacancy);
        var actor = accounts.actor(worker.account());

        assertThat(as(actor, () -> apply.run(actor, vacancy, "", "thử"))).isEqualTo(new Apply.Outcome.AlreadySent());
        assertThat(as(Actor.VISITOR, () -> applications.countTo(vacancy))).isEqualTo(1);
    }

    private record Line(UUID person, UUID vacancy, UUID application, UUID hire, Employers.Card employer) {}

    /** A worker of Y Tý, confirmed, hired from an application to a vacancy of one opening. */
    private Line hiredFromApplication() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var employer = employers.verified("Công ty Cơ khí Lào Cai");
        var vacancy = vacancies.published(employer, "Thợ cơ khí");
        owner().sql("UPDATE vacancies.vacancy SET openings = 1 WHERE id = ?")
                .param(vacancy)
                .update();
        var application = applied(worker, vacancy);
        var officer = officer(TestPersons.Y_TY.value());
        confirm(officer, worker.personId());
        var recorded = recorded(as(
                officer,
                () -> record.run(
                        officer,
                        new RecordHire.Subject(worker.personId(), employer.id(), vacancy, application),
                        statement())));
        return new Line(worker.personId(), vacancy, application, recorded.hireId(), employer);
    }

    private UUID applied(TestPersons.Worker worker, UUID vacancy) {
        var actor = accounts.actor(worker.account());
        return ((Apply.Outcome.Sent) as(actor, () -> apply.run(actor, vacancy, "Tôi làm được ngay", "thử")))
                .applicationId();
    }

    private RecordHire.Outcome record(Actor officer, UUID person, Employers.Card employer, HireFacts facts) {
        return as(officer, () -> record.run(officer, new RecordHire.Subject(person, employer.id(), null, null), facts));
    }

    private static RecordHire.Outcome.Recorded recorded(RecordHire.Outcome outcome) {
        return (RecordHire.Outcome.Recorded) outcome;
    }

    private static HireFacts statement() {
        return facts(EvidenceKind.OFFICER_STATEMENT, "Đã gọi quản lý xưởng ngày 2/6/2023");
    }

    private static HireFacts facts(EvidenceKind kind, String note) {
        return new HireFacts(STARTED, Ledger.Channel.ENTERPRISE_IN_PROVINCE, null, true, kind, null, note);
    }

    /** What the confirmation of a person does to the register and to its participants. */
    private void confirm(Actor officer, UUID person) {
        owner().sql("""
                        UPDATE people.person
                        SET standing = 'CONFIRMED', confirmed_at = '2023-06-14', confirmed_by = ?
                        WHERE id = ?
                        """).params(officer.accountId(), person).update();
        persons.as(officer, () -> {
            participants.forEach(participant -> participant.personConfirmed(officer, person));
            return true;
        });
    }

    private Actor officer(long unit) {
        return accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, unit));
    }

    private Actor departmentOfficer() {
        return accounts.actor(accounts.staff(Role.DEPARTMENT_OFFICER, TestPersons.LAO_CAI.value()));
    }

    private static <T> T as(Actor actor, Callable<T> work) {
        return TestVacancies.as(actor, work);
    }

    private static boolean happened(Callable<?> work) {
        try {
            work.call();
            return true;
        } catch (Exception _) {
            return false;
        }
    }

    private long countedOf(UUID person) {
        return owner().sql("SELECT count(*) FROM ledger.counted WHERE person = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private long entriesOf(UUID person) {
        return owner().sql("SELECT count(*) FROM ledger.entry WHERE person = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }
}
