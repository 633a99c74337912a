package vn.cauviec.placements.domain;

import java.util.HashSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.people.People;
import vn.cauviec.people.PersonConfirmedParticipant;
import vn.cauviec.people.PersonMergeParticipant;
import vn.cauviec.placements.ApplicationStatus;

/** What happens to applications and hires, in the same transaction, when a person is confirmed or two records become one. */
@Component
class FollowPersons implements PersonConfirmedParticipant, PersonMergeParticipant {
    private final ApplicationStore applications;
    private final HireStore hires;
    private final ChangeApplication change;
    private final CountHire count;
    private final People people;
    private final Ledger ledger;
    private final BusinessClock clock;

    FollowPersons(
            ApplicationStore applications,
            HireStore hires,
            ChangeApplication change,
            CountHire count,
            People people,
            Ledger ledger,
            BusinessClock clock) {
        this.applications = applications;
        this.hires = hires;
        this.change = change;
        this.count = count;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void personConfirmed(Actor actor, UUID personId) {
        var person = people.findCard(personId).orElseThrow();
        hires.holdWaitingOf(personId).forEach(hire -> count.settleWaiting(actor, hire, person, clock.now()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void personsMerged(Actor actor, UUID from, UUID into) {
        var taken = new HashSet<>(applications.listVacanciesOf(into));
        applications.holdOpenOf(from).stream()
                .filter(application -> taken.contains(application.vacancyId()))
                .forEach(application ->
                        change.move(actor, application, ApplicationStatus.CLOSED, null, "", clock.now()));
        applications.move(from, into);
        hires.move(from, into);
        ledger.linkPersons(actor, from, into);
        if (people.findCard(into).filter(card -> card.standing().earnsEntries()).isPresent()) {
            personConfirmed(actor, into);
        }
    }
}
