package vn.cauviec.access.domain;

import java.time.Duration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.Limits;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;

/** Somebody changes the own password. All other sessions of the account end. */
@Service
public class ChangePassword {
    static final int TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final AccountStore accounts;
    private final OfficerStore officers;
    private final PasswordEncoder passwords;
    private final Limits limits;
    private final AuditTrail trail;
    private final Messages messages;

    ChangePassword(
            AccountStore accounts,
            OfficerStore officers,
            PasswordEncoder passwords,
            Limits limits,
            AuditTrail trail,
            Messages messages) {
        this.accounts = accounts;
        this.officers = officers;
        this.passwords = passwords;
        this.limits = limits;
        this.trail = trail;
        this.messages = messages;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** The password held so far is another one. */
        record WrongPassword() implements Outcome {}

        /** Too many tries within {@link #WINDOW}. */
        record TooMany(Duration pause) implements Outcome {}
    }

    /**
     * @param held the password held so far, as typed
     * @param wanted the new one, of a permitted length
     * @param sessionId the session that goes on
     */
    @Transactional
    public Outcome run(Actor actor, String held, String wanted, String sessionId) {
        var account = actor.accountId();
        if (!limits.take("PASSWORD_CHANGE", account.toString(), TRIES, WINDOW)) {
            return new Outcome.TooMany(WINDOW);
        }
        boolean right = accounts.findPasswordHash(account)
                .filter(hash -> passwords.matches(held, hash))
                .isPresent();
        if (!right) {
            return new Outcome.WrongPassword();
        }
        officers.activate(account, passwords.encode(wanted));
        officers.endSessions(account, sessionId);
        trail.wrote(actor, "PASSWORD_CHANGED", "account", account, "");
        messages.tell(account, AccountMessage.PASSWORD_WAS_CHANGED);
        return new Outcome.Done();
    }
}
