package vn.cauviec.placements.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.PlacementErrors;

/** Takes a wrong hire back: the ledger reverses its entry, so that the figure goes back, and the vacancy is open again. */
@Service
public class ReverseHire {
    private final HireStore store;
    private final Ledger ledger;
    private final AfterHire after;
    private final BusinessClock clock;

    ReverseHire(HireStore store, Ledger ledger, AfterHire after, BusinessClock clock) {
        this.store = store;
        this.ledger = ledger;
        this.after = after;
        this.clock = clock;
    }

    /**
     * @param reason why, without personal data; not blank
     * @throws Refused HIRE_NOT_FOUND, or HIRE_CHANGED when somebody reversed it first
     */
    @Transactional
    public void run(Actor actor, UUID id, String reason) {
        var hire = store.hold(id).orElseThrow(() -> new Refused(PlacementErrors.HIRE_NOT_FOUND));
        if (hire.status() != HireStatus.RECORDED) {
            throw new Refused(PlacementErrors.HIRE_CHANGED);
        }
        if (hire.ledgerEntry() != null) {
            ledger.reverse(actor, hire.ledgerEntry(), reason);
        }
        var now = clock.now();
        store.reverse(id, reason);
        store.note(id, actor.accountId(), "REVERSED", reason, now);
        after.reversed(actor, hire, reason, now);
    }
}
