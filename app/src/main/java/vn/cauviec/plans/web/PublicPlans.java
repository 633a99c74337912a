package vn.cauviec.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.plans.Plans;
import vn.cauviec.plans.domain.PlanQueries;

/**
 * What everybody may see of the plans, in memory: counted once for each state of the ledger, and not for each visitor. Follows the change
 * feed, so that what was recorded is seen within a second.
 */
@Component
class PublicPlans implements ChangeFollower {
    private final PlanQueries plans;
    private final PlanPages pages;
    private final BusinessClock clock;
    private volatile Known known = new Known(null);

    PublicPlans(PlanQueries plans, PlanPages pages, BusinessClock clock) {
        this.plans = plans;
        this.pages = pages;
        this.clock = clock;
    }

    private record PlanOfDay(int year, LocalDate today) {}

    /**
     * What was counted since a change: a count that began before the change lands in what is thrown away with it.
     *
     * @param upTo null while the feed is not followed, and nothing may be kept
     */
    private record Known(
            @Nullable Position upTo, Map<PlanOfDay, PlanPage> pages, Map<LocalDate, Optional<PlanBlock>> blocks) {
        Known(@Nullable Position upTo) {
            this(upTo, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        <K, V> V get(Map<K, V> values, K key, Supplier<V> count) {
            return upTo == null ? count.get() : values.computeIfAbsent(key, _ -> count.get());
        }
    }

    /** @throws vn.cauviec.kernel.Refused when there is no plan of the year */
    PlanPage page(int year) {
        var now = known;
        return now.get(now.pages(), new PlanOfDay(year, clock.today()), () -> pages.forEverybody(plans.getPlan(year)));
    }

    /** The plan in force on the home page; empty while there is none, or its figure is too small to be shown. */
    Optional<PlanBlock> block() {
        var now = known;
        var today = clock.today();
        return now.get(
                now.blocks(),
                today,
                () -> plans.findCurrentYear(today).flatMap(plans::findPlan).flatMap(pages::block));
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Ledger.CHANGED, Plans.CHANGED);
    }

    @Override
    public Optional<Position> position() {
        return Optional.ofNullable(known.upTo());
    }

    @Override
    public void rebuild(Position upTo) {
        known = new Known(upTo);
    }

    @Override
    public void apply(List<UUID> ids, Position upTo) {
        rebuild(upTo);
    }
}
