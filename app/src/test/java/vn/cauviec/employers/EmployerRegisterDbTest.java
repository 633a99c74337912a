package vn.cauviec.employers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPuzzles;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.LoginKind;
import vn.cauviec.employers.domain.Contact;
import vn.cauviec.employers.domain.DecideOnEmployer;
import vn.cauviec.employers.domain.DecideOnEmployer.Finding;
import vn.cauviec.employers.domain.EmployerQueries;
import vn.cauviec.employers.domain.RegisterEmployer;
import vn.cauviec.employers.domain.RegisterEmployer.Registration;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Phone;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.site.Language;

@CauViecTest
class EmployerRegisterDbTest {
    @Autowired
    RegisterEmployer register;

    @Autowired
    TestPuzzles puzzles;

    @Autowired
    DecideOnEmployer decide;

    @Autowired
    EmployerQueries queries;

    @Autowired
    Employers employers;

    @Autowired
    Accounts accounts;

    @Autowired
    TestAccounts testAccounts;

    @Autowired
    TestEmployers testEmployers;

    @Autowired
    IdSource ids;

    @Test
    void registeringMakesCompanyContactAndAccountAtOnce() throws Exception {
        var registration = registration(TestEmployers.taxCode(), "Công ty TNHH May Bảo Thắng");

        var head = head(register.run(registration));

        var own = employers.findOwn(head).orElseThrow();
        assertThat(own.name()).isEqualTo("Công ty TNHH May Bảo Thắng");
        assertThat(own.slug()).isEqualTo("cong-ty-tnhh-may-bao-thang");
        assertThat(own.standing()).isEqualTo(EmployerStanding.REGISTERED);
        assertThat(head.holds(Role.EMPLOYER_HEAD)).isTrue();
        assertThat(as(head, () -> queries.listContacts(own.id())))
                .extracting(EmployerQueries.ContactRow::contact)
                .containsExactly(registration.contact());
    }

    @Test
    void contactIsSeenByTheCompanyAndByModeratorsOnly() throws Exception {
        var head = head(register.run(registration(TestEmployers.taxCode(), "Công ty Cổ phần Đá Mông Sơn")));
        var employer = employers.findOwn(head).orElseThrow();
        var stranger = head(register.run(registration(TestEmployers.taxCode(), "Hợp tác xã Chè Bản Liền")));

        for (var role : EnumSet.complementOf(EnumSet.of(Role.MODERATOR, Role.EMPLOYER_HEAD, Role.EMPLOYER_USER))) {
            var other = testAccounts.actor(role.isStaff() ? testAccounts.staff(role) : testAccounts.worker());
            assertThat(as(other, () -> queries.listContacts(employer.id())))
                    .as(role.name())
                    .isEmpty();
        }
        assertThat(as(stranger, () -> queries.listContacts(employer.id()))).isEmpty();
        assertThat(queries.listContacts(employer.id())).as("nobody").isEmpty();
        assertThat(as(moderator(), () -> queries.listContacts(employer.id()))).hasSize(1);
    }

    @Test
    void sameFormSentTwiceRegistersOnce() {
        var registration = registration(TestEmployers.taxCode(), "Công ty TNHH Quế Văn Yên");

        assertThat(register.run(registration)).isInstanceOf(RegisterEmployer.Outcome.Done.class);
        assertThat(register.run(registration)).isEqualTo(new RegisterEmployer.Outcome.AlreadyDone());
    }

    @Test
    void sameFormSentTwiceAtOnceRegistersOnce() throws Exception {
        var registration = registration(TestEmployers.taxCode(), "Công ty TNHH Nấm Sa Pa");

        assertThat(bothAtOnce(() -> register.run(registration), () -> register.run(registration)))
                .hasExactlyElementsOfTypes(
                        RegisterEmployer.Outcome.Done.class, RegisterEmployer.Outcome.AlreadyDone.class);
    }

    @Test
    void takenTaxCodeAndTakenPhoneAreToldTogether() {
        var first = registration(TestEmployers.taxCode(), "Công ty TNHH Thép Tằng Loỏng");
        register.run(first);

        var second = new Registration(
                first.taxCode(),
                first.facts(),
                first.contact(),
                "another password",
                ids.next(),
                new Registration.From("192.0.2.1", Language.VIETNAMESE, puzzles.solved()));

        assertThat(register.run(second))
                .isEqualTo(new RegisterEmployer.Outcome.Taken(EmployerStanding.REGISTERED, Set.of(LoginKind.PHONE)));
    }

    @Test
    void companyTakesOverWhatTheCentreHadRecordedUnderItsTaxCode() {
        var recorded = testEmployers.recorded("Cty May Xuất khẩu Phố Lu");
        var taxCode = new TaxCode(recorded.taxCode());

        var head = head(register.run(registration(taxCode, "Công ty TNHH May xuất khẩu Phố Lu")));

        assertThat(employers.findOwn(head))
                .contains(new Employers.Card(
                        recorded.id(),
                        recorded.slug(),
                        "Công ty TNHH May xuất khẩu Phố Lu",
                        taxCode.text(),
                        EmployerStanding.REGISTERED));
    }

