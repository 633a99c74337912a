package vn.cauviec.people.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CitizenId;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.PersonConfirmedParticipant;
import vn.cauviec.people.Standing;
import vn.cauviec.reference.UnitId;

/**
 * An officer who has seen the paper confirms a claimed person: number and birth date are taken from the paper. What does not
 * agree with the claim is a warning, not a refusal: papers have mistakes too, and the officer has both before them.
 */
@Service
public class ConfirmPerson {
    private final PersonStore persons;
    private final IdentifierStore identifiers;
    private final AuditTrail trail;
    private final BusinessClock clock;
    private final List<PersonConfirmedParticipant> participants;

    ConfirmPerson(
            PersonStore persons,
            IdentifierStore identifiers,
            AuditTrail trail,
            BusinessClock clock,
            ObjectProvider<PersonConfirmedParticipant> participants) {
        this.persons = persons;
        this.identifiers = identifiers;
        this.trail = trail;
        this.clock = clock;
        this.participants = participants.orderedStream().toList();
    }

    /**
     * What the officer read on the paper.
     *
     * @param version of the record that the officer looked at
     * @param despiteDoubts the officer has seen the doubts and stands by it
     */
    public record Paper(UUID personId, int version, Identifier number, LocalDate birthDate, boolean despiteDoubts) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Confirmed() implements Outcome {}

        /**
         * Somebody confirmed the person before.
         *
         * @param by account of the officer; null where nobody is noted
         * @param at null where nobody is noted
         */
        record AlreadyConfirmed(@Nullable UUID by, @Nullable Instant at) implements Outcome {}

        /** The register has the number: the account is joined with that record instead. */
        record NumberRegistered(UUID personId, UnitId unit) implements Outcome {}

        /** The officer has to look again. */
        record Doubtful(Set<Doubt> doubts) implements Outcome {
            public Doubtful {
                doubts = Set.copyOf(doubts);
            }
        }
    }

    /** @throws Refused when the officer does not see the person, or the record was changed or merged meanwhile */
    @Transactional
    public Outcome run(Actor actor, Paper paper) {
        var person = persons.lock(paper.personId()).orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND));
        if (person.standing().earnsEntries()) {
            return new Outcome.AlreadyConfirmed(person.confirmedBy(), person.confirmedAt());
        }
        if (person.standing() == Standing.MERGED) {
            throw new Refused(PeopleErrors.PERSON_MERGED);
        }
        if (person.version() != paper.version()) {
            throw new Refused(PeopleErrors.PERSON_CHANGED);
        }
        var holder = identifiers.findRegistered(paper.number());
        if (holder.isPresent()) {
            return new Outcome.NumberRegistered(
                    holder.get().personId(), holder.get().unit());
        }
        var doubts = doubts(person, paper);
        if (!doubts.isEmpty() && !paper.despiteDoubts()) {
            return new Outcome.Doubtful(doubts);
        }
        confirm(actor, person, paper);
        return new Outcome.Confirmed();
    }

    private void confirm(Actor actor, Person person, Paper paper) {
        var now = clock.now();
        if (!identifiers.put(person.id(), paper.number(), true, actor.accountId(), now)) {
            throw new Refused(PeopleErrors.NUMBER_TAKEN);
        }
        persons.confirm(person.id(), paper.birthDate(), actor.accountId(), now);
        trail.wrote(actor, "PERSON_CONFIRMED", "person", person.id(), "");
        participants.forEach(participant -> participant.personConfirmed(actor, person.id()));
    }

    private Set<Doubt> doubts(Person person, Paper paper) {
        var doubts = EnumSet.noneOf(Doubt.class);
        if (!person.birthDate().equals(paper.birthDate())) {
            doubts.add(Doubt.BIRTH_DATE_DIFFERS);
        }
        if (paper.number().kind() == Identifier.Kind.CCCD) {
            doubts.addAll(Doubt.of(new CitizenId(paper.number().digits()), person.sex(), paper.birthDate()));
        }
        var claimed = identifiers.list(person.id()).stream()
                .filter(identifier -> identifier.kind() == paper.number().kind())
                .toList();
        if (!claimed.isEmpty() && !claimed.contains(paper.number())) {
            doubts.add(Doubt.NUMBER_DIFFERS);
        }
        return doubts;
    }
}
