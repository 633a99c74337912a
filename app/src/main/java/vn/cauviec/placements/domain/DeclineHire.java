package vn.cauviec.placements.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.PlacementErrors;

/** An officer finds that a proposed hire is wrong; the employer may propose it again. */
@Service
public class DeclineHire {
    private final HireStore store;
    private final AuditTrail trail;
    private final BusinessClock clock;

    DeclineHire(HireStore store, AuditTrail trail, BusinessClock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param reason what the employer reads; not blank
     * @throws Refused HIRE_NOT_FOUND, or HIRE_CHANGED when somebody decided first
     */
    @Transactional
    public void run(Actor actor, UUID id, String reason) {
        var hire = store.hold(id).orElseThrow(() -> new Refused(PlacementErrors.HIRE_NOT_FOUND));
        if (hire.status() != HireStatus.PROPOSED) {
            throw new Refused(PlacementErrors.HIRE_CHANGED);
        }
        store.decline(id);
        store.note(id, actor.accountId(), "DECLINED", reason, clock.now());
        trail.wrote(actor, "HIRE_DECLINED", "hire", id, reason);
    }
}