    @Test
    void manyRegistrationsFromOneAddressHaveToWait() {
        var taxCode = TestEmployers.taxCode();
        for (int i = 0; i < 20; i++) {
            register.run(registrationFrom("192.0.2.20", taxCode));
        }
        assertThat(register.run(registrationFrom("192.0.2.20", TestEmployers.taxCode())))
                .isEqualTo(new RegisterEmployer.Outcome.TooMany());
        assertThat(register.run(registrationFrom("192.0.2.21", TestEmployers.taxCode())))
                .isInstanceOf(RegisterEmployer.Outcome.Done.class);
    }

    @Test
    void twoModeratorsAtOnceDecideOnceAndTheSecondIsTold() throws Exception {
        var employer = testEmployers.recorded("Công ty TNHH Vận tải Cốc Lếu");
        int version = queries.find(employer.id()).orElseThrow().version();
        var first = moderator();
        var second = moderator();

        var outcomes = bothAtOnce(
                () -> as(first, () -> decide.run(first, employer.id(), version, new Finding.Verified())),
                () -> as(second, () -> decide.run(second, employer.id(), version, new Finding.Verified())));

        assertThat(outcomes)
                .hasExactlyElementsOfTypes(
                        DecideOnEmployer.Outcome.Done.class, DecideOnEmployer.Outcome.Overtaken.class);
        assertThat(queries.listDecisions(employer.id())).hasSize(1);
        var decided = queries.listDecisions(employer.id()).getFirst();
        assertThat(outcomes.get(1)).isEqualTo(new DecideOnEmployer.Outcome.Overtaken(decided));
    }

    @Test
    void sameModeratorDecidingTwiceChangesNothing() throws Exception {
        var employer = testEmployers.recorded("Công ty TNHH Gỗ Võ Lao");
        int version = queries.find(employer.id()).orElseThrow().version();
        var moderator = moderator();
        Callable<DecideOnEmployer.Outcome> verify =
                () -> as(moderator, () -> decide.run(moderator, employer.id(), version, new Finding.Verified()));

        assertThat(bothAtOnce(verify, verify)).containsOnly(new DecideOnEmployer.Outcome.Done(employer.name()));
        assertThat(queries.listDecisions(employer.id())).hasSize(1);
    }

    @Test
    void sameNameRecordedTwiceIsOneEmployer() throws Exception {
        var moderator = moderator();

        var first = as(moderator, () -> employers.recordByName(moderator, "Nhà hàng  Ô Quý Hồ"));
        var again = as(moderator, () -> employers.recordByName(moderator, "nhà hàng Ô QUÝ HỒ"));

        assertThat(again).isEqualTo(first);
        assertThat(first)
                .isEqualTo(new Employers.Card(
                        first.id(), "nha-hang-o-quy-ho", "Nhà hàng Ô Quý Hồ", "", EmployerStanding.RECORDED));
    }

    @Test
    void employerKnownByNameAloneIsNotVerified() throws Exception {
        var moderator = moderator();
        var recorded = as(moderator, () -> employers.recordByName(moderator, "Quán cơm Bản Xèo"));

        assertThat(as(moderator, () -> decide.run(moderator, recorded.id(), 1, new Finding.Verified())))
                .isEqualTo(new DecideOnEmployer.Outcome.NoTaxCode());
    }

    private Actor moderator() {
        return testAccounts.actor(testAccounts.staff(Role.MODERATOR));
    }

    private Actor head(RegisterEmployer.Outcome outcome) {
        assertThat(outcome).isInstanceOf(RegisterEmployer.Outcome.Done.class);
        return accounts.findActor(((RegisterEmployer.Outcome.Done) outcome).accountId())
                .orElseThrow();
    }

    private Registration registration(TaxCode taxCode, String name) {
        return new Registration(
                taxCode,
                EmployerFacts.of(taxCode, name),
                contact(),
                "mat khau thu",
                ids.next(),
                new Registration.From(UUID.randomUUID().toString(), Language.VIETNAMESE, puzzles.solved()));
    }

    private Registration registrationFrom(String address, TaxCode taxCode) {
        return new Registration(
                taxCode,
                EmployerFacts.of(taxCode, "Công ty thử giới hạn " + taxCode.text()),
                contact(),
                "mat khau thu",
                ids.next(),
                new Registration.From(address, Language.VIETNAMESE, puzzles.solved()));
    }

    private static Contact contact() {
        return new Contact(
                PersonName.find("Giàng Thị Mai").orElseThrow(),
                "Trưởng phòng nhân sự",
                Phone.find(TestEmployers.phone()).orElseThrow(),
                null);
    }

    private static <T> T as(Actor actor, Callable<T> work) throws Exception {
        return CurrentActor.callAs(actor, work);
    }

    /** Runs both at the same moment; the outcomes sorted by the name of their kind. */
    private static <T> List<T> bothAtOnce(Callable<T> one, Callable<T> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        barrier.await();
                        return work.call();
                    }))
                    .toList();
            return results.stream()
                    .map(EmployerRegisterDbTest::result)
                    .sorted(java.util.Comparator.comparing(result -> isDone(result) ? 0 : 1))
                    .toList();
        }
    }

    private static boolean isDone(Object outcome) {
        return outcome.getClass().getSimpleName().equals("Done");
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
