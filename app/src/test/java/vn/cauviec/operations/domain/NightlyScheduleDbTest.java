package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Clock;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.ChildJvm;
import vn.cauviec.TestDatabase;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.NightlyWork;

/** What is done by itself is done once over all nodes, and not lost with one of them. */
class NightlyScheduleDbTest {
    private static final NightlySchedule.Pace QUICK =
            new NightlySchedule.Pace(Duration.ofMillis(100), Duration.ofMillis(200));
    private static final LocalTime HALF_PAST_TWO = LocalTime.of(2, 30);
    /** Two in the morning in Vietnam. */
    private static final Instant TWO = Instant.parse("2026-11-26T19:00:00Z");

    private final DatabaseCredentials credentials = TestDatabase.fresh();
    private final HikariDataSource worker =
            DatabaseConfiguration.pool("worker", credentials.jdbcUrl(), credentials.worker(), 6);
    /** How far the clock of the nodes is from the system's: it ticks on from where it was set. */
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.between(Instant.now(), TWO));

    private final AtomicInteger runs = new AtomicInteger();

    /** Work at a time. */
    record Work(String name, Optional<LocalTime> time, Runnable work) implements NightlyWork {
        @Override
        public void run() {
            work.run();
        }
    }

    @AfterEach
    void closePool() {
        worker.close();
    }

    @Test
    void ofTwoNodesOneDoesTheWorkOfTheNight() throws Exception {
        var count = new Work("count", Optional.of(HALF_PAST_TWO), runs::incrementAndGet);
        var first = node(this::now, count);
        var second = node(this::now, count);
        try {
            Thread.sleep(500);
            assertThat(runs).as("before its time").hasValue(0);

            setTo(TWO.plus(Duration.ofMinutes(31)));
            await(() -> runs.get() > 0);
            Thread.sleep(700);
            assertThat(runs).hasValue(1);

            setTo(TWO.plus(Duration.ofMinutes(31)).plus(Duration.ofDays(1)));
            await(() -> runs.get() > 1);
            Thread.sleep(500);
            assertThat(runs).hasValue(2);
        } finally {
            first.stop();
            second.stop();
        }
    }

    @Test
    void whatNoNodeCouldDoAtItsTimeIsDoneAtTheNextStart() throws Exception {
        var count = new Work("count", Optional.of(HALF_PAST_TWO), runs::incrementAndGet);
        node(this::now, count).stop();

        setTo(TWO.plus(Duration.ofDays(3)));
        var later = node(this::now, count);
        try {
            await(() -> runs.get() > 0);
            Thread.sleep(500);
            assertThat(runs).hasValue(1);
        } finally {
            later.stop();
        }
    }

    @Test
    void workThatFailedIsDoneAgainTheNextNight() throws Exception {
        var failing = new Work("failing", Optional.of(HALF_PAST_TWO), () -> {
            runs.incrementAndGet();
            throw new IllegalStateException("planted");
        });
        var node = node(this::now, failing);
        try {
            await(() -> due("failing").isAfter(now()));
            setTo(TWO.plus(Duration.ofMinutes(31)));
            await(() -> due("failing").isAfter(now()));

            assertThat(runs).hasValue(1);
            assertThat(due("failing"))
                    .isEqualTo(TWO.plus(Duration.ofMinutes(30)).plus(Duration.ofDays(1)));
        } finally {
            node.stop();
        }
    }

    @Test
    void anOfficerHasItDoneNowUnlessItIsBeingDone() throws Exception {
        var go = new CountDownLatch(1);
        var slow = new Work("slow", Optional.of(HALF_PAST_TWO), () -> {
            runs.incrementAndGet();
            awaitUninterrupted(go);
        });
        var node = node(this::now, slow, new Work("elsewhere", Optional.empty(), runs::incrementAndGet));
        try {
            assertThat(node.runSoon("slow")).isTrue();
            await(() -> runs.get() > 0);
            assertThat(node.runSoon("slow")).isFalse();
            assertThat(node.runSoon("elsewhere")).as("of another node").isFalse();
            go.countDown();
            await(() -> due("slow").equals(TWO.plus(Duration.ofMinutes(30))));
            assertThat(runs).hasValue(1);
        } finally {
            go.countDown();
            node.stop();
        }
    }

    @Test
    void whatAKilledNodeHadInHandIsTakenUpByAnother() throws Exception {
        var login = credentials.worker();
        try (var child = ChildJvm.start(Node.class, credentials.jdbcUrl(), login.user(), login.password())) {
            child.await("begun");
            child.signal("KILL");
            child.exitCode();
        }

        var other = node(Instant::now, new Work("night", Optional.of(HALF_PAST_TWO), runs::incrementAndGet));
        try {
            await(() -> runs.get() > 0);
            Thread.sleep(500);
            assertThat(runs).hasValue(1);
        } finally {
            other.stop();
        }
    }

    /** A node of its own process that never comes to the end of its work. */
    static final class Node {
        private Node() {}

        public static void main(String[] arguments) {
            var login = new DatabaseCredentials.Login(arguments[1], arguments[2]);
            var pool = DatabaseConfiguration.pool("worker", arguments[0], login, 3);
            var soon = LocalTime.now(BusinessClock.ZONE).plusSeconds(1);
            var endless = new Work("night", Optional.of(soon), () -> {
                System.out.println("begun");
                awaitUninterrupted(new CountDownLatch(1));
            });
            new NightlySchedule(pool, Instant::now, Stream.of(endless), QUICK).start();
            awaitUninterrupted(new CountDownLatch(1));
        }
    }

    private Instant now() {
        return Instant.now().plus(ahead.get());
    }

    private void setTo(Instant moment) {
        ahead.set(Duration.between(Instant.now(), moment));
    }

    private NightlySchedule node(Clock clock, NightlyWork... work) {
        var node = new NightlySchedule(worker, clock, List.of(work).stream(), QUICK);
        node.start();
        return node;
    }

    private Instant due(String name) {
        return JdbcClient.create(worker)
                .sql("SELECT execution_time FROM operations.scheduled_task WHERE task_name = :name")
                .param("name", name)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
