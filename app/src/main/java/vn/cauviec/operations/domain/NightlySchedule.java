package vn.cauviec.operations.domain;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.NightlyWork;

/**
 * Does the {@link NightlyWork} of all modules once over all nodes: {@code operations.scheduled_task} says what is due and which node has
 * it in hand. A node signs for what it has in hand every minute; after four minutes of silence another takes it up (ADR 0210).
 */
@Component
class NightlySchedule implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NightlySchedule.class);
    private static final String TABLE = "operations.scheduled_task";
    private static final int AT_ONCE = 2;
    private static final int SILENT_SIGNS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final DataSource worker;
    private final List<NightlyWork> work;
    private final Clock clock;
    private final Pace pace;

    /** The library's scheduler cannot be started again once it was stopped: a new one for each start. */
    private volatile @Nullable Scheduler scheduler;

    private volatile boolean running;

    @Autowired
    NightlySchedule(
            @Qualifier("workerPool") DataSource worker, BusinessClock clock, ObjectProvider<NightlyWork> contributed) {
        this(worker, clock::systemNow, contributed.orderedStream(), Pace.USUAL);
    }

    NightlySchedule(DataSource worker, Clock clock, Stream<NightlyWork> contributed, Pace pace) {
        this.worker = worker;
        this.clock = clock;
        this.work = contributed.filter(one -> one.time().isPresent()).toList();
        this.pace = pace;
    }

    /**
     * How often a node does what.
     *
     * @param look for what is due
     * @param sign for what it has in hand
     */
    record Pace(Duration look, Duration sign) {
        static final Pace USUAL = new Pace(Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    private RecurringTask<Void> task(NightlyWork one) {
        var schedule = Schedules.daily(BusinessClock.ZONE, one.time().orElseThrow());
        return Tasks.recurring(one.name(), schedule)
                // A node that is being stopped leaves its work to the next one, not to the next night.
                .onFailure((complete, operations) -> operations.reschedule(
                        complete, running ? schedule.getNextExecutionTime(complete) : clock.now()))
                .onDeadExecutionRevive()
                .execute((_, _) -> {
                    LOG.info("{} begins", one.name());
                    one.run();
                    LOG.info("{} is done", one.name());
                });
    }

    /**
     * Has the work done now, by whichever node comes first, and again at its time.
     *
     * @return false when it is being done, or no node does it
     */
    boolean runSoon(String name) {
        var task = work.stream().filter(one -> one.name().equals(name)).findFirst();
        if (task.isEmpty()) {
            return false;
        }
        var scheduling = scheduler;
        if (scheduling == null) {
            return false;
        }
        Instant now = clock.now();
        try {
            scheduling.reschedule(task(task.get()).getDefaultTaskInstance(), now);
            return true;
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException _) {
            return false;
        }
    }

    @Override
    public void start() {
        running = true;
        var fresh = Scheduler.create(worker)
                .startTasks(work.stream().map(this::task).toList())
                .tableName(TABLE)
                .threads(AT_ONCE)
                .pollingInterval(pace.look())
                .heartbeatInterval(pace.sign())
                .missedHeartbeatsLimit(SILENT_SIGNS)
                .shutdownMaxWait(PATIENCE)
                .commitWhenAutocommitDisabled(true)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .enableImmediateExecution()
                .failureLogging(LogLevel.WARN, true)
                .clock(clock)
                .build();
        scheduler = fresh;
        fresh.start();
    }

    @Override
    public void stop() {
        running = false;
        var ending = scheduler;
        if (ending != null) {
            ending.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
