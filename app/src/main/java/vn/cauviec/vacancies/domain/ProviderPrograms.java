package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.Vault;

/**
 * Who acts with a key: the provider's program, which may hand in ads and nothing else. It acts under the id of its key, so that history
 * and audit tell which one it was.
 */
@Component
public class ProviderPrograms {
    static final String BEGINNING = "cv_";

    private static final Pattern KEY = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final ProviderKeyStore keys;
    private final BusinessClock clock;

    ProviderPrograms(ProviderKeyStore keys, BusinessClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Who acts with the key; empty for one that was never made or has ended. */
    @Transactional
    public Optional<Actor> findActor(String key) {
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        var known = keys.findByDigest(Vault.digest(key)).filter(ProviderKey::isGood);
        known.ifPresent(this::noteUse);
        return known.map(good -> new Actor(good.id(), "", List.of(), Set.of(Right.VACANCY_DELIVER)));
    }

    private void noteUse(ProviderKey key) {
        var now = clock.systemNow();
        var last = key.lastUsedAt();
        if (last == null || last.plus(NOTED_EVERY).isBefore(now)) {
            keys.setUsed(key.id(), now);
        }
    }

    /**
     * The key of the provider for whose program the actor stands.
     *
     * @throws Refused KEY_ENDED when the actor is no program, or its key has just ended
     */
    @Transactional(readOnly = true)
    public ProviderKey get(Actor actor) {
        return keys.find(actor.accountId())
                .filter(key -> key.isGood() && actor.may(Right.VACANCY_DELIVER))
                .orElseThrow(() -> new Refused(ProviderErrors.KEY_ENDED));
    }
}
