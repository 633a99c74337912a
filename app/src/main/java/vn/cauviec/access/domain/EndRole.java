package vn.cauviec.access.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;

/** A role of an officer ends today: the next request is made without it. Ending it twice is harmless. */
@Service
public class EndRole {
    private final OfficerStore officers;
    private final AuditTrail trail;
    private final BusinessClock clock;

    EndRole(OfficerStore officers, AuditTrail trail, BusinessClock clock) {
        this.officers = officers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused ACCOUNT_UNKNOWN */
    @Transactional
    public void run(Actor actor, UUID accountId, UUID grantId) {
        if (officers.hold(accountId).isEmpty()) {
            throw new Refused(AccessErrors.ACCOUNT_UNKNOWN);
        }
        if (officers.endGrant(accountId, grantId, clock.today())) {
            trail.wrote(actor, "ROLE_ENDED", "account", accountId, "");
        }
    }
}
