package vn.cauviec.operations.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;

/** An officer has what is stuck in the outbox tried again, from the first pause on. */
@Service
public class TryOutboxAgain {
    private final OutboxStore store;
    private final AuditTrail trail;
    private final BusinessClock clock;

    TryOutboxAgain(OutboxStore store, AuditTrail trail, BusinessClock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return false when it is not stuck any more */
    @Transactional
    public boolean run(Actor actor, UUID id) {
        boolean unstuck = store.unstick(id, clock.systemNow());
        if (unstuck) {
            trail.wrote(actor, "OUTBOX_TRIED_AGAIN", "outbox", id, "");
        }
        return unstuck;
    }
}
