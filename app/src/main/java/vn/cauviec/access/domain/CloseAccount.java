package vn.cauviec.access.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;

/**
 * An officer leaves: roles end, links are void, sessions end at once. The account is never deleted, because its name stands on what
 * was signed. Closing twice is harmless.
 */
@Service
public class CloseAccount {
    private final OfficerStore officers;
    private final LinkStore links;
    private final AuditTrail trail;
    private final BusinessClock clock;

    CloseAccount(OfficerStore officers, LinkStore links, AuditTrail trail, BusinessClock clock) {
        this.officers = officers;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @return name of the officer
     * @throws Refused ACCOUNT_UNKNOWN; ACCOUNT_OWN, because somebody else has to close one's own account
     */
    @Transactional
    public String run(Actor actor, UUID accountId) {
        var held = officers.holdOfAnother(actor, accountId);
        if (held.status() != AccountStatus.CLOSED) {
            var now = clock.systemNow();
            officers.close(accountId, now);
            officers.endGrants(accountId, clock.today());
            officers.withdrawRequests(accountId, actor.accountId(), clock.now());
            links.expireAll(accountId, now);
            officers.endSessions(accountId, null);
            trail.wrote(actor, "ACCOUNT_CLOSED", "account", accountId, "");
        }
        return held.staffName();
    }
}
