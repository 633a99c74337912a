package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.SystemWork;

/** A follower that only writes down what it is told. */
@CauViecTest
class FeedReaderDbTest {
    /** Ten minutes in the long run: longer than anything that people do at once. */
    private static final Duration OPEN_FOR =
            Boolean.getBoolean("cauviec.full") ? Duration.ofMinutes(10) : Duration.ofSeconds(3);

    @Autowired
    FeedStore store;

    @Autowired
    SystemWork work;

    @Autowired
    ChangeFeed feed;

    @Autowired
    DatabaseCredentials database;

    @Autowired
    PlatformTransactionManager transactions;

    private final String kind = "TOLD_" + UUID.randomUUID();
    private final Diary diary = new Diary(kind);
    private FeedReader reader;

    @BeforeEach
    void aReaderFollows() {
        reader = follow(diary);
    }

    @AfterEach
    void itEnds() {
        reader.stop();
    }

    @Test
    void nothingIsLostBehindATransactionThatStaysOpen() throws Exception {
        var before = publish();
        await(() -> diary.told.contains(before));
        UUID within = UUID.randomUUID();
        var after = new ArrayList<UUID>();
        try (var longTransaction = owner()) {
            insert(longTransaction, within);
            for (long end = System.nanoTime() + OPEN_FOR.toNanos(); System.nanoTime() < end; ) {
                after.add(publish());
                LockSupport.parkNanos(OPEN_FOR.toNanos() / 20);
            }
            assertThat(diary.told).as("nobody may read past it").containsExactly(before);
            await(() -> reader.waitingChanges(diary.name()) == after.size());

            longTransaction.commit();
        }

        await(() -> diary.told.size() == after.size() + 2);
        assertThat(diary.told).startsWith(before, within).containsAll(after);
        await(() -> reader.waitingChanges(diary.name()) == 0);
    }

    @Test
    void whatWasRolledBackIsNeverTold() throws Exception {
        UUID after;
        UUID taken = UUID.randomUUID();
        try (var longTransaction = owner()) {
            insert(longTransaction, taken);
            after = publish();
            longTransaction.rollback();
        }

        await(() -> diary.told.contains(after));
        assertThat(diary.told).doesNotContain(taken);
    }

    @Test
    void aNodeThatWasOffIsToldWhatItMissedFromWhereItStood() {
        var before = publish();
        await(() -> diary.told.contains(before));
        reader.stop();
        diary.told.clear();
        var missed = List.of(publish(), publish(), publish());

        reader = follow(diary);

        await(() -> diary.told.size() == missed.size());
        assertThat(diary.told).containsExactlyElementsOf(missed);
    }

    private FeedReader follow(ChangeFollower follower) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("diary", follower);
        var started = new FeedReader(beans.getBeanProvider(ChangeFollower.class), store, work, database);
        started.start();
        await(started::isCaughtUpOnce);
        return started;
    }

    private UUID publish() {
        UUID id = UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> feed.publish(kind, id));
        return id;
    }

    private Connection owner() throws SQLException {
        var connection = DriverManager.getConnection(
                database.jdbcUrl(), database.owner().user(), database.owner().password());
        connection.setAutoCommit(false);
        return connection;
    }

    private void insert(Connection connection, UUID id) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO operations.change_feed (kind, id) VALUES (?, ?)")) {
            insert.setString(1, kind);
            insert.setObject(2, id);
            insert.executeUpdate();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static final class Diary implements ChangeFollower {
        private final List<UUID> told = new CopyOnWriteArrayList<>();
        private final String kind;
        private volatile ChangeFollower.Position position;

        Diary(String kind) {
            this.kind = kind;
        }

        @Override
        public String name() {
            return "diary";
        }

        @Override
        public Set<String> kinds() {
            return Set.of(kind);
        }

        @Override
        public Optional<ChangeFollower.Position> position() {
            return Optional.ofNullable(position);
        }

        @Override
        public void rebuild(ChangeFollower.Position upTo) {
            position = upTo;
        }

        @Override
        public void apply(List<UUID> ids, ChangeFollower.Position upTo) {
            told.addAll(ids);
            position = upTo;
        }
    }
}
