package vn.cauviec.access.domain;

import java.util.EnumMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.Members.Invited;
import vn.cauviec.access.Members.Reach;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.Language;

/** Opens an account for somebody who is to act for an organisation. Its head hands over the link and vouches for nothing: names are confirmed by their holder. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InviteMember {
    private final AccountStore accounts;
    private final MemberStore members;
    private final SignUpNames names;
    private final SingleUseLinks links;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    InviteMember(
            AccountStore accounts,
            MemberStore members,
            SignUpNames names,
            SingleUseLinks links,
            AuditTrail trail,
            IdSource ids,
            BusinessClock clock) {
        this.accounts = accounts;
        this.members = members;
        this.names = names;
        this.links = links;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    Invited run(Actor by, UUID organisationId, Reach reach, String email, String phone) {
        var given = new EnumMap<LoginKind, String>(LoginKind.class);
        if (!email.isEmpty()) {
            given.put(LoginKind.EMAIL, email);
        }
        if (!phone.isEmpty()) {
            given.put(LoginKind.PHONE, phone);
        }
        for (var name : given.entrySet()) {
            if (names.isTaken(name.getKey(), name.getValue())) {
                return new Invited.LoginTaken(name.getKey());
            }
        }
        var id = ids.next();
        var now = clock.systemNow();
        accounts.insertAccount(id, "", AccountStatus.INVITED.name(), null, now);
        given.forEach((kind, name) -> {
            if (!names.give(id, kind, name, Language.VIETNAMESE)) {
                throw new Refused(AccessErrors.LOGIN_TAKEN_MEANWHILE);
            }
        });
        members.grant(organisationId, id, reach, clock.today(), by.accountId(), now);
        trail.wrote(by, "MEMBER_INVITED", "account", id, reach.role().name());
        return new Invited.Done(id, links.make(id, by.accountId(), now));
    }
}
