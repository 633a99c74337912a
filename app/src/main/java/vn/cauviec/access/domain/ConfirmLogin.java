package vn.cauviec.access.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.AccountMessage;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.domain.Messages.Name;
import vn.cauviec.access.domain.ProofStore.Live;
import vn.cauviec.access.domain.ProofStore.Purpose;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;

/**
 * Somebody brings the secret that was sent to a name: the name is confirmed, and the account signs in with it from here on if it did
 * not before. A name that takes the place of another is told to both.
 */
@Service
public class ConfirmLogin {
    /** A code is void after so many wrong tries. */
    static final int MOST_WRONG = 5;

    private final ProofStore proofs;
    private final LoginProofs secrets;
    private final Logins logins;
    private final Messages messages;
    private final Vault vault;
    private final AuditTrail trail;
    private final BusinessClock clock;

    ConfirmLogin(
            ProofStore proofs,
            LoginProofs secrets,
            Logins logins,
            Messages messages,
            Vault vault,
            AuditTrail trail,
            BusinessClock clock) {
        this.proofs = proofs;
        this.secrets = secrets;
        this.logins = logins;
        this.messages = messages;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Confirmed() implements Outcome {}

        /** Not the code that was sent. */
        record Wrong() implements Outcome {}

        /** Used, too old, replaced, or tried too often. */
        record Gone() implements Outcome {}

        /** Another account has taken the name in the meantime. */
        record LoginTaken() implements Outcome {}
    }

    /** The name that a link confirms; empty when it cannot be used. */
    @Transactional(readOnly = true)
    public Optional<String> find(String secret) {
        return proofs.find(Purpose.LOGIN, Vault.digest(secret), clock.systemNow())
                .map(live -> vault.open(live.nameSealed()));
    }

    /** By the link that was sent to an address. */
    @Transactional
    public Outcome byLink(String secret) {
        return proofs.hold(Purpose.LOGIN, Vault.digest(secret), clock.systemNow())
                .map(this::confirm)
                .orElseGet(Outcome.Gone::new);
    }

    /** By the code that was sent to a telephone. */
    @Transactional
    public Outcome byCode(Actor actor, String code) {
        var found =
                proofs.holdAwaited(actor.accountId(), Purpose.LOGIN, LoginKind.PHONE, clock.systemNow(), MOST_WRONG);
        if (found.isEmpty()) {
            return new Outcome.Gone();
        }
        var live = found.get();
        if (!secrets.isCode(live, code)) {
            proofs.wrong(live.id());
            return new Outcome.Wrong();
        }
        return confirm(live);
    }

    private Outcome confirm(Live live) {
        var now = clock.systemNow();
        var name = new Name(live.kind(), vault.open(live.nameSealed()));
        var held = logins.find(live.accountId(), live.kind());
        boolean same = held.filter(login -> Logins.isSame(live.kind(), login.name(), name.text()))
                .isPresent();
        if (same) {
            logins.confirm(live.accountId(), live.kind(), now);
        } else if (!logins.replace(live.accountId(), live.kind(), name.text(), now)) {
            return new Outcome.LoginTaken();
        }
        proofs.use(live.id(), now);
        trail.wrote(
                new Actor(live.accountId(), "", List.of(), Set.of()),
                same ? "LOGIN_CONFIRMED" : "LOGIN_CHANGED",
                "account",
                live.accountId(),
                live.kind().name());
        if (!same) {
            tellOfChange(live.accountId(), name, held);
        }
        return new Outcome.Confirmed();
    }

    private void tellOfChange(UUID accountId, Name name, Optional<Logins.Login> before) {
        var masked = Logins.masked(name);
        messages.tell(accountId, AccountMessage.LOGIN_WAS_CHANGED, masked);
        before.filter(Logins.Login::confirmed)
                .ifPresent(login -> messages.send(
                        new Name(name.kind(), login.name()),
                        AccountMessage.LOGIN_WAS_CHANGED,
                        logins.language(accountId),
                        List.of(masked),
                        "login-was/" + accountId + "/" + clock.systemNow().toEpochMilli(),
                        null));
    }
}
