package vn.cauviec.access.domain;

import java.util.List;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.domain.ProofStore.Purpose;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;

/** Whoever holds a link sets a new password: once, within 30 minutes. All sessions of the account end; its holder is told. */
@Service
public class ResetPassword {
    private final ProofStore proofs;
    private final OfficerStore officers;
    private final PasswordEncoder passwords;
    private final Messages messages;
    private final AuditTrail trail;
    private final BusinessClock clock;

    ResetPassword(
            ProofStore proofs,
            OfficerStore officers,
            PasswordEncoder passwords,
            Messages messages,
            AuditTrail trail,
            BusinessClock clock) {
        this.proofs = proofs;
        this.officers = officers;
        this.passwords = passwords;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the link can be used. */
    @Transactional(readOnly = true)
    public boolean isLive(String secret) {
        return proofs.find(Purpose.PASSWORD, Vault.digest(secret), clock.systemNow())
                .isPresent();
    }

    /**
     * @param password as typed, of a permitted length
     * @return false when the link cannot be used (any more)
     */
    @Transactional
    public boolean run(String secret, String password) {
        var now = clock.systemNow();
        var found = proofs.hold(Purpose.PASSWORD, Vault.digest(secret), now);
        if (found.isEmpty()) {
            return false;
        }
        var account = found.get().accountId();
        proofs.use(found.get().id(), now);
        proofs.expireAll(account, Purpose.PASSWORD, now);
        officers.activate(account, passwords.encode(password));
        officers.endSessions(account, null);
        trail.wrote(new Actor(account, "", List.of(), Set.of()), "PASSWORD_RESET", "account", account, "");
        messages.tell(account, AccountMessage.PASSWORD_WAS_RESET);
        return true;
    }
}
