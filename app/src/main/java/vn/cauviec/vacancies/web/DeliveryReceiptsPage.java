package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.vacancies.domain.Delivery;
import vn.cauviec.vacancies.domain.DeliveryOutcome;
import vn.cauviec.vacancies.domain.DeliveryReceipt;

/**
 * The receipts of a delivery, as its program was given them.
 *
 * @param providerName of the provider
 * @param shown receipts of this outcome alone; null for all
 */
public record DeliveryReceiptsPage(
        Delivery delivery,
        String providerName,
        @Nullable DeliveryOutcome shown,
        List<DeliveryReceipt> receipts,
        Paging paging)
        implements Page {
    public DeliveryReceiptsPage {
        receipts = List.copyOf(receipts);
    }

    public String providerAddress() {
        return ProvidersController.address(delivery.provider());
    }

    /** Outcomes that some ad has, and the one that is shown. */
    public List<DeliveryOutcome> outcomes() {
        return Stream.of(DeliveryOutcome.values())
                .filter(outcome -> outcome == shown || delivery.count(outcome) > 0)
                .toList();
    }

    public String address(@Nullable DeliveryOutcome outcome) {
        return PageAddress.of(ProvidersController.address(delivery.provider(), delivery.id()))
                .with(ProvidersController.OUTCOME, outcome == null ? "" : outcome.code())
                .toString();
    }

    /** The mood of the badge of an outcome. */
    public String mood(DeliveryOutcome outcome) {
        return switch (outcome) {
            case NEW -> "good";
            case CHANGED, PROPOSED -> "warn";
            case UNCHANGED, STOPPED -> "plain";
            case WRONG -> "bad";
        };
    }
}
