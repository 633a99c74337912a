package vn.cauviec.vacancies.domain;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.Vault;

/**
 * Whoever takes workbooks of a provider over gives its program a key: what the program hands in waits for a moderator just the same. Two
 * keys may be good at once, so that one is replaced without a pause. The audit notes who made it.
 */
@Service
public class MakeProviderKey {
    static final int MOST_GOOD_KEYS = 2;

    private static final int BYTES = 32;
    private static final int SHOWN_LETTERS = 4;

    private final ProviderKeyStore keys;
    private final ImportJobStore providers;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    MakeProviderKey(
            ProviderKeyStore keys, ImportJobStore providers, AuditTrail trail, IdSource ids, BusinessClock clock) {
        this.keys = keys;
        this.providers = providers;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param key shown once: nobody can read it again */
        record Made(String provider, String key) implements Outcome {
            @Override
            public String toString() {
                return "Made[" + provider + "]";
            }
        }

        /** One of the good keys has to end first. */
        record EnoughKeys() implements Outcome {}
    }

    /**
     * @param providerName known, or new to the house; its {@link ReceiveWorkbook#key} is not empty
     * @throws Refused PROVIDER_NOT_FOUND for an actor who may not import
     */
    @Transactional
    public Outcome run(Actor actor, String providerName) {
        if (!actor.may(Right.VACANCY_IMPORT)) {
            throw new Refused(ProviderErrors.PROVIDER_NOT_FOUND);
        }
        var provider = ReceiveWorkbook.key(providerName);
        providers.putProvider(provider, providerName);
        providers.holdProvider(provider);
        if (keys.list(provider).stream().filter(ProviderKey::isGood).count() >= MOST_GOOD_KEYS) {
            return new Outcome.EnoughKeys();
        }
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = ProviderPrograms.BEGINNING
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var ending = secret.substring(secret.length() - SHOWN_LETTERS);
        var key = new ProviderKey(ids.next(), provider, ending, actor.accountId(), clock.now(), null, null);
        keys.insert(key, Vault.digest(secret));
        trail.wrote(actor, "PROVIDER_KEY_MADE", "provider_key", key.id(), "");
        return new Outcome.Made(provider, secret);
    }
}
