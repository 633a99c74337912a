package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.SystemWork;

/**
 * Carries the change feed to this node's followers: woken by {@code NOTIFY}, by a poll every second otherwise, and sooner
 * while newer changes wait behind an open transaction.
 */
@Component
class FeedReader implements SmartLifecycle, ChangeFeed.Lag {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
    private static final int BATCH = 500;
    private static final long SHORTEST_PAUSE = 25;
    private static final long LONGEST_PAUSE = 1_000;

    private final List<ChangeFollower> followers;
    private final FeedStore store;
    private final SystemWork work;
    private final DatabaseCredentials credentials;
    private final Semaphore wake = new Semaphore(0);
    private final BusinessClock clock;
    private final ConcurrentHashMap<String, Seen> seen = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile boolean caughtUpOnce;

    FeedReader(
            ObjectProvider<ChangeFollower> followers,
            FeedStore store,
            SystemWork work,
            DatabaseCredentials credentials,
            BusinessClock clock) {
        this.followers = followers.orderedStream().toList();
        this.store = store;
        this.work = work;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * How a follower was seen last.
     *
     * @param oldest number of the change that has waited longest; zero where nothing waits
     * @param since when that change was first seen to wait, or the follower first failed; null while all is well
     */
    private record Seen(long waiting, long oldest, @Nullable Instant since, boolean failing) {
        static final Seen WELL = new Seen(0, 0, null, false);

        Seen then(FeedStore.Rest rest, Instant now) {
            boolean same = since != null && rest.oldest() == oldest;
            return rest.count() == 0 ? WELL : new Seen(rest.count(), rest.oldest(), same ? since : now, false);
        }

        Seen failed(Instant now) {
            return new Seen(Math.max(1, waiting), oldest, since == null ? now : since, true);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("feed-listener").start(this::listen);
        Thread.ofPlatform().name("feed-reader").daemon().start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isCaughtUpOnce() {
        return caughtUpOnce;
    }

    @Override
    public List<ChangeFeed.Behind> followers() {
        return followers.stream()
                .map(follower -> {
                    var last = seen(follower);
                    return new ChangeFeed.Behind(follower.name(), last.waiting(), last.since());
                })
                .toList();
    }

    private Seen seen(ChangeFollower follower) {
        return seen.getOrDefault(follower.name(), Seen.WELL);
    }

    private void follow() {
        int timesBlocked = 0;
        while (running) {
            boolean blocked = false;
            boolean whole = true;
            for (var follower : followers) {
                try {
                    blocked |= advance(follower);
                } catch (RuntimeException e) {
                    whole = false;
                    failed(follower, e);
                }
            }
            caughtUpOnce |= whole;
            // Most open transactions end in a moment; one that does not is asked for less and less often.
            timesBlocked = blocked ? Math.min(timesBlocked + 1, 5) : 0;
            pause(blocked ? SHORTEST_PAUSE << timesBlocked : LONGEST_PAUSE);
        }
    }

    /** Said once for each time that it goes wrong, not once a second. */
    private void failed(ChangeFollower follower, RuntimeException failure) {
        if (running && !seen(follower).failing()) {
            LOG.warn("{} cannot follow the change feed; trying again", follower.name(), failure);
        }
        seen.put(follower.name(), seen(follower).failed(clock.systemNow()));
    }

    /** Applies what can be applied; true when newer changes wait behind an open transaction. */
    private boolean advance(ChangeFollower follower) {
        var epoch = work.call("feed", store::epoch);
        var position = follower.position().filter(known -> known.epoch().equals(epoch));
        if (position.isEmpty()) {
            work.callWithoutLimit("rebuild " + follower.name(), () -> {
                follower.rebuild(store.horizon(epoch));
                return true;
            });
            seen.put(follower.name(), Seen.WELL);
            return false;
        }
        while (running) {
            var from = follower.position().orElseThrow();
            var more = work.call("follow " + follower.name(), () -> {
                var changes = store.listAfter(from, follower.kinds(), BATCH);
                if (!changes.isEmpty()) {
                    var ids = new LinkedHashSet<UUID>();
                    changes.forEach(change -> ids.add(change.id()));
                    var last = changes.getLast();
                    follower.apply(List.copyOf(ids), new ChangeFollower.Position(from.epoch(), last.xid(), last.seq()));
                }
                return changes.size() == BATCH;
            });
            if (!more) {
                break;
            }
        }
        var upTo = follower.position().orElseThrow();
        var rest = work.call("lag", () -> store.restAfter(upTo, follower.kinds()));
        seen.put(follower.name(), seen(follower).then(rest, clock.systemNow()));
        return rest.count() > 0;
    }

    private void pause(long milliseconds) {
        try {
            if (wake.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void listen() {
        while (running) {
            try (var connection = open()) {
                awaitNotifications(connection);
            } catch (SQLException e) {
                LOG.debug("The feed's listener lost its connection", e);
                pause(1_000);
            }
        }
    }

    /** A connection outside the pools: it waits for as long as the node runs. */
    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                credentials.jdbcUrl(),
                credentials.worker().user(),
                credentials.worker().password());
    }

    private void awaitNotifications(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + ChangeFeed.CHANNEL);
        }
        var postgres = connection.unwrap(PGConnection.class);
        while (running) {
            var notifications = postgres.getNotifications(500);
            if (notifications != null && notifications.length > 0) {
                wake.release();
            }
        }
    }
}
