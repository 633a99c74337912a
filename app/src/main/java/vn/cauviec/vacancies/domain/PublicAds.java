package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;

/** The ads that stand or stood in public, for programs: one, all that are open, or all of which something changed. */
@Component
@Transactional(readOnly = true)
public class PublicAds {
    /** Some megabytes at most are in memory at a time. */
    private static final int AT_ONCE = 200;

    private final PublicAdStore store;
    private final BusinessClock clock;

    PublicAds(PublicAdStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A part of a long list.
     *
     * @param next where the next part begins; null after the last one
     */
    public record Part<P>(List<PublicAd> ads, @Nullable P next) {
        public Part {
            ads = List.copyOf(ads);
        }
    }

    /** A place in the order in which readers were told. */
    public record Told(Instant at, UUID id) {
        public static Told before(Instant from) {
            return new Told(from, FIRST);
        }
    }

    /** Before every id. */
    public static final UUID FIRST = new UUID(0, 0);

    /** The ad with the id, or under the public address, whether it is still open or not; empty when it never was in public. */
    public Optional<PublicAd> find(String idOrSlug) {
        try {
            return store.find(UUID.fromString(idOrSlug));
        } catch (IllegalArgumentException _) {
            return store.findByAddress(idOrSlug);
        }
    }

    /** Those of the ads that were ever in public, open or not, in no order. */
    public List<PublicAd> list(Collection<UUID> ids) {
        return store.list(ids);
    }

    /**
     * From here on everything that changes is told at this moment or later: who has read all that was told before, or all that is open, asks
     * next for the changes since then. Moments of telling grow strictly, so that none is lost and few come twice.
     */
    public Instant completeUntil() {
        return store.findLastTold().map(last -> last.plusNanos(1_000)).orElseGet(clock::now);
    }

    /** The open ads after the id, by id. */
    public Part<UUID> listOpen(UUID after) {
        var ads = store.listOpen(clock.today(), after, AT_ONCE);
        return new Part<>(
                ads, ads.size() < AT_ONCE ? null : ads.getLast().vacancy().id());
    }

    /** The ads of which readers were told from the first moment on and before the second, each once, as they are now. */
    public Part<Told> listTold(Instant from, Instant before, Told after) {
        var ads = store.listTold(from, before, after.at(), after.id(), AT_ONCE);
        if (ads.size() < AT_ONCE) {
            return new Part<>(ads, null);
        }
        var last = ads.getLast();
        return new Part<>(ads, new Told(last.changedAt(), last.vacancy().id()));
    }

    /** The ads whose last day ended in that time and of which readers were not told yet. */
    public Part<UUID> listExpiredUntold(Instant from, Instant before, UUID after) {
        var ads = store.listExpiredUntold(from, before, clock.today(), after, AT_ONCE);
        return new Part<>(
                ads, ads.size() < AT_ONCE ? null : ads.getLast().vacancy().id());
    }
}
