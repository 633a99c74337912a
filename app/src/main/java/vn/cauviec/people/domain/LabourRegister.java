package vn.cauviec.people.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.Consent;
import vn.cauviec.people.EmploymentStatus;
import vn.cauviec.people.People;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.PersonDetails;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;

/** What other modules ask of the register and have it do. */
@Component
class LabourRegister implements People {
    private final PersonStore persons;
    private final PeriodStore periods;
    private final BondStore bonds;
    private final OpenPerson openPerson;
    private final Units units;
    private final IdSource ids;
    private final BusinessClock clock;

    LabourRegister(
            PersonStore persons,
            PeriodStore periods,
            BondStore bonds,
            OpenPerson openPerson,
            Units units,
            IdSource ids,
            BusinessClock clock) {
        this.persons = persons;
        this.periods = periods;
        this.bonds = bonds;
        this.openPerson = openPerson;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> findOwnPerson(Actor actor) {
        return persons.findByAccount(actor.accountId()).map(Person::id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> findCard(UUID personId) {
        return persons.findLiving(personId).map(this::card);
    }

    private Card card(Person person) {
        return new Card(
                person.id(),
                person.fullName(),
                person.nameSortKey(),
                person.sex(),
                person.birthDate().getYear(),
                person.ethnicGroupCode(),
                onTodaysMap(person.unit()),
                person.phone(),
                person.email(),
                person.standing());
    }

    /** The unit that holds the commune's territory today; the commune as recorded when it was split between several. */
    private UnitId onTodaysMap(UnitId unit) {
        var today = units.listOnMap(unit, clock.today());
        return today.size() == 1 ? today.getFirst().id() : unit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UnitId> findResidence(UUID personId, LocalDate day) {
        return persons.findLiving(personId).flatMap(person -> periods.findResidence(person.id(), day));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UnitId> findResidence(UUID personId, LocalDate day, Instant recorded) {
        return persons.findLiving(personId).flatMap(person -> periods.findResidence(person.id(), day, recorded));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EmploymentStatus> findEmploymentStatus(UUID personId, LocalDate day) {
        return persons.findLiving(personId).flatMap(person -> periods.findEmploymentStatus(person.id(), day));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginService(UUID personId, LocalDate from) {
        var person = lock(personId);
        if (!person.inCare()) {
            bonds.insertCare(person.id(), from, CurrentActor.get().accountId(), clock.now());
            persons.setInCare(person.id());
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeEmploymentStatus(UUID personId, EmploymentStatus status, LocalDate from) {
        var person = lock(personId);
        periods.changeEmploymentStatus(
                person.id(), status, from, CurrentActor.get().accountId(), clock.now());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveConsent(UUID personId, Consent consent) {
        var person = lock(personId);
        bonds.insertConsent(ids.next(), person.id(), consent, CurrentActor.get().accountId(), clock.now());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Registered register(Actor actor, PersonDetails details, LocalDate residentSince) {
        return openPerson.register(actor, details, residentSince);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public SignedUp signUp(PersonDetails details, Accounts.Credentials credentials, Consent terms) {
        return openPerson.signUp(details, credentials, terms);
    }

    private Person lock(UUID personId) {
        return persons.findLiving(personId)
                .flatMap(person -> persons.lock(person.id()))
                .orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND));
    }
}
