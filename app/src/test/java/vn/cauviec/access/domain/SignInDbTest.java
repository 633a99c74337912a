package vn.cauviec.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.access.LoginKind;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.Vault;

/** An unknown name takes the same path as a wrong password, so that neither the answer nor its time tells who has an account. */
@CauViecTest
class SignInDbTest {
    @Autowired
    AccountStore store;

    @Autowired
    Logins logins;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Vault vault;

    @Autowired
    BusinessClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestAccounts accounts;

    /** The real encoder; remembers the hashes that a password was compared with. */
    private final class Recording implements PasswordEncoder {
        private final List<String> compared = new ArrayList<>();

        @Override
        public String encode(CharSequence password) {
            return passwords.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            compared.add(hash.substring(0, hash.lastIndexOf('$', hash.lastIndexOf('$') - 1)));
            return passwords.matches(password, hash);
        }
    }

    @Test
    void anUnknownNameCostsTheSameHashAsAWrongPassword() {
        var officer = accounts.staff(Role.MODERATOR);

        var known = compared(officer.email());
        var unknown = compared("khong.ai.ca@example.vn");

        assertThat(known).hasSize(1);
        assertThat(unknown).as("algorithm and parameters of the hash").isEqualTo(known);
    }

    @Test
    void theAnswerIsTheSameToo() {
        var officer = accounts.staff(Role.MODERATOR);
        var signIn = new SignIn(store, passwords, logins, vault, clock);

        assertThat(run(signIn, officer.email(), "192.0.2.51"))
                .isEqualTo(run(signIn, "khong.ai@example.vn", "192.0.2.51"));
    }

    @Test
    void aHashOfOlderParametersIsReplacedAtTheNextSignInAndANewOneStays() {
        var officer = accounts.staff(Role.MODERATOR);
        var older = new Argon2PasswordEncoder(16, 32, 1, 8 * 1024, 2).encode(officer.password());
        inTransaction(() -> store.setPasswordHash(officer.id(), older));
        var signIn = new SignIn(store, passwords, logins, vault, clock);

        run(signIn, officer.email(), "192.0.2.52");
        assertThat(hash(officer.id())).as("after a wrong password").isEqualTo(older);
        assertThat(run(signIn, officer.email(), officer.password(), "192.0.2.52"))
                .isEqualTo(new SignIn.Outcome.Welcome(officer.id()));

        var renewed = hash(officer.id());
        assertThat(renewed).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(run(signIn, officer.email(), officer.password(), "192.0.2.52"))
                .isEqualTo(new SignIn.Outcome.Welcome(officer.id()));
        assertThat(hash(officer.id())).as("up to date already").isEqualTo(renewed);
    }

    private String hash(UUID accountId) {
        return new TransactionTemplate(transactions)
                .execute(_ -> store.findPasswordHash(accountId).orElseThrow());
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private List<String> compared(String name) {
        var recording = new Recording();
        run(new SignIn(store, recording, logins, vault, clock), name, "192.0.2.50");
        return recording.compared;
    }

    private SignIn.Outcome run(SignIn signIn, String name, String address) {
        return run(signIn, name, "wrong password", address);
    }

    private SignIn.Outcome run(SignIn signIn, String name, String password, String address) {
        return new TransactionTemplate(transactions).execute(_ -> signIn.run(LoginKind.EMAIL, name, password, address));
    }
}
