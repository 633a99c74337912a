package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of one ad of a delivery.
 *
 * @param number its place in the delivery, from 1
 * @param title as it was handed in; may be empty
 * @param findings what is wrong, then what is worth a look
 * @param ad as the house holds it today; null where nothing stands under the reference
 */
public record DeliveryReceipt(
        int number,
        String reference,
        String title,
        DeliveryOutcome outcome,
        List<DeliveryFinding> findings,
        @Nullable ProviderAd ad) {
    public DeliveryReceipt {
        findings = List.copyOf(findings);
    }

    public Optional<ProviderAd> findAd() {
        return Optional.ofNullable(ad);
    }
}
