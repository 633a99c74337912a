package vn.cauviec.people.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;
import vn.cauviec.people.Consent;
import vn.cauviec.people.People.Registered;
import vn.cauviec.people.People.SignedUp;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.PersonDetails;
import vn.cauviec.people.Standing;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;

/** The two ways into the register: at the counter with a paper, or by signing up. Works in the caller's transaction. */
@Component
class OpenPerson {
    private final PersonStore persons;
    private final IdentifierStore identifiers;
    private final PeriodStore periods;
    private final BondStore bonds;
    private final Accounts accounts;
    private final Units units;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    OpenPerson(
            PersonStore persons,
            IdentifierStore identifiers,
            PeriodStore periods,
            BondStore bonds,
            Accounts accounts,
            Units units,
            AuditTrail trail,
            IdSource ids,
            BusinessClock clock) {
        this.persons = persons;
        this.identifiers = identifiers;
        this.periods = periods;
        this.bonds = bonds;
        this.accounts = accounts;
        this.units = units;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    Registered register(Actor actor, PersonDetails details, LocalDate residentSince) {
        if (!isInScope(actor, details)) {
            return new Registered.OutsideScope();
        }
        for (var identifier : Identifier.of(details)) {
            var holder = identifiers.findRegistered(identifier);
            if (holder.isPresent()) {
                return new Registered.AlreadyRegistered(
                        holder.get().personId(), holder.get().unit());
            }
        }
        var now = clock.now();
        var id = ids.next();
        // A consultant sees whom the centre serves: the person at the centre's counter is served from this moment on.
        boolean inCare = actor.may(Right.PERSON_SEE_SERVED);
        persons.insert(new PersonStore.Opening(id, Standing.CONFIRMED, null, inCare, actor.accountId(), now), details);
        if (inCare) {
            bonds.insertCare(id, clock.today(), actor.accountId(), now);
        }
        for (var identifier : Identifier.of(details)) {
            if (!identifiers.putFirst(id, identifier, true, actor.accountId(), now)) {
                throw new Refused(PeopleErrors.NUMBER_TAKEN);
            }
        }
        periods.beginResidence(id, details.unit(), details.village(), residentSince, actor.accountId(), now);
        trail.wrote(actor, "PERSON_REGISTERED", "person", id, "");
        return new Registered.Done(id);
    }

    private boolean isInScope(Actor actor, PersonDetails details) {
        return actor.may(Right.PERSON_SEE_SERVED)
                || actor.units(Role.COMMUNE_OFFICER).stream()
                        .flatMap(unit -> units.listCommunesWithin(new UnitId(unit), clock.today()).stream())
                        .anyMatch(details.unit()::equals);
    }

    SignedUp signUp(PersonDetails details, Accounts.Credentials credentials, Consent terms) {
        return switch (accounts.open(credentials, Role.WORKER, Optional.empty())) {
            case Accounts.Opened.LoginTaken(var kind) -> new SignedUp.LoginTaken(kind);
            case Accounts.Opened.Done(var account) ->
                new SignedUp.Done(account, claim(account, details, terms, clock.now()));
        };
    }

    /** The account is the transaction's actor by now, so that row-level security lets it write its own person. */
    private UUID claim(UUID account, PersonDetails details, Consent terms, Instant now) {
        var id = ids.next();
        persons.insert(new PersonStore.Opening(id, Standing.CLAIMED, account, false, account, now), details);
        for (var identifier : Identifier.of(details)) {
            identifiers.putFirst(id, identifier, false, account, now);
        }
        periods.beginResidence(id, details.unit(), details.village(), clock.today(), account, now);
        bonds.insertConsent(ids.next(), id, terms, account, now);
        return id;
    }
}
