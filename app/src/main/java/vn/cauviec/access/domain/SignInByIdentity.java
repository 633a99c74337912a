package vn.cauviec.access.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.ProvenIdentity;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;

/** Signs in whoever an identity provider has named: the first step, as a password is. */
@Service
class SignInByIdentity {
    private final IdentityStore store;
    private final AccountStore accounts;
    private final Vault vault;
    private final BusinessClock clock;

    SignInByIdentity(IdentityStore store, AccountStore accounts, Vault vault, BusinessClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Welcome(UUID accountId) implements Outcome {}

        /** No account is joined with it. */
        record Unknown() implements Outcome {}

        /** Its account was closed. */
        record Closed() implements Outcome {}
    }

    /** @param address network address of the browser; only a keyed hash of it is kept */
    @Transactional
    public Outcome run(ProvenIdentity identity, String address) {
        var found = store.find(identity);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        boolean open = found.get().status() == AccountStatus.ACTIVE;
        var now = clock.systemNow();
        accounts.insertAttempt(store.key(identity), vault.hash("ADDRESS", address), open, now);
        if (!open) {
            return new Outcome.Closed();
        }
        store.used(found.get().id(), now);
        return new Outcome.Welcome(found.get().accountId());
    }
}
