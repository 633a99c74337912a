package vn.cauviec.vacancies.domain;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;

/**
 * Takes a delivery over, ad by ad, each in a transaction of its own. What breaks off is handed in again: the ads that were taken over are
 * found unchanged then, and the others follow.
 */
@Component
public class Deliveries {
    private final BeginDelivery begin;
    private final TakeDeliveredAd take;
    private final EndDelivery end;

    Deliveries(BeginDelivery begin, TakeDeliveredAd take, EndDelivery end) {
        this.begin = begin;
        this.take = take;
        this.end = end;
    }

    /**
     * @param actor a provider's program
     * @param ads at least one
     * @return the delivery's id
     * @throws Refused DELIVERY_RUNNING; KEY_ENDED
     */
    public UUID run(Actor actor, List<DeliveredAd> ads) {
        var id = begin.run(actor, ads.size());
        try {
            var seen = new HashMap<String, Integer>();
            for (int number = 1; number <= ads.size(); number++) {
                var ad = ads.get(number - 1);
                take.run(actor, id, number, ad, seen.putIfAbsent(ad.reference(), number));
            }
        } finally {
            end.run(id);
        }
        return id;
    }
}
