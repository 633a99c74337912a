package vn.cauviec.operations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.OutboxCarrier;

/** What the outbox holds, for whoever watches the system: never to whom, never what. */
@Component
@Transactional(readOnly = true)
public class OutboxQueries {
    private final JdbcClient jdbc;
    private final List<OutboxCarrier> carriers;

    OutboxQueries(JdbcClient jdbc, ObjectProvider<OutboxCarrier> carriers) {
        this.jdbc = jdbc;
        this.carriers = carriers.orderedStream().toList();
    }

    /**
     * How many there are.
     *
     * @param sent since the time asked for
     * @param stale likewise
     */
    public record Counts(long waiting, long stuck, long sent, long stale) {}

    /**
     * One thing that did not arrive yet.
     *
     * @param problem code of the last failure; empty before the first
     * @param nextTry when it is tried again by itself; null when it is stuck
     */
    public record Row(
            UUID id,
            String kind,
            Instant createdAt,
            int tries,
            String problem,
            @Nullable Instant nextTry) {}

    /** The ways out, as they are set up here. */
    public List<OutboxCarrier.Way> listWays() {
        return carriers.stream().map(OutboxCarrier::way).toList();
    }

    public Counts count(Actor actor, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                          count(*) FILTER (WHERE state = 'STUCK') AS stuck,
                          count(*) FILTER (WHERE state = 'SENT') AS sent,
                          count(*) FILTER (WHERE state = 'STALE') AS stale
                        FROM operations.outbox
                        WHERE :allowed
                          AND (ended_at IS NULL OR ended_at > :since)
                        """)
                .param("allowed", actor.may(Right.SYSTEM_WATCH))
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Counts(
                        row.getLong("waiting"), row.getLong("stuck"), row.getLong("sent"), row.getLong("stale")))
                .single();
    }

    public long countStuck(Actor actor) {
        return jdbc.sql("SELECT count(*) FROM operations.outbox WHERE :allowed AND state = 'STUCK'")
                .param("allowed", actor.may(Right.SYSTEM_WATCH))
                .query(Long.class)
                .single();
    }

    /** What is stuck, and what has failed at least once and is tried again; the stuck first, the oldest first. */
    public List<Row> listTroubled(Actor actor, int limit) {
        return jdbc.sql("""
                        SELECT id, kind, created_at, tries, problem, state, next_try_at
                        FROM operations.outbox
                        WHERE :allowed
                          AND (state = 'STUCK' OR (state = 'WAITING' AND problem <> ''))
                        ORDER BY state = 'WAITING', created_at, id
                        LIMIT :limit
                        """)
                .param("allowed", actor.may(Right.SYSTEM_WATCH))
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("tries"),
                row.getString("problem"),
                row.getString("state").equals("STUCK")
                        ? null
                        : row.getTimestamp("next_try_at").toInstant());
    }
}
