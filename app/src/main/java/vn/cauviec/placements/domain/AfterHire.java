package vn.cauviec.placements.domain;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.people.EmploymentStatus;
import vn.cauviec.people.People;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.vacancies.Vacancies;

/** What follows from a hire, and from its reversal, in the same transaction: employment status, application, vacancy, audit. */
@Component
class AfterHire {
    private final People people;
    private final Vacancies vacancies;
    private final ApplicationStore applications;
    private final ChangeApplication change;
    private final AuditTrail trail;

    AfterHire(
            People people,
            Vacancies vacancies,
            ApplicationStore applications,
            ChangeApplication change,
            AuditTrail trail) {
        this.people = people;
        this.vacancies = vacancies;
        this.applications = applications;
        this.change = change;
        this.trail = trail;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void recorded(Actor actor, Hire hire, Instant at) {
        var status = hire.insured() ? EmploymentStatus.EMPLOYED_INSURED : EmploymentStatus.EMPLOYED_UNINSURED;
        people.changeEmploymentStatus(hire.personId(), status, hire.startDate());
        moveApplication(actor, hire, ApplicationStatus.HIRED, at);
        if (hire.vacancyId() != null) {
            vacancies.hired(actor, hire.vacancyId());
        }
        trail.wrote(actor, "HIRE_RECORDED", "hire", hire.id(), "");
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void reversed(Actor actor, Hire hire, String reason, Instant at) {
        people.changeEmploymentStatus(hire.personId(), EmploymentStatus.UNEMPLOYED, hire.startDate());
        moveApplication(actor, hire, ApplicationStatus.SEEN, at);
        if (hire.vacancyId() != null) {
            vacancies.hireReversed(actor, hire.vacancyId());
        }
        trail.wrote(actor, "HIRE_REVERSED", "hire", hire.id(), reason);
    }

    private void moveApplication(Actor actor, Hire hire, ApplicationStatus to, Instant at) {
        if (hire.applicationId() != null) {
            applications
                    .hold(hire.applicationId())
                    .ifPresent(application -> change.move(actor, application, to, null, "", at));
        }
    }
}
