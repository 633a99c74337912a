package vn.cauviec.vacancies.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;

/** A delivery is done, or has broken off: the provider's next one need not wait. */
@Service
class EndDelivery {
    private final DeliveryStore deliveries;
    private final BusinessClock clock;

    EndDelivery(DeliveryStore deliveries, BusinessClock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Transactional
    public void run(UUID id) {
        deliveries.end(id, clock.now());
    }
}
