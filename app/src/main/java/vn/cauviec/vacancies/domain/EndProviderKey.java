package vn.cauviec.vacancies.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;

/** A key opens nothing from this moment on; what was handed in with it stays. Nothing happens when it had ended before. */
@Service
public class EndProviderKey {
    private final ProviderKeyStore keys;
    private final AuditTrail trail;
    private final BusinessClock clock;

    EndProviderKey(ProviderKeyStore keys, AuditTrail trail, BusinessClock clock) {
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param provider whose key it is
     * @throws Refused PROVIDER_NOT_FOUND when the provider has no such key, or for an actor who may not import
     */
    @Transactional
    public void run(Actor actor, String provider, UUID id) {
        boolean known =
                keys.find(id).filter(key -> key.provider().equals(provider)).isPresent();
        if (!known || !actor.may(Right.VACANCY_IMPORT)) {
            throw new Refused(ProviderErrors.PROVIDER_NOT_FOUND);
        }
        if (keys.end(id, actor.accountId(), clock.now())) {
            trail.wrote(actor, "PROVIDER_KEY_ENDED", "provider_key", id, "");
        }
    }
}
