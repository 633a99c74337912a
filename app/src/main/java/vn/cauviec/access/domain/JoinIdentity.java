package vn.cauviec.access.domain;

import java.time.Duration;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.Limits;
import vn.cauviec.access.ProvenIdentity;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;

/**
 * Somebody joins an identity with the own account, or parts them. Joining asks for the password: a browser left open must not become a
 * way in. The last way in stays.
 */
@Service
public class JoinIdentity {
    private final IdentityStore store;
    private final Providers providers;
    private final AccountStore accounts;
    private final OfficerStore officers;
    private final PasswordEncoder passwords;
    private final Limits limits;
    private final Noted noted;

    JoinIdentity(
            IdentityStore store,
            Providers providers,
            AccountStore accounts,
            OfficerStore officers,
            PasswordEncoder passwords,
            Limits limits,
            Noted noted) {
        this.store = store;
        this.providers = providers;
        this.accounts = accounts;
        this.officers = officers;
        this.passwords = passwords;
        this.limits = limits;
        this.noted = noted;
    }

    /** Whether somebody may go and be named. */
    public sealed interface Outcome {
        record Allowed() implements Outcome {}

        record WrongPassword() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    @Transactional
    public Outcome check(Actor actor, String password) {
        var account = actor.accountId();
        if (!limits.take("PASSWORD_CHANGE", account.toString(), ChangePassword.TRIES, ChangePassword.WINDOW)) {
            return new Outcome.TooMany(ChangePassword.WINDOW);
        }
        boolean right = accounts.findPasswordHash(account)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
        return right ? new Outcome.Allowed() : new Outcome.WrongPassword();
    }

    /** False when the identity is joined with another account, or this account with another identity of the provider. */
    @Transactional
    public boolean run(Actor actor, ProvenIdentity identity) {
        var account = actor.accountId();
        var moment = noted.moment();
        if (store.insert(moment.ids().next(), account, identity, moment.clock().systemNow())) {
            noted.noting().note(actor, "IDENTITY_JOINED", AccountMessage.IDENTITY_JOINED);
            return true;
        }
        return store.find(identity)
                .filter(held -> held.accountId().equals(account))
                .isPresent();
    }

    /**
     * Parts one of the actor's own; of no effect on others.
     *
     * @throws Refused LAST_WAY_IN where nothing else would open the account
     */
    @Transactional
    public void part(Actor actor, UUID id) {
        var account = actor.accountId();
        officers.hold(account); // so that two last ways are not taken away side by side
        boolean another = accounts.findPasswordHash(account).isPresent()
                || store.list(account).stream()
                        .anyMatch(row -> !row.id().equals(id)
                                && providers.findLabel(row.issuer()).isPresent());
        if (!another) {
            throw new Refused(AccessErrors.LAST_WAY_IN);
        }
        if (store.delete(account, id)) {
            noted.noting().note(actor, "IDENTITY_PARTED", AccountMessage.IDENTITY_PARTED);
        }
    }

    /** When something happens, what it is called, and who is told. */
    @Component
    record Noted(AddPasskey.Moment moment, KeepSecondStep.Noting noting) {}
}
