package vn.cauviec.access.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Members;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;

/** The accounts that act for an organisation, as its head manages them. Each step stands in the audit. */
@Component
class OrganisationMembers implements Members {
    private final MemberStore store;
    private final InviteMember invite;
    private final OfficerStore sessions;
    private final SingleUseLinks links;
    private final AuditTrail trail;
    private final BusinessClock clock;

    OrganisationMembers(
            MemberStore store,
            InviteMember invite,
            OfficerStore sessions,
            SingleUseLinks links,
            AuditTrail trail,
            BusinessClock clock) {
        this.store = store;
        this.invite = invite;
        this.sessions = sessions;
        this.links = links;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Invited invite(Actor by, UUID organisationId, Reach reach, String email, String phone) {
        if (reach.role().isStaff() || reach.role() == Role.WORKER) {
            throw new IllegalArgumentException("not a role in an organisation");
        }
        return invite.run(by, organisationId, reach, email, phone);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Member> list(UUID organisationId) {
        return store.list(organisationId, clock.today());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String makeLink(Actor by, UUID organisationId, UUID accountId) {
        hold(organisationId, accountId);
        trail.wrote(by, "ACCOUNT_LINK_MADE", "account", accountId, "");
        return links.make(accountId, by.accountId(), clock.systemNow());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void setReach(Actor by, UUID organisationId, UUID accountId, Reach reach) {
        var member = holdAnother(by, organisationId, accountId);
        if (new Reach(member.role(), member.branches()).equals(reach)) {
            return;
        }
        store.end(organisationId, accountId, clock.today());
        store.grant(organisationId, accountId, reach, clock.today(), by.accountId(), clock.systemNow());
        trail.wrote(
                by, "MEMBER_ROLE_CHANGED", "account", accountId, reach.role().name());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Actor by, UUID organisationId, UUID accountId) {
        holdAnother(by, organisationId, accountId);
        store.end(organisationId, accountId, clock.today());
        sessions.endSessions(accountId, null);
        trail.wrote(by, "MEMBER_ENDED", "account", accountId, "");
    }

    private Member holdAnother(Actor by, UUID organisationId, UUID accountId) {
        if (accountId.equals(by.accountId())) {
            throw new Refused(AccessErrors.ACCOUNT_OWN);
        }
        return hold(organisationId, accountId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Member hold(UUID organisationId, UUID accountId) {
        return store.hold(organisationId, accountId, clock.today())
                .orElseThrow(() -> new Refused(AccessErrors.ACCOUNT_UNKNOWN));
    }
}
