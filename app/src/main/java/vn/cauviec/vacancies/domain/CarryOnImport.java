package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Right;

/** The next rows of a workbook whose phase runs: in one transaction with the note how far it is, so that a kill loses and repeats nothing. */
@Service
class CarryOnImport {
    /** How long a node may be silent before another takes its work up. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** Far less than the thirty seconds of a transaction, even on a slow machine. */
    static final int ROWS_AT_ONCE = 100;

    private final ImportJobStore jobs;
    private final ImportRowStore rows;
    private final WorkOnRow work;
    private final ApproveSelected approve;
    private final BusinessClock clock;

    CarryOnImport(
            ImportJobStore jobs, ImportRowStore rows, WorkOnRow work, ApproveSelected approve, BusinessClock clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.work = work;
        this.approve = approve;
        this.clock = clock;
    }

    /** @param line the last one; 0 when no row was left */
    private record Done(int rows, int line) {
        static final Done NOTHING = new Done(0, 0);
    }

    /**
     * @param actor who began the phase, with the rights of today; without them the phase waits for somebody else to begin it
     * @return true when more is to be done
     */
    @Transactional
    public boolean run(Actor actor, UUID id) {
        var job = jobs.hold(id).orElseThrow();
        if (!job.phase().isRunning()) {
            return false;
        }
        if (!isAllowed(actor, job.phase())) {
            jobs.rest(id, job.phase().before());
            return false;
        }
        var done = switch (job.phase()) {
            case CHECKING -> check(job);
            case TAKING_OVER -> takeOver(actor, job);
            case APPROVING -> approve(actor, job);
            case CHECKED, TAKEN_OVER, APPROVED -> Done.NOTHING;
        };
        if (done.rows() > 0) {
            jobs.advance(id, done.rows(), done.line(), clock.systemNow().plus(LEASE));
        }
        boolean more = done.rows() == ROWS_AT_ONCE;
        if (!more) {
            jobs.rest(id, job.phase().done());
        }
        return more;
    }

    /** The check reads and changes no ad, so it needs nobody's right. */
    private static boolean isAllowed(Actor actor, ImportPhase phase) {
        return switch (phase) {
            case TAKING_OVER -> actor.may(Right.VACANCY_IMPORT);
            case APPROVING -> actor.may(Right.VACANCY_MODERATE);
            case CHECKING, CHECKED, TAKEN_OVER, APPROVED -> true;
        };
    }

    private Done check(ImportJob job) {
        var columns = job.columns();
        var today = clock.today();
        var next = rows.listAfter(job.id(), job.doneLine(), ROWS_AT_ONCE);
        for (var row : next) {
            rows.setResult(job.id(), row.line(), work.check(job.provider(), columns, row, today), false);
        }
        return done(next);
    }

    private Done takeOver(Actor actor, ImportJob job) {
        var columns = job.columns();
        var today = clock.today();
        var now = clock.now();
        var next = rows.listAfter(job.id(), job.doneLine(), ROWS_AT_ONCE);
        for (var row : next) {
            var result = work.takeOver(actor, job.provider(), columns, row, now, today);
            rows.setResult(job.id(), row.line(), result, result.outcome() != RowOutcome.WRONG);
        }
        return done(next);
    }

    private static Done done(List<ImportRow> next) {
        return next.isEmpty()
                ? Done.NOTHING
                : new Done(next.size(), next.getLast().line());
    }

    private Done approve(Actor actor, ImportJob job) {
        var next = rows.listSeen(job.id(), job.doneLine(), ROWS_AT_ONCE);
        if (next.isEmpty()) {
            return Done.NOTHING;
        }
        approve.run(actor, next.stream().map(ImportRowStore.Seen::ad).toList(), job.wordingReason());
        return new Done(next.size(), next.getLast().line());
    }
}
