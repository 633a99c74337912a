package vn.cauviec.demo.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.access.SampleInvitations;
import vn.cauviec.access.SampleStaff;
import vn.cauviec.employers.Employers;
import vn.cauviec.employers.SampleEmployers;
import vn.cauviec.people.People;
import vn.cauviec.people.SamplePeople;

/** Who is there, and how officers come to know them: public servants, people, employers. */
@Component
class Settling {
    private final SampleStaff staff;
    private final SampleInvitations invitations;
    private final People people;
    private final SamplePeople samplePeople;
    private final Employers employers;
    private final SampleEmployers sampleEmployers;

    Settling(
            SampleStaff staff,
            SampleInvitations invitations,
            People people,
            SamplePeople samplePeople,
            Employers employers,
            SampleEmployers sampleEmployers) {
        this.staff = staff;
        this.invitations = invitations;
        this.people = people;
        this.samplePeople = samplePeople;
        this.employers = employers;
        this.sampleEmployers = sampleEmployers;
    }

    List<Event> events(Cast cast) {
        var events = new ArrayList<Event>();
        var officers = new Staff(cast.calendar(), cast.register(), cast.homes());
        events.addAll(officers.events(staff, cast.demoWorker().home()));
        events.addAll(officers.invitations(invitations, cast.demoWorker().home()));
        events.addAll(cast.register().events(cast.persons(), people, cast.demoWorker()));
        events.addAll(new Desks(cast.seed(), cast.calendar(), cast.words()).events(cast, samplePeople));
        events.addAll(cast.companies().events(cast.firms(), employers, sampleEmployers, cast.demoFirm()));
        return events;
    }
}
