package vn.cauviec.vacancies.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.employers.EmployerChanges;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.operations.SystemWork;

/**
 * Follows the change feed and notes what readers of all ads are to be told: an ad is new or another, or gone. Kept in tables for all nodes
 * together: whichever node is first tells, one at a time, and what was told before is not told again (ADR 0250).
 */
@Component
class AdFeed implements ChangeFollower {
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::xid).thenComparingLong(Position::seq);

    private final FeedItemStore store;
    private final SystemWork work;
    private final BusinessClock clock;

    AdFeed(FeedItemStore store, SystemWork work, BusinessClock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ad-feed";
    }

    @Override
    public Set<String> kinds() {
        var kinds = new HashSet<>(VacancyChanges.ALL);
        kinds.add(EmployerChanges.VERIFIED);
        kinds.add(EmployerChanges.CHANGED);
        return kinds;
    }

    @Override
    public Optional<Position> position() {
        return work.call("ad-feed", store::position);
    }

    @Override
    public void rebuild(Position upTo) {
        var held = store.holdPosition(upTo);
        store.tellAll(clock.today(), clock.now());
        if (!isAhead(held, upTo)) {
            store.setPosition(upTo);
        }
    }

    @Override
    public void apply(List<UUID> ids, Position upTo) {
        var held = store.holdPosition(Position.start(upTo.epoch()));
        if (isAhead(held, upTo)) {
            return;
        }
        store.tell(ids, clock.today(), clock.now());
        store.setPosition(upTo);
    }

    /** Tells of ads whose last day has passed while nothing else changed. Doing it twice tells nothing more. */
    int tellExpired() {
        return work.call("ad-feed", () -> {
            var held = store.position();
            if (held.isEmpty()) {
                return 0;
            }
            store.holdPosition(held.get());
            return store.tell(Set.of(PublicAds.FIRST), clock.today(), clock.now());
        });
    }

    /** Another node was faster. */
    private static boolean isAhead(Position held, Position upTo) {
        return held.epoch().equals(upTo.epoch()) && ORDER.compare(held, upTo) >= 0;
    }
}
