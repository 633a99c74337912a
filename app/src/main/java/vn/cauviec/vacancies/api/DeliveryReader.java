package vn.cauviec.vacancies.api;

import static vn.cauviec.vacancies.domain.DeliveryFinding.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.domain.DeliveredAd;

/**
 * Reads the ads of a delivery into the words that a workbook would hold; what they mean is read by the same rules. An ad that cannot be
 * read keeps no other one out.
 */
@Component
class DeliveryReader {
    private final Units units;
    private final BusinessClock clock;

    DeliveryReader(Units units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    List<DeliveredAd> read(JsonNode ads) {
        var today = clock.today();
        var read = new ArrayList<DeliveredAd>();
        for (var ad : ads) {
            read.add(
                    ad.isObject()
                            ? new SentAdReader(units, ad, today).read()
                            : new DeliveredAd(
                                    false, Map.of(), List.of(problem("", "vacancies.provider.problem.notAnObject"))));
        }
        return read;
    }
}
