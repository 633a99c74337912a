package vn.cauviec.access.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.access.LoginKind;
import vn.cauviec.access.ProvenIdentity;
import vn.cauviec.access.domain.Messages.Name;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.site.Language;

/** The ways into a new account: whoever signs up is asked to confirm them; in a sample province they are confirmed already. */
@Component
class SignUpNames {
    private final Logins logins;
    private final LoginStore store;
    private final LoginProofs proofs;
    private final IdentityStore identities;
    private final IdSource ids;
    private final BusinessClock clock;

    SignUpNames(
            Logins logins,
            LoginStore store,
            LoginProofs proofs,
            IdentityStore identities,
            IdSource ids,
            BusinessClock clock) {
        this.logins = logins;
        this.store = store;
        this.proofs = proofs;
        this.identities = identities;
        this.ids = ids;
        this.clock = clock;
    }

    /** False when the identity is joined with another account. */
    boolean join(UUID accountId, ProvenIdentity identity) {
        return identities.insert(ids.next(), accountId, identity, clock.systemNow());
    }

    boolean isTaken(LoginKind kind, String name) {
        return logins.isTaken(kind, name);
    }

    /** False when another account signs in with it. */
    boolean give(UUID accountId, LoginKind kind, String name, Language language) {
        if (!logins.give(accountId, kind, name)) {
            return false;
        }
        store.setLanguage(accountId, language.code());
        if (PastMoment.find().isPresent()) {
            logins.confirm(accountId, kind, clock.systemNow());
        } else {
            proofs.sendConfirmation(accountId, new Name(kind, name), language);
        }
        return true;
    }
}
