package vn.cauviec.operations.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;

/** What became of the backups, for whoever watches the system. */
@Component
@Transactional(readOnly = true)
public class BackupRuns {
    private static final String COLUMNS = """
            SELECT file, began_at, written_at, row_count, byte_count, key_fingerprint, trial_began_at, trial_ended_at, trial_rows,
              state, problem_vi, problem_en
            FROM operations.backup_run
            """;

    private final JdbcClient jdbc;

    BackupRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of one. */
    public enum State {
        WRITING,
        TRYING,
        /** Written, restored on trial, and everything fitted. */
        GOOD,
        /** Written and whole, but it could not be tried here. */
        UNTRIED,
        /** The trial says that it cannot be restored. */
        BAD,
        UNWRITTEN
    }

    /**
     * One backup.
     *
     * @param writtenAt null while or when it is not written
     * @param tried how long the trial took; null where there was none
     * @param problemVi why it is not good, in one sentence; empty when it is
     */
    public record Row(
            String file,
            Instant beganAt,
            @Nullable Instant writtenAt,
            long rows,
            long bytes,
            String keyFingerprint,
            @Nullable Duration tried,
            long triedRows,
            State state,
            String problemVi,
            String problemEn) {
        public boolean isUnderWay() {
            return state == State.WRITING || state == State.TRYING;
        }
    }

    /**
     * A restore that was tried.
     *
     * @param at system time of its end
     * @param problemVi what failed, in one sentence; empty when all is well
     * @param problemEn the same
     */
    public record Trial(Instant at, boolean good, String problemVi, String problemEn) {}

    /** The newest first. */
    public List<Row> list(Actor actor, int limit) {
        return jdbc.sql(COLUMNS + """
                        WHERE :allowed
                        ORDER BY began_at DESC, id DESC
                        LIMIT :limit
                        """)
                .param("allowed", actor.may(Right.SYSTEM_WATCH))
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    /** When the last backup began that was then restored on trial with success; empty before the first. */
    public Optional<Instant> lastGood() {
        return jdbc.sql("""
                        SELECT began_at
                        FROM operations.backup_run
                        WHERE state = 'GOOD'
                        ORDER BY began_at DESC, id DESC
                        LIMIT 1
                        """)
                .query((row, _) -> row.getTimestamp("began_at").toInstant())
                .optional();
    }

    /** The last restore that was tried; empty before the first. */
    public Optional<Trial> lastTried() {
        return jdbc.sql(COLUMNS + """
                        WHERE trial_ended_at IS NOT NULL
                        ORDER BY trial_ended_at DESC, id DESC
                        LIMIT 1
                        """)
                .query((row, _) -> new Trial(
                        row.getTimestamp("trial_ended_at").toInstant(),
                        State.valueOf(row.getString("state")) == State.GOOD,
                        row.getString("problem_vi"),
                        row.getString("problem_en")))
                .optional();
    }

    /** The newest file that was found good, or that is whole where none can be tried; empty before the first. */
    Optional<String> findGoodFile() {
        return jdbc.sql("""
                        SELECT file
                        FROM operations.backup_run
                        WHERE state IN ('GOOD', 'UNTRIED')
                        ORDER BY state = 'GOOD' DESC, began_at DESC, id DESC
                        LIMIT 1
                        """).query(String.class).optional();
    }

    /** True when the newest one that came to an end cannot be used. */
    public boolean isLastBad(Actor actor) {
        return actor.may(Right.SYSTEM_WATCH) && isLastBad();
    }

    boolean isLastBad() {
        return jdbc.sql("""
                        SELECT state
                        FROM operations.backup_run
                        WHERE state NOT IN ('WRITING', 'TRYING')
                        ORDER BY began_at DESC, id DESC
                        LIMIT 1
                        """)
                .query((row, _) -> State.valueOf(row.getString("state")))
                .optional()
                .filter(state -> state == State.BAD || state == State.UNWRITTEN)
                .isPresent();
    }

    private static Row row(ResultSet row) throws SQLException {
        var written = row.getTimestamp("written_at");
        var began = row.getTimestamp("trial_began_at");
        var ended = row.getTimestamp("trial_ended_at");
        return new Row(
                row.getString("file"),
                row.getTimestamp("began_at").toInstant(),
                written == null ? null : written.toInstant(),
                row.getLong("row_count"),
                row.getLong("byte_count"),
                row.getString("key_fingerprint"),
                began == null || ended == null ? null : Duration.between(began.toInstant(), ended.toInstant()),
                row.getLong("trial_rows"),
                State.valueOf(row.getString("state")),
                row.getString("problem_vi"),
                row.getString("problem_en"));
    }
}
