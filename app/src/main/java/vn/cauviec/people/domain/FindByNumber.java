package vn.cauviec.people.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.ReadPurpose;
import vn.cauviec.reference.UnitId;

/**
 * Whether a number on a paper is in the register, anywhere in the province. That it is, and which commune holds the person, is
 * told to every officer who registers or confirms; the question is noted in the audit. Nothing else is told.
 */
@Service
public class FindByNumber {
    private final PersonStore persons;
    private final IdentifierStore identifiers;
    private final AuditTrail trail;

    FindByNumber(PersonStore persons, IdentifierStore identifiers, AuditTrail trail) {
        this.persons = persons;
        this.identifiers = identifiers;
        this.trail = trail;
    }

    /** What is known of the number. */
    public sealed interface Outcome {
        /** The officer sees the person. */
        record Seen(UUID personId) implements Outcome {}

        /** Another commune holds the person. */
        record Elsewhere(UnitId unit) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    @Transactional(readOnly = true)
    public Outcome run(Actor actor, Identifier number) {
        var holder = identifiers.findRegistered(number);
        if (holder.isEmpty()) {
            return new Outcome.Unknown();
        }
        trail.reads(actor, "identifier", holder.get().personId(), ReadPurpose.COUNTER_VISIT);
        return persons.find(holder.get().personId())
                .<Outcome>map(person -> new Outcome.Seen(person.id()))
                .orElseGet(() -> new Outcome.Elsewhere(holder.get().unit()));
    }
}
