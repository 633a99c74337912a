package vn.cauviec.demo.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.access.SampleStaff;
import vn.cauviec.employers.Employers;
import vn.cauviec.employers.SampleEmployers;
import vn.cauviec.people.People;

/** Who is there: public servants, people, employers. */
@Component
class Settling {
    private final SampleStaff staff;
    private final People people;
    private final Employers employers;
    private final SampleEmployers sampleEmployers;

    Settling(SampleStaff staff, People people, Employers employers, SampleEmployers sampleEmployers) {
        this.staff = staff;
        this.people = people;
        this.employers = employers;
        this.sampleEmployers = sampleEmployers;
    }

    List<Event> events(Cast cast) {
        var events = new ArrayList<Event>();
        var officers = new Staff(cast.calendar(), cast.register(), cast.homes());
        events.addAll(officers.events(staff, cast.demoWorker().home()));
        events.addAll(cast.register().events(cast.persons(), people, cast.demoWorker()));
        events.addAll(cast.companies().events(cast.firms(), employers, sampleEmployers, cast.demoFirm()));
        return events;
    }
}
