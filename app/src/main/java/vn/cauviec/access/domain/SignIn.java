package vn.cauviec.access.domain;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;

/**
 * Signs a person in with an e-mail address or a telephone number and a password. After {@value #FAILURES_OF_LOGIN} failures of one
 * name, or {@value #FAILURES_OF_ADDRESS} from one network address, within 15 minutes nobody is let in until these have passed; the
 * answer takes as long and reads the same whether the account exists or not. A password whose hash is weaker than hashes are made
 * today is hashed anew.
 */
@Service
public class SignIn {
    static final int FAILURES_OF_LOGIN = 5;
    static final int FAILURES_OF_ADDRESS = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final Logins logins;
    private final Vault vault;
    private final BusinessClock clock;
    /** Made beside the start, which it would hold up. */
    private final CompletableFuture<String> nobodysHash;

    SignIn(AccountStore store, PasswordEncoder passwords, Logins logins, Vault vault, BusinessClock clock) {
        this.store = store;
        this.passwords = passwords;
        this.logins = logins;
        this.vault = vault;
        this.clock = clock;
        nobodysHash = CompletableFuture.supplyAsync(() -> passwords.encode("nobody signs in with this"));
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Welcome(UUID accountId) implements Outcome {}

        /** Wrong name or wrong password: which of them is not said. */
        record Wrong() implements Outcome {}

        /** Too many failures: wait. */
        record TooMany(Duration pause) implements Outcome {}
    }

    /**
     * @param kind what the name is
     * @param name canonical address or number
     * @param password as typed
     * @param address network address of the browser; only a keyed hash of it is kept
     */
    @Transactional
    public Outcome run(LoginKind kind, String name, String password, String address) {
        var now = clock.systemNow();
        var loginKey = logins.key(kind, name);
        var addressKey = vault.hash("ADDRESS", address);
        if (store.countFailuresOfLogin(loginKey, now.minus(WINDOW)) >= FAILURES_OF_LOGIN
                || store.countFailuresOfAddress(addressKey, now.minus(WINDOW)) >= FAILURES_OF_ADDRESS) {
            return new Outcome.TooMany(WINDOW);
        }
        var found = store.findForSignIn(kind, logins.keys(kind, name))
                .filter(row -> row.status().equals("ACTIVE"));
        var held = found.map(AccountStore.SignInRow::passwordHash);
        var hash = held.orElseGet(nobodysHash::join);
        boolean right = passwords.matches(password, hash) && held.isPresent();
        store.insertAttempt(loginKey, addressKey, right, now);
        if (right && passwords.upgradeEncoding(hash)) {
            store.setPasswordHash(found.orElseThrow().accountId(), passwords.encode(password));
        }
        return right ? new Outcome.Welcome(found.orElseThrow().accountId()) : new Outcome.Wrong();
    }
}
