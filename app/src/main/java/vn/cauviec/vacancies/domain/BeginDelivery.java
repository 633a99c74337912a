package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;

/**
 * A delivery is received. The next one of the provider has to wait until this one is done, so that of two deliveries the later one is
 * what stands in the end; one whose node fell silent is waited for no longer.
 */
@Service
class BeginDelivery {
    /** Far longer than one ad takes. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private final ProviderPrograms programs;
    private final ImportJobStore providers;
    private final DeliveryStore deliveries;
    private final IdSource ids;
    private final BusinessClock clock;

    BeginDelivery(
            ProviderPrograms programs,
            ImportJobStore providers,
            DeliveryStore deliveries,
            IdSource ids,
            BusinessClock clock) {
        this.programs = programs;
        this.providers = providers;
        this.deliveries = deliveries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @return the delivery's id
     * @throws Refused DELIVERY_RUNNING; KEY_ENDED
     */
    @Transactional
    public UUID run(Actor actor, int ads) {
        var key = programs.get(actor);
        var provider = key.provider();
        providers.holdProvider(provider);
        var systemNow = clock.systemNow();
        if (deliveries.isRunning(provider, systemNow.minus(SILENCE))) {
            throw new Refused(ProviderErrors.DELIVERY_RUNNING);
        }
        var now = clock.now();
        deliveries.endOpen(provider, now);
        var id = ids.next();
        deliveries.insert(id, key, ads, now, systemNow);
        return id;
    }
}
