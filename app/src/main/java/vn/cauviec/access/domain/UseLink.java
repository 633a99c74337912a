package vn.cauviec.access.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.operations.Vault;

/**
 * An officer sets a password by a single-use link: the first time, or after it was forgotten. A first officer also gives a name and an
 * address to sign in with. Sessions that the account had end.
 */
@Service
public class UseLink {
    private final LinkStore links;
    private final AccountStore accounts;
    private final OfficerStore officers;
    private final PasswordEncoder passwords;
    private final Logins logins;
    private final AuditTrail trail;
    private final BusinessClock clock;

    UseLink(
            LinkStore links,
            AccountStore accounts,
            OfficerStore officers,
            PasswordEncoder passwords,
            Logins logins,
            AuditTrail trail,
            BusinessClock clock) {
        this.links = links;
        this.accounts = accounts;
        this.officers = officers;
        this.passwords = passwords;
        this.logins = logins;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a link is for.
     *
     * @param staffName of its holder; empty for a first officer, who gives it now
     * @param asksWho whether name and address are still to be given
     * @param isReset whether the account had a password before
     */
    public record Purpose(String staffName, boolean asksWho, boolean isReset) {}

    /** Who a first officer is. */
    public record Who(PersonName name, EmailAddress email) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The password is set; the account may sign in. */
        record Done(UUID accountId) implements Outcome {}

        /** The link was used, is too old, was replaced, or the account is closed. */
        record Gone() implements Outcome {}

        /** Somebody signs in with this address already. The link can still be used. */
        record LoginTaken() implements Outcome {}
    }

    /** What the link is for; empty when it cannot be used. */
    @Transactional(readOnly = true)
    public Optional<Purpose> find(String secret) {
        return links.find(Vault.digest(secret), clock.systemNow())
                .filter(this::isStillMeant)
                .map(live -> new Purpose(live.staffName(), !live.hasLogin(), live.status() == AccountStatus.ACTIVE));
    }

    /**
     * @param who needed where {@link Purpose#asksWho} says so, otherwise ignored
     * @param password as typed, of a permitted length
     */
    @Transactional
    public Outcome run(String secret, @Nullable Who who, String password) {
        var now = clock.systemNow();
        var digest = Vault.digest(secret);
        var found = links.hold(digest, now).filter(this::isStillMeant);
        if (found.isEmpty()) {
            return new Outcome.Gone();
        }
        var live = found.get();
        if (!live.hasLogin()) {
            if (who == null) {
                throw new IllegalArgumentException("a first officer says who they are");
            }
            if (!introduce(live.accountId(), who)) {
                return new Outcome.LoginTaken();
            }
        }
        links.use(digest, now);
        links.expireAll(live.accountId(), now);
        officers.activate(live.accountId(), passwords.encode(password));
        officers.endSessions(live.accountId(), null);
        note(live);
        return new Outcome.Done(live.accountId());
    }

    /** A link of the first officers is void as soon as another account does what it was made for. */
    private boolean isStillMeant(LinkStore.Live live) {
        return live.createdBy() != null
                || accounts.listGrants(live.accountId(), clock.today()).stream()
                        .noneMatch(grant -> officers.isHeldByAnother(grant.role(), live.accountId(), clock.today()));
    }

    private boolean introduce(UUID accountId, Who who) {
        if (!logins.give(accountId, LoginKind.EMAIL, who.email().text())) {
            return false;
        }
        // Whoever sits at the machine vouches for the address of a first officer.
        logins.confirm(accountId, LoginKind.EMAIL, clock.systemNow());
        officers.setName(accountId, who.name());
        return true;
    }

    private void note(LinkStore.Live live) {
        var actor = new Actor(live.accountId(), "", List.of(), Set.of());
        boolean reset = live.status() == AccountStatus.ACTIVE;
        trail.wrote(actor, reset ? "PASSWORD_RESET" : "ACCOUNT_ACTIVATED", "account", live.accountId(), "");
    }
}
