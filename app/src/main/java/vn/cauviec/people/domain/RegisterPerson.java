package vn.cauviec.people.domain;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.people.People.Registered;
import vn.cauviec.people.PersonDetails;

/** An officer registers a person at the counter, whose paper is on the table. */
@Service
public class RegisterPerson {
    private final OpenPerson openPerson;

    RegisterPerson(OpenPerson openPerson) {
        this.openPerson = openPerson;
    }

    /** @throws vn.cauviec.kernel.Refused when somebody registered the number at the same moment */
    @Transactional
    public Registered run(Actor actor, PersonDetails details, LocalDate residentSince) {
        return openPerson.register(actor, details, residentSince);
    }
}
