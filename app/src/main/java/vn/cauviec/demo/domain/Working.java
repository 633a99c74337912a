package vn.cauviec.demo.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.placements.SampleApplications;
import vn.cauviec.placements.SampleHires;
import vn.cauviec.vacancies.SampleQuestions;
import vn.cauviec.vacancies.SampleReports;
import vn.cauviec.vacancies.SampleVacancies;

/** What they do: ads, applications, hires, reports about ads, what they search for. */
@Component
class Working {
    private final SampleVacancies vacancies;
    private final SampleApplications applications;
    private final SampleHires hires;
    private final SampleReports reports;
    private final SampleQuestions questions;

    Working(
            SampleVacancies vacancies,
            SampleApplications applications,
            SampleHires hires,
            SampleReports reports,
            SampleQuestions questions) {
        this.vacancies = vacancies;
        this.applications = applications;
        this.hires = hires;
        this.reports = reports;
        this.questions = questions;
    }

    List<Event> events(Cast cast) {
        var events = new ArrayList<Event>();
        events.addAll(cast.ads().events(cast.adverts(), vacancies));
        events.addAll(cast.applying().events(cast.applications(), applications, hires));
        cast.directHires().forEach(hire -> events.addAll(cast.hiring().ofPerson(hire, hires)));
        events.addAll(new Complaints(cast.seed(), cast.calendar(), cast.words()).events(cast.adverts(), reports));
        events.addAll(new Questions(cast.seed(), cast.calendar()).events(questions));
        return events;
    }
}
