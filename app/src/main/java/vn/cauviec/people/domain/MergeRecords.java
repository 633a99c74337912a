package vn.cauviec.people.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.PersonConfirmedParticipant;
import vn.cauviec.people.PersonMergeParticipant;

/** Makes one record of two, in the caller's transaction: the one that stays gets what it lacks, and everything follows. */
@Component
class MergeRecords {
    private final PersonStore persons;
    private final IdentifierStore identifiers;
    private final PeriodStore periods;
    private final BondStore bonds;
    private final BusinessClock clock;
    private final List<PersonMergeParticipant> mergeParticipants;
    private final List<PersonConfirmedParticipant> confirmParticipants;

    MergeRecords(
            PersonStore persons,
            IdentifierStore identifiers,
            PeriodStore periods,
            BondStore bonds,
            BusinessClock clock,
            ObjectProvider<PersonMergeParticipant> mergeParticipants,
            ObjectProvider<PersonConfirmedParticipant> confirmParticipants) {
        this.persons = persons;
        this.identifiers = identifiers;
        this.periods = periods;
        this.bonds = bonds;
        this.clock = clock;
        this.mergeParticipants = mergeParticipants.orderedStream().toList();
        this.confirmParticipants = confirmParticipants.orderedStream().toList();
    }

    /** Two records, held against changes. */
    record Pair(Person from, Person into) {
        boolean bothHaveAccounts() {
            return from.accountId() != null && into.accountId() != null;
        }
    }

    /** Locks both in the order of their ids, so that two officers cannot wait for each other. */
    Pair lock(UUID from, UUID into) {
        var first = from.compareTo(into) < 0 ? from : into;
        var second = first.equals(from) ? into : from;
        var one = lock(first);
        var other = lock(second);
        return first.equals(from) ? new Pair(one, other) : new Pair(other, one);
    }

    private Person lock(UUID id) {
        return persons.lock(id).orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND));
    }

    /** @param pair both unmerged, at most one of them with an account, the one that stays confirmed or checked */
    void run(Actor actor, Pair pair) {
        var now = clock.now();
        var from = pair.from();
        var into = pair.into();
        moveIdentifiers(actor, from, into, now);
        periods.listEmploymentStatuses(from.id())
                .forEach(status -> periods.changeEmploymentStatus(
                        into.id(), status.status(), status.from(), actor.accountId(), now));
        if (from.inCare() && !into.inCare()) {
            bonds.insertCare(into.id(), clock.today(), actor.accountId(), now);
            persons.setInCare(into.id());
        }
        persons.setContact(
                into.id(),
                into.phone().isEmpty() ? from.phone() : into.phone(),
                into.email().isEmpty() ? from.email() : into.email());
        persons.merge(from.id(), into.id());
        if (from.accountId() != null) {
            persons.setAccount(into.id(), from.accountId());
        }
        mergeParticipants.forEach(participant -> participant.personsMerged(actor, from.id(), into.id()));
        confirmParticipants.forEach(participant -> participant.personConfirmed(actor, into.id()));
    }

    /** Numbers of a kind that the staying record lacks go over if an officer saw them; a claimed number was never seen. */
    private void moveIdentifiers(Actor actor, Person from, Person into, Instant now) {
        var known = identifiers.list(into.id()).stream().map(Identifier::kind).toList();
        identifiers.release(from.id());
        if (!from.standing().earnsEntries()) {
            return;
        }
        identifiers.list(from.id()).stream()
                .filter(identifier -> !known.contains(identifier.kind()))
                .forEach(identifier -> identifiers.put(into.id(), identifier, true, actor.accountId(), now));
    }
}
