package vn.cauviec.access.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;

/**
 * A new single-use link for an officer who lost the first one or forgot the password. Not for whoever grants roles: with such a link
 * the administrator could be both of the two people whom a grant needs.
 */
@Service
public class MakeLink {
    private final OfficerStore officers;
    private final AccountStore accounts;
    private final RoleRights rights;
    private final SingleUseLinks links;
    private final AuditTrail trail;
    private final BusinessClock clock;

    MakeLink(
            OfficerStore officers,
            AccountStore accounts,
            RoleRights rights,
            SingleUseLinks links,
            AuditTrail trail,
            BusinessClock clock) {
        this.officers = officers;
        this.accounts = accounts;
        this.rights = rights;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @return path of the link; it cannot be found out again
     * @throws Refused ACCOUNT_UNKNOWN, ACCOUNT_CLOSED, ACCOUNT_GRANTS_ROLES
     */
    @Transactional
    public String run(Actor actor, UUID accountId) {
        var held = officers.hold(accountId)
                .filter(account -> !account.staffName().isEmpty())
                .orElseThrow(() -> new Refused(AccessErrors.ACCOUNT_UNKNOWN));
        if (held.status() == AccountStatus.CLOSED) {
            throw new Refused(AccessErrors.ACCOUNT_CLOSED);
        }
        boolean grantsRoles = accounts.listGrants(accountId, clock.today()).stream()
                .anyMatch(grant -> rights.of(grant.role()).contains(Right.ROLE_GRANT));
        if (grantsRoles && held.status() == AccountStatus.ACTIVE) {
            throw new Refused(AccessErrors.ACCOUNT_GRANTS_ROLES);
        }
        trail.wrote(actor, "ACCOUNT_LINK_MADE", "account", accountId, "");
        return links.make(accountId, actor.accountId(), clock.systemNow());
    }
}
