package vn.cauviec.placements.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.People;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.placements.PlacementErrors;

/** A person takes an application back. */
@Service
public class WithdrawApplication {
    private final ApplicationStore store;
    private final ChangeApplication change;
    private final People people;
    private final BusinessClock clock;

    WithdrawApplication(ApplicationStore store, ChangeApplication change, People people, BusinessClock clock) {
        this.store = store;
        this.change = change;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @throws Refused APPLICATION_NOT_FOUND when it is not the actor's own, APPLICATION_CHANGED when it has ended
     */
    @Transactional
    public void run(Actor actor, UUID id) {
        var own = people.findOwnPerson(actor);
        var application = store.hold(id)
                .filter(held -> own.isPresent() && own.get().equals(held.personId()))
                .orElseThrow(() -> new Refused(PlacementErrors.APPLICATION_NOT_FOUND));
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return; // sent twice
        }
        if (!change.move(actor, application, ApplicationStatus.WITHDRAWN, null, "", clock.now())) {
            throw new Refused(PlacementErrors.APPLICATION_CHANGED);
        }
    }
}
