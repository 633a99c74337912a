package vn.cauviec.access.domain;

import java.time.Duration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Limits;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.domain.Messages.Name;
import vn.cauviec.kernel.Actor;

/** Somebody wants to sign in with another name, or asks once more for what confirms the one they have. Nothing changes before it is confirmed. */
@Service
public class ChangeLogin {
    static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final AccountStore accounts;
    private final Logins logins;
    private final LoginProofs proofs;
    private final PasswordEncoder passwords;
    private final Limits limits;

    ChangeLogin(AccountStore accounts, Logins logins, LoginProofs proofs, PasswordEncoder passwords, Limits limits) {
        this.accounts = accounts;
        this.logins = logins;
        this.proofs = proofs;
        this.passwords = passwords;
        this.limits = limits;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** A link or a code is on its way to the name. */
        record Sent() implements Outcome {}

        record WrongPassword() implements Outcome {}

        /** Somebody signs in with it already. */
        record LoginTaken() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    /**
     * @param name canonical address or number
     * @param password the one that is held, as typed
     */
    @Transactional
    public Outcome run(Actor actor, LoginKind kind, String name, String password) {
        if (!limits.take("LOGIN_CHANGE", actor.accountId().toString(), MOST, WINDOW)) {
            return new Outcome.TooMany(WINDOW);
        }
        boolean right = accounts.findPasswordHash(actor.accountId())
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
        if (!right) {
            return new Outcome.WrongPassword();
        }
        if (logins.isTaken(kind, name)) {
            return new Outcome.LoginTaken();
        }
        proofs.sendConfirmation(actor.accountId(), new Name(kind, name), logins.language(actor.accountId()));
        return new Outcome.Sent();
    }

    /** Sends once more what confirms a name that the account has; of no effect where it is confirmed or missing. */
    @Transactional
    public Outcome sendAgain(Actor actor, LoginKind kind) {
        if (!limits.take("LOGIN_CONFIRMATION", actor.accountId().toString(), MOST, WINDOW)) {
            return new Outcome.TooMany(WINDOW);
        }
        logins.find(actor.accountId(), kind)
                .filter(login -> !login.confirmed())
                .ifPresent(login -> proofs.sendConfirmation(
                        actor.accountId(), new Name(kind, login.name()), logins.language(actor.accountId())));
        return new Outcome.Sent();
    }
}
