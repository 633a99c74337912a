package vn.cauviec.placements.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.Consent;
import vn.cauviec.people.People;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.placements.PlacementErrors;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.Vacancies;

/**
 * A worker applies to a vacancy: sends what the consent names (name, year of birth, sex, commune, telephone, message) to its employer, and
 * is served by the employment service centre from then on. Needs an account with a person behind it.
 */
@Service
public class Apply {
    private final ApplicationStore store;
    private final People people;
    private final Vacancies vacancies;
    private final Units units;
    private final IdSource ids;
    private final BusinessClock clock;

    Apply(ApplicationStore store, People people, Vacancies vacancies, Units units, IdSource ids, BusinessClock clock) {
        this.store = store;
        this.people = people;
        this.vacancies = vacancies;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Sent(UUID applicationId) implements Outcome {}

        /** The person has applied before: nothing was sent twice. */
        record AlreadySent() implements Outcome {}

        /** The vacancy is filled, stopped, or past its deadline. */
        record Closed() implements Outcome {}
    }

    /**
     * @param message to the employer; may be empty
     * @param consentVersion version of the consent's text that the person agreed to
     */
    @Transactional
    public Outcome run(Actor actor, UUID vacancyId, String message, String consentVersion) {
        var person = people.findOwnPerson(actor)
                .flatMap(people::findCard)
                .orElseThrow(() -> new Refused(PlacementErrors.NO_PERSON_BEHIND_ACCOUNT));
        var vacancy = vacancies.get(vacancyId);
        if (!vacancy.isOpen()) {
            return new Outcome.Closed();
        }
        var now = clock.now();
        var residence = units.find(person.unit(), clock.today())
                .map(unit -> unit.pathText())
                .orElse("");
        var sent = new ApplicationStore.Sent(
                person.fullName(),
                person.nameSortKey(),
                person.birthYear(),
                person.sex().name(),
                residence,
                person.phone(),
                message,
                consentVersion);
        var application = new ApplicationStore.Held(
                ids.next(), person.id(), vacancyId, vacancy.employerId(), null, ApplicationStatus.SENT, 0);
        if (!store.insert(application, sent, now)) {
            return new Outcome.AlreadySent();
        }
        store.note(application.id(), actor.accountId(), null, ApplicationStatus.SENT, now);
        people.giveConsent(person.id(), new Consent(Consent.Kind.APPLICATION, consentVersion, Consent.Channel.WEB));
        people.beginService(person.id(), clock.today());
        return new Outcome.Sent(application.id());
    }
}
