package vn.cauviec.operations.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.operations.StartupProblem;
import vn.cauviec.operations.WriteBackup;
import vn.cauviec.operations.domain.BackupRuns.State;

/** SQL of what became of each backup. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BackupRunStore {
    private final JdbcClient jdbc;

    BackupRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, String file, Instant at) {
        jdbc.sql("""
                        INSERT INTO operations.backup_run (id, file, began_at, state)
                        VALUES (:id, :file, :at, 'WRITING')
                        """)
                .param("id", id)
                .param("file", file)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Of all that is under way: whoever had it in hand is gone. */
    void giveUp(StartupProblem problem) {
        jdbc.sql("""
                        UPDATE operations.backup_run
                        SET state = CASE state WHEN 'WRITING' THEN 'UNWRITTEN' ELSE 'UNTRIED' END,
                            problem_vi = :vi,
                            problem_en = :en
                        WHERE state IN ('WRITING', 'TRYING')
                        """)
                .param("vi", problem.vietnamese())
                .param("en", problem.english())
                .update();
    }

    void written(UUID id, WriteBackup.Report report, long bytes, Instant at) {
        jdbc.sql("""
                        UPDATE operations.backup_run
                        SET state = 'TRYING',
                            written_at = :at,
                            trial_began_at = :at,
                            table_count = :tables,
                            row_count = :rows,
                            byte_count = :bytes,
                            key_fingerprint = :fingerprint
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("tables", report.tables())
                .param("rows", report.rows())
                .param("bytes", bytes)
                .param("fingerprint", report.keyFingerprint())
                .update();
    }

    void good(UUID id, long rows, Instant at) {
        jdbc.sql("""
                        UPDATE operations.backup_run
                        SET state = 'GOOD',
                            trial_rows = :rows,
                            trial_ended_at = :at
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("rows", rows)
                .param("at", Timestamp.from(at))
                .update();
    }

    void failed(UUID id, State state, StartupProblem problem, Instant at) {
        jdbc.sql("""
                        UPDATE operations.backup_run
                        SET state = :state,
                            problem_vi = :vi,
                            problem_en = :en,
                            trial_ended_at = CASE WHEN trial_began_at IS NULL THEN NULL ELSE CAST(:at AS timestamptz) END
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("vi", problem.vietnamese())
                .param("en", problem.english())
                .param("at", Timestamp.from(at))
                .update();
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM operations.backup_run WHERE began_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
