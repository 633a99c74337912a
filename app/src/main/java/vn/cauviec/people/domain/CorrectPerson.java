package vn.cauviec.people.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.PersonDetails;
import vn.cauviec.people.Standing;

/** An officer corrects what the register says of a person, all but the residence and the number. */
@Service
public class CorrectPerson {
    private final PersonStore persons;
    private final AuditTrail trail;

    CorrectPerson(PersonStore persons, AuditTrail trail) {
        this.persons = persons;
        this.trail = trail;
    }

    /**
     * @param version of the record that the officer looked at
     * @throws Refused when the officer does not see the person, or the record was changed or merged meanwhile
     */
    @Transactional
    public void run(Actor actor, UUID personId, int version, PersonDetails details) {
        var person = persons.lock(personId).orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND));
        if (person.standing() == Standing.MERGED) {
            throw new Refused(PeopleErrors.PERSON_MERGED);
        }
        if (person.version() != version) {
            throw new Refused(PeopleErrors.PERSON_CHANGED);
        }
        persons.updateDetails(personId, details);
        trail.wrote(actor, "PERSON_CORRECTED", "person", personId, "");
    }
}
