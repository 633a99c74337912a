package vn.cauviec.access.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;

/** Passkeys of an account, and challenges for new ceremonies. */
@Component
@Transactional(readOnly = true)
public class PasskeyQueries {
    private final PasskeyStore store;
    private final Passkeys passkeys;

    PasskeyQueries(PasskeyStore store, Passkeys passkeys) {
        this.store = store;
        this.passkeys = passkeys;
    }

    /**
     * A passkey, as its holder sees it.
     *
     * @param device browser and system on which it was made; empty when not known
     * @param lastUsedAt null before the first time
     */
    public record Row(
            UUID id,
            String device,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    /** The actor's own. */
    public List<Row> list(Actor actor) {
        return store.list(actor.accountId());
    }

    /** For making one. */
    public String challengeToAdd(Actor actor) {
        return passkeys.challenge(AddPasskey.PURPOSE, actor.accountId().toString());
    }

    /** For signing in. */
    public String challengeToSignIn() {
        return passkeys.challenge(SignInByPasskey.PURPOSE, "");
    }
}
