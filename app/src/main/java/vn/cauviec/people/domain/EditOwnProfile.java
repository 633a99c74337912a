package vn.cauviec.people.domain;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.PersonDetails;
import vn.cauviec.people.Standing;

/**
 * A person edits the own record. While it is claimed, all of it; once an officer has seen the paper, how to be reached and what was
 * learnt, and the rest is corrected at the counter.
 */
@Service
public class EditOwnProfile {
    private final PersonStore persons;
    private final IdentifierStore identifiers;
    private final PeriodStore periods;
    private final BusinessClock clock;

    EditOwnProfile(PersonStore persons, IdentifierStore identifiers, PeriodStore periods, BusinessClock clock) {
        this.persons = persons;
        this.identifiers = identifiers;
        this.periods = periods;
        this.clock = clock;
    }

    /**
     * @param version of the record that the person looked at
     * @param typed what the form says; of a confirmed person only contact, education and qualification are taken
     * @throws Refused when the record was changed meanwhile
     */
    @Transactional
    public void run(Actor actor, int version, PersonDetails typed) {
        var person = persons.findByAccount(actor.accountId())
                .flatMap(own -> persons.lock(own.id()))
                .orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND));
        if (person.version() != version) {
            throw new Refused(PeopleErrors.PERSON_CHANGED);
        }
        if (person.standing() != Standing.CLAIMED) {
            persons.updateDetails(person.id(), keptOf(person, typed));
            return;
        }
        var now = clock.now();
        persons.updateDetails(person.id(), typed);
        number(typed).ifPresent(number -> identifiers.put(person.id(), number, false, actor.accountId(), now));
        if (!typed.unit().equals(person.unit())) {
            periods.changeResidence(person.id(), typed.unit(), null, clock.today(), actor.accountId(), now);
            persons.move(person.id(), typed.unit(), null);
        }
    }

    private static Optional<Identifier> number(PersonDetails typed) {
        return Identifier.of(typed).stream().findFirst();
    }

    /** What an officer has confirmed, with what the person may change. */
    private static PersonDetails keptOf(Person person, PersonDetails typed) {
        return new PersonDetails(
                new PersonName(person.fullName()),
                person.birthDate(),
                person.sex(),
                person.ethnicGroupCode(),
                person.unit(),
                person.village(),
                typed.phone(),
                typed.email(),
                typed.education(),
                typed.qualification(),
                null,
                null);
    }
}
