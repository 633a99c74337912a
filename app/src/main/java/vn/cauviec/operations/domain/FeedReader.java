package vn.cauviec.operations.domain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.FeedLag;
import vn.cauviec.operations.SystemWork;

/**
 * Carries the change feed to this node's followers: woken by {@code NOTIFY}, by a poll every second otherwise, and every 50 ms
 * while newer changes wait behind an open transaction.
 */
@Component
class FeedReader implements SmartLifecycle, FeedLag {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
    private static final int BATCH = 500;

    private final List<ChangeFollower> followers;
    private final FeedStore store;
    private final SystemWork work;
    private final DatabaseCredentials credentials;
    private final Semaphore wake = new Semaphore(0);
    private final ConcurrentHashMap<String, Long> lags = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile boolean caughtUpOnce;

    FeedReader(
            ObjectProvider<ChangeFollower> followers,
            FeedStore store,
            SystemWork work,
            DatabaseCredentials credentials) {
        this.followers = followers.orderedStream().toList();
        this.store = store;
        this.work = work;
        this.credentials = credentials;
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
    public long waitingChanges(String follower) {
        return lags.getOrDefault(follower, 0L);
    }

    private void follow() {
        while (running) {
            boolean blocked = false;
            try {
                for (var follower : followers) {
                    blocked |= advance(follower);
                }
                caughtUpOnce = true;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("The change feed could not be followed; trying again", e);
                }
            }
            pause(blocked ? 50 : 1_000);
        }
    }

    /** Applies what can be applied; true when newer changes wait behind an open transaction. */
    private boolean advance(ChangeFollower follower) {
        var epoch = work.call("feed", store::epoch);
        var position = follower.position().filter(known -> known.epoch().equals(epoch));
        if (position.isEmpty()) {
            work.run("rebuild " + follower.name(), () -> follower.rebuild(store.horizon(epoch)));
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
        long waiting = work.call("lag", () -> store.countAfter(upTo, follower.kinds()));
        lags.put(follower.name(), waiting);
        return waiting > 0;
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
