package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cauviec.operations.StartupProblem;
import vn.cauviec.operations.WriteBackup;
import vn.cauviec.operations.domain.BackupRuns.State;

/**
 * Writes a backup into the folder, restores it on trial, and then, not before, lets go of old ones. Whatever fails is kept as a sentence
 * beside the backup, for the page.
 */
final class BackUpAndTry {
    private static final Logger LOG = LoggerFactory.getLogger(BackUpAndTry.class);

    private final BackupShelf shelf;
    private final BackupRetention retention;
    private final Supplier<WriteBackup> writer;
    private final RestoreTrial trial;
    private final Path keyFile;
    private final BackupJournal journal;
    private final Clock clock;

    /** @param keyFile the present key: what the trial restores with */
    BackUpAndTry(
            BackupShelf shelf,
            BackupRetention retention,
            Supplier<WriteBackup> writer,
            RestoreTrial trial,
            Path keyFile,
            BackupJournal journal,
            Clock clock) {
        this.shelf = shelf;
        this.retention = retention;
        this.writer = writer;
        this.trial = trial;
        this.keyFile = keyFile;
        this.journal = journal;
        this.clock = clock;
    }

    void run() {
        var now = clock.instant();
        String name = BackupShelf.nameOf(now);
        UUID id = journal.begin(name, now);
        if (write(id, name) && tryOut(id, name)) {
            clearOld();
        }
    }

    /** True when the file is there and whole. */
    private boolean write(UUID id, String name) {
        try {
            shelf.prepare();
            var report = writer.get().run(shelf.path(name));
            journal.written(id, report, Files.size(shelf.path(name)), clock.instant());
            return true;
        } catch (IOException | RuntimeException e) {
            journal.failed(id, State.UNWRITTEN, sentence("The backup was not written", e), clock.instant());
            return false;
        }
    }

    /** False when the backup cannot be restored: no older one is let go then. */
    boolean tryOut(UUID id, String name) {
        try {
            trial.prepare();
        } catch (StartupProblem e) {
            journal.failed(id, State.UNTRIED, BackupSentences.notTriedHere(e), clock.instant());
            return true;
        }
        try {
            journal.good(id, trial.run(shelf.path(name), keyFile, clock), clock.instant());
            return true;
        } catch (RuntimeException e) {
            journal.failed(id, State.BAD, sentence("The backup could not be restored", e), clock.instant());
            return false;
        }
    }

    private void clearOld() {
        try {
            for (String deleted : shelf.clear(retention, journal.goodFile(), clock.instant())) {
                LOG.info("The backup {} is no longer needed and was deleted", deleted);
            }
        } catch (IOException e) {
            LOG.warn("Old backups could not be deleted", e);
        }
    }

    /** This is the outermost handler of the work; a node that is being stopped leaves it to the next one instead. */
    private static StartupProblem sentence(String what, Exception failure) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the node is being stopped", failure);
        }
        LOG.warn(what, failure);
        return StartupProblem.findIn(failure).orElseGet(BackupSentences::faultOfTheProgram);
    }
}
