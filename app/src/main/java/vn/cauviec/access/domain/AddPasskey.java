package vn.cauviec.access.domain;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.operations.Vault;

/** Somebody adds a passkey to the own account, or takes one away. Adding asks for the password: a browser left open must not become a way in. */
@Service
public class AddPasskey {
    static final String PURPOSE = "add";
    static final Duration LIFE = Duration.ofMinutes(5);

    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final SpentPuzzles spent;
    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final KeepSecondStep.Noting noting;
    private final Moment moment;

    AddPasskey(
            Passkeys passkeys,
            PasskeyStore store,
            SpentPuzzles spent,
            AccountStore accounts,
            PasswordEncoder passwords,
            KeepSecondStep.Noting noting,
            Moment moment) {
        this.passkeys = passkeys;
        this.store = store;
        this.spent = spent;
        this.accounts = accounts;
        this.passwords = passwords;
        this.noting = noting;
        this.moment = moment;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record WrongPassword() implements Outcome {}

        /** Not made by the rules, too late, or known already. */
        record NotAccepted() implements Outcome {}
    }

    /**
     * @param challenge as it was given to the browser
     * @param made what the browser made of it
     * @param device browser and system
     */
    @Transactional
    public Outcome run(Actor actor, String password, String challenge, String made, String device) {
        boolean right = accounts.findPasswordHash(actor.accountId())
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
        if (!right) {
            return new Outcome.WrongPassword();
        }
        boolean live = passkeys.isLive(challenge, PURPOSE, actor.accountId().toString());
        var found = live ? passkeys.verifyMade(made, challenge) : Optional.<Passkeys.Made>empty();
        if (found.isEmpty() || !spent.spend(mark(challenge), moment.clock().systemNow(), LIFE.multipliedBy(24))) {
            return new Outcome.NotAccepted();
        }
        boolean added = store.insert(
                moment.ids().next(),
                actor.accountId(),
                found.get().credentialId(),
                found.get().attested(),
                found.get().signCount(),
                device,
                moment.clock().systemNow());
        if (!added) {
            return new Outcome.NotAccepted();
        }
        noting.note(actor, "PASSKEY_ADDED", AccountMessage.PASSKEY_ADDED);
        return new Outcome.Done();
    }

    /** Takes away one of the actor's own; of no effect on others. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        if (store.delete(actor.accountId(), id)) {
            noting.note(actor, "PASSKEY_REMOVED", AccountMessage.PASSKEY_REMOVED);
        }
    }

    /** Names a used challenge. */
    static String mark(String challenge) {
        return "passkey/" + HexFormat.of().formatHex(Vault.digest(challenge));
    }

    /** When something happens and what it is called. */
    @Component
    record Moment(BusinessClock clock, IdSource ids) {}
}
