package vn.cauviec.people.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.Standing;
import vn.cauviec.reference.UnitId;

/**
 * An officer notes that a person moved, from a day on. What the register said until now is kept in the history; the officers of
 * the new commune see the person from then on, those of the old one no longer. A question of the new commune is answered by it.
 */
@Service
public class ChangeResidence {
    private final PersonStore persons;
    private final PeriodStore periods;
    private final InquiryStore inquiries;
    private final AuditTrail trail;
    private final BusinessClock clock;

    ChangeResidence(
            PersonStore persons, PeriodStore periods, InquiryStore inquiries, AuditTrail trail, BusinessClock clock) {
        this.persons = persons;
        this.periods = periods;
        this.inquiries = inquiries;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Where to, and since when.
     *
     * @param version of the record that the officer looked at
     * @param from first day in the new commune
     */
    public record Move(UUID personId, int version, UnitId unit, LocalDate from) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** Noted; the person is still in sight. */
        record Moved() implements Outcome {}

        /** Noted; the person is in the care of another commune now. */
        record OutOfSight() implements Outcome {}

        /** The day lies in the future, or before the person was born. */
        record WrongDay() implements Outcome {}

        /** The person resides there on that day already. */
        record SameUnit() implements Outcome {}
    }

    /** @throws Refused when the officer does not see the person, or the record was changed or merged meanwhile */
    @Transactional
    public Outcome run(Actor actor, Move move) {
        var person = persons.lock(move.personId()).orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND));
        if (person.standing() == Standing.MERGED) {
            throw new Refused(PeopleErrors.PERSON_MERGED);
        }
        if (person.version() != move.version()) {
            throw new Refused(PeopleErrors.PERSON_CHANGED);
        }
        var today = clock.today();
        if (move.from().isAfter(today) || move.from().isBefore(person.birthDate())) {
            return new Outcome.WrongDay();
        }
        if (periods.findResidence(person.id(), move.from())
                .filter(move.unit()::equals)
                .isPresent()) {
            return new Outcome.SameUnit();
        }
        var now = clock.now();
        periods.changeResidence(person.id(), move.unit(), null, move.from(), actor.accountId(), now);
        inquiries.answerMoved(person.id(), move.unit(), actor.accountId(), now);
        trail.wrote(actor, "RESIDENCE_CHANGED", "person", person.id(), "");
        var unit = periods.findResidence(person.id(), today).orElse(move.unit());
        if (!persons.move(person.id(), unit, null)) {
            throw new IllegalStateException("a person in sight could not be moved");
        }
        return persons.find(person.id()).isPresent() ? new Outcome.Moved() : new Outcome.OutOfSight();
    }
}
