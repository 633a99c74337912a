package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestDatabase;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Outbox;
import vn.cauviec.operations.OutboxCarrier;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.operations.Vault;

/** What leaves the system leaves after commit, once, is tried again with growing pauses, and is stuck in the end. */
@CauViecTest
class OutboxDbTest {
    @Autowired
    Outbox outbox;

    @Autowired
    OutboxStore store;

    @Autowired
    SystemWork work;

    @Autowired
    Vault vault;

    @Autowired
    BusinessClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient application;

    @Autowired
    DatabaseCredentials credentials;

    /** A carrier of a kind of its own, so that the server's own worker leaves its parcels alone. */
    private static final class Recording implements OutboxCarrier {
        private final String kind = "TEST-" + UUID.randomUUID();
        private final List<String> carried = Collections.synchronizedList(new ArrayList<>());
        private Result answer = new Result.Sent();

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public Way way() {
            return new Way("", List.of(), false);
        }

        @Override
        public Result carry(Parcel parcel) {
            carried.add(parcel.content());
            return answer;
        }
    }

    private final Recording carrier = new Recording();

    @Test
    void whatWasPutInIsCarriedOnceAfterTheCommit() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            put("một", "lá thư");
            assertThat(worker().carryNext()).as("nobody else sees it yet").isFalse();
        });

        carryAll(clock.systemNow());

        assertThat(carrier.carried).containsExactly("lá thư");
        assertThat(row("một")).isEqualTo("SENT 1 null");
    }

    @Test
    void whatWasRolledBackIsNeverCarried() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            put("hai", "lá thư");
            status.setRollbackOnly();
        });

        carryAll(clock.systemNow());

        assertThat(carrier.carried).isEmpty();
    }

    @Test
    void oneKeyIsSentOnce() {
        assertThat(inTransaction(() -> put("ba", "lá thư"))).isTrue();
        assertThat(inTransaction(() -> put("ba", "lá thư khác"))).isFalse();
        carryAll(clock.systemNow());

        assertThat(inTransaction(() -> put("ba", "lá thư")))
                .as("known after it was sent, too")
                .isFalse();
        carryAll(clock.systemNow());
        assertThat(carrier.carried).containsExactly("lá thư");
    }

    @Test
    void whatFailsIsTriedAgainWithGrowingPausesAndIsStuckInTheEnd() {
        carrier.answer = new OutboxCarrier.Result.Failed(OutboxCarrier.Problem.UNREACHABLE);
        inTransaction(() -> put("bốn", "lá thư"));
        var at = clock.systemNow();
        for (var pause : List.of(1, 5, 30, 120, 360)) {
            carryAll(at);
            assertThat(nextTry("bốn")).isCloseTo(at.plus(Duration.ofMinutes(pause)), within(1));
            carryAll(at.plus(Duration.ofMinutes(pause)).minusSeconds(1));
            at = at.plus(Duration.ofMinutes(pause));
        }
        assertThat(carrier.carried).hasSize(5);

        carryAll(at);

        assertThat(carrier.carried).hasSize(6);
        assertThat(row("bốn")).startsWith("STUCK 6").contains("UNREACHABLE");
        carryAll(at.plus(Duration.ofDays(30)));
        assertThat(carrier.carried).hasSize(6);
    }

    @Test
    void whatIsHopelessIsStuckAtOnce() {
        carrier.answer = new OutboxCarrier.Result.Hopeless(OutboxCarrier.Problem.REFUSED);
        inTransaction(() -> put("năm", "lá thư"));

        carryAll(clock.systemNow());

        assertThat(row("năm")).startsWith("STUCK 1").contains("REFUSED");
    }

    @Test
    void whatWasInTheHandsOfANodeThatFellSilentWaitsForAnOfficer() {
        inTransaction(() -> put("sáu", "lá thư"));
        var now = clock.systemNow();
        work.run("test", () -> store.take(List.of(carrier.kind), UUID.randomUUID(), now, now.minusSeconds(1)));

        worker().tidy();
        carryAll(now);

        assertThat(carrier.carried).isEmpty();
        assertThat(row("sáu")).startsWith("STUCK 1").contains("UNKNOWN_WHETHER_SENT");
    }

    @Test
    void whatIsOfNoUseAnyMoreIsDropped() {
        inTransaction(() ->
                outbox.put(carrier.kind, key("bảy"), "lá thư", clock.systemNow().minusSeconds(1)));

        worker().tidy();
        carryAll(clock.systemNow());

        assertThat(carrier.carried).isEmpty();
        assertThat(row("bảy")).isEqualTo("STALE 0 null");
    }

    @Test
    void twoWorkersAtOnceSendEachOnce() throws Exception {
        var keys = IntStream.range(0, 60).mapToObj(i -> "tám-" + i).toList();
        keys.forEach(key -> inTransaction(() -> put(key, key)));

        try (var workers = Executors.newFixedThreadPool(2)) {
            var both = Stream.of(worker(), worker())
                    .map(one -> workers.submit(() -> {
                        while (one.carryNext()) {
                            // until nothing is due
                        }
                    }))
                    .toList();
            for (var one : both) {
                one.get();
            }
        }

        assertThat(carrier.carried).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void neitherTheTableNorTheApplicationTellsWhatIsSentToWhom() {
        inTransaction(() -> put("chín", "to: ai.do@example.vn"));

        assertThat(owner().sql("SELECT encode(sealed, 'escape') FROM operations.outbox WHERE key = ?")
                        .param(key("chín"))
                        .query(String.class)
                        .single())
                .doesNotContain("example");
        assertThatThrownBy(() -> inTransaction(() -> application
                        .sql("SELECT sealed FROM operations.outbox")
                        .query(byte[].class)
                        .list()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
    }

    private boolean put(String key, String content) {
        return outbox.put(carrier.kind, key(key), content, null);
    }

    private String key(String key) {
        return carrier.kind + "/" + key;
    }

    private CarryOutbox worker() {
        return new CarryOutbox(store, work, vault, clock, Stream.of(carrier));
    }

    private void carryAll(Instant at) {
        var worker = worker();
        while (worker.carryNext(at.plusSeconds(1))) {
            // until nothing is due
        }
    }

    private String row(String key) {
        return owner().sql("""
                        SELECT state || ' ' || tries || ' ' || coalesce(octet_length(sealed)::text, 'null')
                          || CASE WHEN problem = '' THEN '' ELSE ' ' || problem END
                        FROM operations.outbox
                        WHERE key = ?
                        """).param(key(key)).query(String.class).single();
    }

    private Instant nextTry(String key) {
        return owner().sql("SELECT next_try_at FROM operations.outbox WHERE key = ?")
                .param(key(key))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static org.assertj.core.data.TemporalUnitOffset within(int seconds) {
        return new org.assertj.core.data.TemporalUnitWithinOffset(seconds + 1L, java.time.temporal.ChronoUnit.SECONDS);
    }

    private <T> @Nullable T inTransaction(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }
}
