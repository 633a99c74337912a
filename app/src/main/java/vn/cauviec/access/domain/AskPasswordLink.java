package vn.cauviec.access.domain;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.Limits;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.domain.Messages.Name;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.site.Language;

/**
 * Somebody forgot the password and asks for a link. The answer is the same whether or not there is an account; the link goes to a name
 * that its holder has confirmed, and to no other.
 */
@Service
public class AskPasswordLink {
    static final int MOST_FOR_ONE_NAME = 3;
    static final int MOST_FROM_ONE_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final AccountStore accounts;
    private final Logins logins;
    private final LoginProofs proofs;
    private final Messages messages;
    private final Limits limits;
    private final IdSource ids;
    private final BusinessClock clock;

    AskPasswordLink(
            AccountStore accounts,
            Logins logins,
            LoginProofs proofs,
            Messages messages,
            Limits limits,
            IdSource ids,
            BusinessClock clock) {
        this.accounts = accounts;
        this.logins = logins;
        this.proofs = proofs;
        this.messages = messages;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** If there is such an account, something is on its way. */
        record Asked() implements Outcome {}

        /** Too often, for this name or from this network address: known or not. */
        record TooMany(Duration pause) implements Outcome {}
    }

    /**
     * @param name canonical address or number
     * @param address network address of the browser; only a keyed hash of it is kept
     */
    @Transactional
    public Outcome run(LoginKind kind, String name, String address, Language language) {
        if (!limits.take("PASSWORD_LINK_ADDRESS", address, MOST_FROM_ONE_ADDRESS, WINDOW)
                || !limits.take("PASSWORD_LINK", kind + "/" + name, MOST_FOR_ONE_NAME, WINDOW)) {
            return new Outcome.TooMany(WINDOW);
        }
        accounts.findForSignIn(kind, logins.keys(kind, name))
                .filter(row -> row.status().equals("ACTIVE"))
                .ifPresent(row -> send(row, new Name(kind, name), language));
        return new Outcome.Asked();
    }

    private void send(AccountStore.SignInRow account, Name name, Language language) {
        if (account.confirmed()) {
            proofs.sendPasswordLink(account.accountId(), name, language);
        } else {
            messages.send(
                    name,
                    AccountMessage.PASSWORD_NAME_UNCONFIRMED,
                    language,
                    List.of(),
                    "unconfirmed/" + ids.next(),
                    clock.systemNow().plus(WINDOW));
        }
    }
}
