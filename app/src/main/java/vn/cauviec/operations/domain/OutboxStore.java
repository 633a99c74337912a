package vn.cauviec.operations.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.operations.OutboxCarrier.Problem;

/** SQL of the outbox. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class OutboxStore {
    /** The year 3000: later than anything that waits. */
    private static final long NEVER = 32_503_680_000L;

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that one worker has in hand.
     *
     * @param tries with this one
     */
    record Taken(UUID id, String key, String kind, byte[] sealed, int tries) {}

    /** False when the key is known. */
    boolean insert(UUID id, String key, String kind, byte[] sealed, @Nullable Instant goodUntil, Instant at) {
        return jdbc.sql("""
                        INSERT INTO operations.outbox (id, key, kind, sealed, created_at, good_until, state, next_try_at)
                        VALUES (:id, :key, :kind, :sealed, :at, :until, 'WAITING', :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("key", key)
                        .param("kind", kind)
                        .param("sealed", sealed)
                        .param("at", Timestamp.from(at))
                        .param("until", goodUntil == null ? null : Timestamp.from(goodUntil))
                        .update()
                == 1;
    }

    Set<String> listKeys(String beginning, Instant since) {
        return Set.copyOf(jdbc.sql("""
                        SELECT key
                        FROM operations.outbox
                        WHERE key COLLATE "C" ^@ :beginning
                          AND created_at > :since
                        """)
                .param("beginning", beginning)
                .param("since", Timestamp.from(since))
                .query(String.class)
                .list());
    }

    /** Takes the one that has been due longest; others who take at the same time pass over it. */
    Optional<Taken> take(Collection<String> kinds, UUID lease, Instant at, Instant leasedUntil) {
        return jdbc.sql("""
                        UPDATE operations.outbox
                        SET lease = :lease, leased_until = :until, tries = tries + 1
                        WHERE id = (
                          SELECT due.id
                          FROM operations.outbox due
                          WHERE due.state = 'WAITING'
                            AND due.next_try_at <= :at
                            AND due.lease IS NULL
                            AND due.kind IN (:kinds)
                          ORDER BY due.next_try_at, due.id
                          LIMIT 1
                          FOR UPDATE SKIP LOCKED
                        )
                        RETURNING id, key, kind, sealed, tries
                        """)
                .param("lease", lease)
                .param("until", Timestamp.from(leasedUntil))
                .param("at", Timestamp.from(at))
                .param("kinds", kinds)
                .query((row, _) -> new Taken(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getString("kind"),
                        row.getBytes("sealed"),
                        row.getInt("tries")))
                .optional();
    }

    void sent(UUID id, UUID lease, Instant at) {
        jdbc.sql("""
                        UPDATE operations.outbox
                        SET state = 'SENT', sealed = NULL, lease = NULL, leased_until = NULL, problem = '', ended_at = :at
                        WHERE id = :id
                          AND lease = :lease
                        """)
                .param("id", id)
                .param("lease", lease)
                .param("at", Timestamp.from(at))
                .update();
    }

    void again(UUID id, UUID lease, Problem problem, Instant nextTry) {
        jdbc.sql("""
                        UPDATE operations.outbox
                        SET next_try_at = :next, lease = NULL, leased_until = NULL, problem = :problem
                        WHERE id = :id
                          AND lease = :lease
                        """)
                .param("id", id)
                .param("lease", lease)
                .param("problem", problem.name())
                .param("next", Timestamp.from(nextTry))
                .update();
    }

    void stuck(UUID id, UUID lease, Problem problem) {
        jdbc.sql("""
                        UPDATE operations.outbox
                        SET state = 'STUCK', lease = NULL, leased_until = NULL, problem = :problem
                        WHERE id = :id
                          AND lease = :lease
                        """)
                .param("id", id)
                .param("lease", lease)
                .param("problem", problem.name())
                .update();
    }

    /** What was in the hands of somebody who fell silent waits for an officer: it may have been sent. */
    void stickAbandoned(Instant at) {
        jdbc.sql("""
                        UPDATE operations.outbox
                        SET state = 'STUCK', lease = NULL, leased_until = NULL, problem = :problem
                        WHERE state = 'WAITING'
                          AND leased_until < :at
                        """)
                .param("problem", Problem.UNKNOWN_WHETHER_SENT.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What has grown stale is dropped. */
    void dropStale(Instant at) {
        jdbc.sql("""
                        UPDATE operations.outbox
                        SET state = 'STALE', sealed = NULL, ended_at = :at
                        WHERE state IN ('WAITING', 'STUCK')
                          AND lease IS NULL
                          AND good_until < :at
                        """).param("at", Timestamp.from(at)).update();
    }

    /**
     * What the outbox holds.
     *
     * @param oldestStuck when the oldest of the stuck was put in; the future for none
     * @param longestDue since when the one that is due longest has been so; the future for none
     */
    record Held(long waiting, long stuck, Instant oldestStuck, Instant longestDue) {}

    Held held() {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                          count(*) FILTER (WHERE state = 'STUCK') AS stuck,
                          min(created_at) FILTER (WHERE state = 'STUCK') AS oldest_stuck,
                          min(next_try_at) FILTER (WHERE state = 'WAITING' AND lease IS NULL) AS longest_due
                        FROM operations.outbox
                        WHERE state IN ('WAITING', 'STUCK')
                        """)
                .query((row, _) -> new Held(
                        row.getLong("waiting"),
                        row.getLong("stuck"),
                        instant(row.getTimestamp("oldest_stuck")),
                        instant(row.getTimestamp("longest_due"))))
                .single();
    }

    private static Instant instant(@Nullable Timestamp found) {
        return found == null ? Instant.ofEpochSecond(NEVER) : found.toInstant();
    }

    /** False when it is not stuck. */
    boolean unstick(UUID id, Instant at) {
        return jdbc.sql("""
                        UPDATE operations.outbox
                        SET state = 'WAITING', tries = 0, next_try_at = :at, problem = ''
                        WHERE id = :id
                          AND state = 'STUCK'
                        """).param("id", id).param("at", Timestamp.from(at)).update() == 1;
    }
}
