package vn.cauviec.people.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;

/** What pages show of persons, under the actor's row-level security. */
@Component
public class PersonQueries {
    private final PersonStore persons;

    PersonQueries(PersonStore persons) {
        this.persons = persons;
    }

    /** The person that the account speaks for. */
    @Transactional(readOnly = true)
    public Person getOwn(Actor actor) {
        return persons.findByAccount(actor.accountId()).orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND));
    }

    @Transactional(readOnly = true)
    public Person get(UUID id) {
        return persons.find(id).orElseThrow(() -> new Refused(PeopleErrors.PERSON_NOT_FOUND));
    }
}
