package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;

/**
 * What the house holds of a provider, and the receipts of its deliveries: a program sees those of its own provider, officers who may import
 * those of every one.
 */
@Component
@Transactional(readOnly = true)
public class DeliveryQueries {
    private final ProviderPrograms programs;
    private final DeliveryStore deliveries;
    private final ProviderAdStore ads;
    private final ImportedAdStore imported;
    private final BusinessClock clock;

    DeliveryQueries(
            ProviderPrograms programs,
            DeliveryStore deliveries,
            ProviderAdStore ads,
            ImportedAdStore imported,
            BusinessClock clock) {
        this.programs = programs;
        this.deliveries = deliveries;
        this.ads = ads;
        this.imported = imported;
        this.clock = clock;
    }

    /**
     * The ads of the program's provider, by reference.
     *
     * @param after the reference before the first one; null to begin
     * @throws Refused KEY_ENDED
     */
    public List<ProviderAd> listAds(Actor program, @Nullable String after, int limit) {
        return ads.list(programs.get(program).provider(), after, limit, clock.today());
    }

    /**
     * Whether the program's provider has handed in an ad under the reference.
     *
     * @throws Refused KEY_ENDED
     */
    public boolean holds(Actor program, String reference) {
        return imported.find(programs.get(program).provider(), VietnameseText.tidy(reference))
                .isPresent();
    }

    /**
     * Deliveries of the program's provider, newest first.
     *
     * @param before the delivery after which the list goes on; null to begin
     * @throws Refused KEY_ENDED
     */
    public List<Delivery> list(Actor program, @Nullable UUID before, int limit) {
        return deliveries.listBefore(programs.get(program).provider(), before, limit);
    }

    /** Deliveries of a provider, newest first; empty for who may not import. */
    public List<Delivery> list(Actor officer, String provider, int limit, long offset) {
        return officer.may(Right.VACANCY_IMPORT) ? deliveries.list(provider, limit, offset) : List.of();
    }

    public long count(Actor officer, String provider) {
        return officer.may(Right.VACANCY_IMPORT) ? deliveries.count(provider) : 0;
    }

    /** @throws Refused DELIVERY_NOT_FOUND, also for one that is not the actor's business */
    public Delivery get(Actor actor, UUID id) {
        return deliveries
                .find(id)
                .filter(found -> concerns(actor, found))
                .orElseThrow(() -> new Refused(ProviderErrors.DELIVERY_NOT_FOUND));
    }

    private boolean concerns(Actor actor, Delivery delivery) {
        return actor.may(Right.VACANCY_IMPORT)
                || (actor.may(Right.VACANCY_DELIVER)
                        && programs.get(actor).provider().equals(delivery.provider()));
    }

    /**
     * Receipts of a delivery in its order, with the ads as they stand today.
     *
     * @param outcome null for all
     * @throws Refused DELIVERY_NOT_FOUND
     */
    public List<DeliveryReceipt> listReceipts(
            Actor actor, UUID id, @Nullable DeliveryOutcome outcome, int limit, long offset) {
        var delivery = get(actor, id);
        var kept = deliveries.listReceipts(id, outcome, limit, offset);
        var held = ads
                .list(
                        delivery.provider(),
                        kept.stream()
                                .map(DeliveryStore.Kept::vacancyId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        clock.today())
                .stream()
                .collect(Collectors.toMap(ProviderAd::id, Function.identity()));
        return kept.stream()
                .map(one -> new DeliveryReceipt(
                        one.number(),
                        one.reference(),
                        one.title(),
                        one.outcome(),
                        one.findings(),
                        one.vacancyId() == null ? null : held.get(one.vacancyId())))
                .toList();
    }
}
