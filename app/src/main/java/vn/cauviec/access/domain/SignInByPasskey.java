package vn.cauviec.access.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Limits;
import vn.cauviec.kernel.BusinessClock;

/** Signs a person in with a passkey, verified by the device: both steps in one. */
@Service
public class SignInByPasskey {
    static final String PURPOSE = "sign-in";
    private static final int MOST_FROM_ONE_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final SpentPuzzles spent;
    private final Limits limits;
    private final BusinessClock clock;

    SignInByPasskey(Passkeys passkeys, PasskeyStore store, SpentPuzzles spent, Limits limits, BusinessClock clock) {
        this.passkeys = passkeys;
        this.store = store;
        this.spent = spent;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param challenge as it was given to the browser
     * @param used what the browser made of it
     * @param address network address of the browser
     * @return the account; empty when the passkey is not known, was not used by the rules, or too often was tried from there
     */
    @Transactional
    public Optional<UUID> run(String challenge, String used, String address) {
        if (!limits.take("PASSKEY", address, MOST_FROM_ONE_ADDRESS, WINDOW)
                || !passkeys.isLive(challenge, PURPOSE, "")) {
            return Optional.empty();
        }
        var held = passkeys.findCredentialId(used).flatMap(store::hold);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.systemNow();
        return passkeys.verifyUsed(used, challenge, held.get())
                .filter(_ -> spent.spend(AddPasskey.mark(challenge), now, AddPasskey.LIFE.multipliedBy(24)))
                .map(count -> {
                    store.used(held.get().id(), count, now);
                    return held.get().accountId();
                });
    }
}
