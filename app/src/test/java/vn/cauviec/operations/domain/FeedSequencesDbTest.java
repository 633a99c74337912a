package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.cauviec.TestDatabase;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.operations.DatabaseCredentials;

/** Four writers whose transactions overlap in any way, and a reader that reads between any two of their steps. */
class FeedSequencesDbTest {
    private static final int WRITERS = 4;
    private static final String KIND = "STEP_TAKEN";
    private static final DatabaseCredentials DATABASE = TestDatabase.fresh();

    /**
     * @param steps each a writer (the remainder by 4) and what it does: add a change, add one, commit, or roll back
     */
    @Property(tries = 60)
    void whateverOverlapsEveryCommittedChangeIsReadOnceAndNoOther(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 0, max = 15) Integer> steps) throws SQLException {
        var open = new ArrayList<List<UUID>>();
        var committed = new ArrayList<UUID>();
        var read = new ArrayList<UUID>();
        try (var reading = connect();
                var writers = new Writers()) {
            var store = new FeedStore(JdbcClient.create(new SingleConnectionDataSource(reading, true)));
            var position = store.horizon(store.epoch());
            for (int i = 0; i < WRITERS; i++) {
                open.add(new ArrayList<>());
            }
            for (int step : steps) {
                var own = open.get(step % WRITERS);
                var writer = writers.get(step % WRITERS);
                switch (step / WRITERS) {
                    case 2 -> {
                        writer.commit();
                        committed.addAll(own);
                        own.clear();
                    }
                    case 3 -> {
                        writer.rollback();
                        own.clear();
                    }
                    default -> own.add(insert(writer));
                }
                position = read(store, position, read);
            }
            for (int i = 0; i < WRITERS; i++) {
                writers.get(i).commit();
                committed.addAll(open.get(i));
            }
            read(store, position, read);
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(committed);
    }

    private static ChangeFollower.Position read(FeedStore store, ChangeFollower.Position from, List<UUID> read) {
        var changes = store.listAfter(from, Set.of(KIND), 500);
        changes.forEach(change -> read.add(change.id()));
        return changes.isEmpty()
                ? from
                : new ChangeFollower.Position(
                        from.epoch(), changes.getLast().xid(), changes.getLast().seq());
    }

    private static UUID insert(Connection writer) throws SQLException {
        UUID id = UUID.randomUUID();
        try (var insert = writer.prepareStatement("INSERT INTO operations.change_feed (kind, id) VALUES (?, ?)")) {
            insert.setString(1, KIND);
            insert.setObject(2, id);
            insert.executeUpdate();
        }
        return id;
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                DATABASE.jdbcUrl(), DATABASE.owner().user(), DATABASE.owner().password());
    }

    private static final class Writers implements AutoCloseable {
        private final List<Connection> connections = new ArrayList<>();

        Writers() throws SQLException {
            for (int i = 0; i < WRITERS; i++) {
                var connection = connect();
                connection.setAutoCommit(false);
                connections.add(connection);
            }
        }

        Connection get(int writer) {
            return connections.get(writer);
        }

        @Override
        public void close() throws SQLException {
            for (var connection : connections) {
                connection.close();
            }
        }
    }
}
