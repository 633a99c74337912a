package vn.cauviec.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;

@CauViecTest
class LabourRegisterDbTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

    @Autowired
    People people;

    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Test
    void aPersonRegisteredAtTheCounterIsConfirmedAndSeenInTheCommuneOnly() {
        var person = persons.registered(TestPersons.Y_TY);

        var card = persons.as(officer(TestPersons.Y_TY.value()), () -> people.findCard(person.personId()))
                .orElseThrow();
        assertThat(card.fullName()).isEqualTo(person.details().name().full());
        assertThat(card.unit()).isEqualTo(TestPersons.Y_TY);
        assertThat(card.standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(persons.as(officer(TestPersons.SA_PA.value()), () -> people.findCard(person.personId())))
                .isEmpty();
        assertThat(persons.as(Actor.VISITOR, () -> people.findCard(person.personId())))
                .isEmpty();
    }

    @Test
    void whoSignsUpSeesOneselfAndIsClaimed() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var actor = accounts.actor(worker.account());

        assertThat(persons.as(actor, () -> people.findOwnPerson(actor))).contains(worker.personId());
        assertThat(persons.as(actor, () -> people.findCard(worker.personId()))
                        .orElseThrow()
                        .standing())
                .isEqualTo(Standing.CLAIMED);
        var other = accounts.actor(persons.claimed(TestPersons.Y_TY).account());
        assertThat(persons.as(other, () -> people.findCard(worker.personId()))).isEmpty();
    }

    @Test
    void aNumberOfTheRegisterIsToldWithItsCommuneAndNothingElse() {
        var person = persons.registered(TestPersons.Y_TY);
        var again = persons.details(
                "Ma Văn Tài", TestPersons.SA_PA, person.details().citizenId().digits());

        var outcome =
                persons.as(officer(TestPersons.SA_PA.value()), () -> people.register(CurrentActor.get(), again, TODAY));

        assertThat(outcome).isEqualTo(new People.Registered.AlreadyRegistered(person.personId(), TestPersons.Y_TY));
    }

    @Test
    void aClaimedNumberBlocksNobody() {
        var claimed = persons.claimed(TestPersons.Y_TY);
        var number = claimed.details().citizenId().digits();

        var outcome = persons.as(
                officer(TestPersons.SA_PA.value()),
                () -> people.register(
                        CurrentActor.get(), persons.details("Lý Seo Phà", TestPersons.SA_PA, number), TODAY));

        assertThat(outcome).isInstanceOf(People.Registered.Done.class);
    }

    @Test
    void consultantsSeeWhomTheCentreServesAndNobodyElse() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var consultant = accounts.actor(accounts.staff(Role.CONSULTANT, TestPersons.LAO_CAI.value()));
        assertThat(persons.as(consultant, () -> people.findCard(worker.personId())))
                .isEmpty();

        persons.as(accounts.actor(worker.account()), () -> {
            people.beginService(worker.personId(), TODAY);
            people.beginService(worker.personId(), TODAY);
            return true;
        });

        assertThat(persons.as(consultant, () -> people.findCard(worker.personId())))
                .isPresent();
    }

    @Test
    void servingSomebodyWhomOneDoesNotSeeIsRefused() {
        var person = persons.registered(TestPersons.Y_TY);
        var consultant = accounts.actor(accounts.staff(Role.CONSULTANT, TestPersons.LAO_CAI.value()));

        assertThatThrownBy(() -> persons.as(consultant, () -> {
                    people.beginService(person.personId(), TODAY);
                    return true;
                }))
                .isInstanceOf(Refused.class)
                .hasMessage("PERSON_NOT_FOUND");
    }

    @Test
    void employmentStatusHoldsUntilTheNextPeriodThatIsKnown() {
        var person = persons.registered(TestPersons.Y_TY).personId();
        var officer = officer(TestPersons.Y_TY.value());
        change(officer, person, EmploymentStatus.UNEMPLOYED, LocalDate.of(2023, 1, 1));
        change(officer, person, EmploymentStatus.EMPLOYED_INSURED, LocalDate.of(2023, 5, 1));
        change(officer, person, EmploymentStatus.EMPLOYED_UNINSURED, LocalDate.of(2023, 3, 1));

        assertThat(status(officer, person, "2022-12-31")).isNull();
        assertThat(status(officer, person, "2023-02-28")).isEqualTo(EmploymentStatus.UNEMPLOYED);
        assertThat(status(officer, person, "2023-03-01")).isEqualTo(EmploymentStatus.EMPLOYED_UNINSURED);
        assertThat(status(officer, person, "2023-05-01")).isEqualTo(EmploymentStatus.EMPLOYED_INSURED);
        assertThat(status(officer, person, "2030-01-01")).isEqualTo(EmploymentStatus.EMPLOYED_INSURED);
    }

    private void change(Actor officer, UUID person, EmploymentStatus status, LocalDate from) {
        persons.as(officer, () -> {
            people.changeEmploymentStatus(person, status, from);
            return true;
        });
    }

    private EmploymentStatus status(Actor officer, UUID person, String day) {
        return persons.as(officer, () -> people.findEmploymentStatus(person, LocalDate.parse(day)))
                .orElse(null);
    }

    private Actor officer(long unit) {
        return accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, unit));
    }
}
