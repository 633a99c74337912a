package vn.cauviec.vacancies.domain.saved;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.NightlyWork;
import vn.cauviec.operations.SystemWork;

/** Tells people every morning what is new for the searches that they keep. Whoever was told is not due again, so that a second run tells nobody. */
@Component
class TellNewJobs implements NightlyWork {
    private static final Logger LOG = LoggerFactory.getLogger(TellNewJobs.class);
    private static final LocalTime TIME = LocalTime.of(6, 0);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final NewsStore store;
    private final TellNews tell;
    private final NewJobs jobs;
    private final SystemWork work;
    private final BusinessClock clock;

    TellNewJobs(NewsStore store, TellNews tell, NewJobs jobs, SystemWork work, BusinessClock clock) {
        this.store = store;
        this.tell = tell;
        this.jobs = jobs;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tell-new-jobs";
    }

    @Override
    public Optional<LocalTime> time() {
        return Optional.of(TIME);
    }

    @Override
    public void run() {
        awaitIndex();
        run(new TellNews.Moment(clock.today(), clock.now(), clock.systemNow()));
    }

    /** Each person in a transaction of its own; where one fails, that person stays due and the others are told. */
    void run(TellNews.Moment at) {
        var due = work.call(name(), () -> store.listDue(at.today()));
        int failed = 0;
        for (var account : due) {
            try {
                work.run(name(), () -> tell.run(account, at));
            } catch (DataAccessException | TransactionException | IllegalStateException e) {
                failed++;
                LOG.error("The news of one account could not be told; they stay due", e);
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " of " + due.size() + " accounts were not told");
        }
    }

    /** A node that has just started still reads the ads. */
    private void awaitIndex() {
        var end = clock.systemNow().plus(PATIENCE);
        while (!jobs.isReady() && clock.systemNow().isBefore(end)) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
