package vn.cauviec.access.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Refused;

/**
 * The administrator invites an officer: the account waits for its holder, and its role for a second person. The link is told to the
 * inviter once and handed over by them.
 */
@Service
public class InviteOfficer {
    private final AccountStore accounts;
    private final OfficerStore officers;
    private final Logins logins;
    private final SingleUseLinks links;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    InviteOfficer(
            AccountStore accounts,
            OfficerStore officers,
            Logins logins,
            SingleUseLinks links,
            AuditTrail trail,
            IdSource ids,
            BusinessClock clock) {
        this.accounts = accounts;
        this.officers = officers;
        this.logins = logins;
        this.links = links;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param link path of the single-use link; it cannot be found out again */
        record Invited(UUID accountId, String link) implements Outcome {}

        /** Somebody signs in with this address already. */
        record LoginTaken() implements Outcome {}
    }

    @Transactional
    public Outcome run(Actor actor, PersonName name, EmailAddress email, RoleOffer offer) {
        if (logins.isTaken(LoginKind.EMAIL, email.text())) {
            return new Outcome.LoginTaken();
        }
        var id = ids.next();
        var now = clock.systemNow();
        accounts.insertAccount(id, name.full(), AccountStatus.INVITED.name(), null, now);
        officers.setName(id, name);
        if (!logins.give(id, LoginKind.EMAIL, email.text())) {
            throw new Refused(AccessErrors.LOGIN_TAKEN_MEANWHILE);
        }
        // The administrator vouches for the address.
        logins.confirm(id, LoginKind.EMAIL, now);
        officers.insertRequest(ids.next(), id, offer, actor.accountId(), clock.now());
        trail.wrote(actor, "OFFICER_INVITED", "account", id, "");
        trail.wrote(actor, "ROLE_REQUESTED", "account", id, offer.role().name());
        return new Outcome.Invited(id, links.make(id, actor.accountId(), now));
    }
}
