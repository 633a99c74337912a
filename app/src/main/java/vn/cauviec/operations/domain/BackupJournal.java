package vn.cauviec.operations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.operations.StartupProblem;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.operations.WriteBackup;

/** Notes what becomes of each backup, step by step, each in a short transaction of the worker. */
@Component
class BackupJournal {
    /** How long it is told what became of a backup. */
    static final Duration MEMORY = Duration.ofDays(800);

    private static final String JOB = "backup";

    private final BackupRunStore store;
    private final BackupRuns runs;
    private final SystemWork work;
    private final IdSource ids;

    BackupJournal(BackupRunStore store, BackupRuns runs, SystemWork work, IdSource ids) {
        this.store = store;
        this.runs = runs;
        this.work = work;
        this.ids = ids;
    }

    /** Only one is under way at a time: what is still open belongs to a node that is gone. */
    UUID begin(String file, Instant now) {
        return work.call(JOB, () -> {
            var id = ids.next();
            store.giveUp(BackupSentences.cutShort());
            store.forget(now.minus(MEMORY));
            store.begin(id, file, now);
            return id;
        });
    }

    void written(UUID id, WriteBackup.Report report, long bytes, Instant now) {
        work.run(JOB, () -> store.written(id, report, bytes, now));
    }

    void good(UUID id, long rows, Instant now) {
        work.run(JOB, () -> store.good(id, rows, now));
    }

    void failed(UUID id, BackupRuns.State state, StartupProblem problem, Instant now) {
        work.run(JOB, () -> store.failed(id, state, problem, now));
    }

    /** The newest file that is good as far as can be known. */
    String goodFile() {
        return work.call(JOB, () -> runs.findGoodFile().orElseThrow());
    }
}
