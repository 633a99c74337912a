package vn.cauviec.vacancies.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;

/** Providers and their keys, for officers who may import. */
@Component
@Transactional(readOnly = true)
public class ProviderQueries {
    private final ImportJobStore providers;
    private final ProviderKeyStore keys;
    private final DeliveryStore deliveries;
    private final ProviderAdStore ads;
    private final Accounts accounts;

    ProviderQueries(
            ImportJobStore providers,
            ProviderKeyStore keys,
            DeliveryStore deliveries,
            ProviderAdStore ads,
            Accounts accounts) {
        this.providers = providers;
        this.keys = keys;
        this.deliveries = deliveries;
        this.ads = ads;
        this.accounts = accounts;
    }

    /**
     * A provider.
     *
     * @param keys newest first
     * @param ads how many the house holds
     * @param last the last deliveries, newest first; at most one
     */
    public record View(String key, String name, List<KeyView> keys, long ads, List<Delivery> last) {
        public View {
            keys = List.copyOf(keys);
            last = List.copyOf(last);
        }

        public long goodKeys() {
            return keys.stream().filter(view -> view.key().isGood()).count();
        }

        public boolean mayHaveAnotherKey() {
            return goodKeys() < MakeProviderKey.MOST_GOOD_KEYS;
        }
    }

    /** @param madeBy name of the public servant */
    public record KeyView(ProviderKey key, String madeBy) {}

    /** By name; empty for who may not import. */
    public List<View> list(Actor actor) {
        return isAllowed(actor)
                ? providers.listProviders().stream().map(this::view).toList()
                : List.of();
    }

    /** @throws Refused PROVIDER_NOT_FOUND */
    public View get(Actor actor, String key) {
        return providers.listProviders().stream()
                .filter(provider -> provider.key().equals(key) && isAllowed(actor))
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> new Refused(ProviderErrors.PROVIDER_NOT_FOUND));
    }

    private View view(ImportJobStore.Provider provider) {
        return new View(
                provider.key(),
                provider.name(),
                keys.list(provider.key()).stream()
                        .map(key -> new KeyView(key, accounts.staffName(key.madeBy())))
                        .toList(),
                ads.count(provider.key()),
                deliveries.list(provider.key(), 1, 0));
    }

    private static boolean isAllowed(Actor actor) {
        return actor.may(Right.VACANCY_IMPORT);
    }
}
