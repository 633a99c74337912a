package vn.cauviec.access.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;

/** The administrator asks for one more role of an officer; a second person grants it. */
@Service
public class RequestRole {
    private final OfficerStore officers;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    RequestRole(OfficerStore officers, AuditTrail trail, IdSource ids, BusinessClock clock) {
        this.officers = officers;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Requested() implements Outcome {}

        /** The same role waits for this account already. */
        record Waiting() implements Outcome {}
    }

    /** @throws Refused ACCOUNT_UNKNOWN, ACCOUNT_CLOSED */
    @Transactional
    public Outcome run(Actor actor, UUID accountId, RoleOffer offer) {
        var held = officers.hold(accountId).orElseThrow(() -> new Refused(AccessErrors.ACCOUNT_UNKNOWN));
        if (held.staffName().isEmpty()) {
            throw new Refused(AccessErrors.ACCOUNT_UNKNOWN);
        }
        if (held.status() == AccountStatus.CLOSED) {
            throw new Refused(AccessErrors.ACCOUNT_CLOSED);
        }
        boolean isNew = officers.insertRequest(ids.next(), accountId, offer, actor.accountId(), clock.now());
        if (isNew) {
            trail.wrote(
                    actor, "ROLE_REQUESTED", "account", accountId, offer.role().name());
        }
        return isNew ? new Outcome.Requested() : new Outcome.Waiting();
    }
}
