package vn.cauviec.operations.domain;

import java.sql.Timestamp;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.NightlyWork;
import vn.cauviec.operations.SystemWork;

/** Deletes, every night, the rows that their modules no longer need. The audit log is never among them. */
@Component
class ClearOldRows implements NightlyWork {
    private static final Logger LOG = LoggerFactory.getLogger(ClearOldRows.class);
    private static final LocalTime TIME = LocalTime.of(3, 15);

    private final List<Clearing> clearings;
    private final JdbcClient jdbc;
    private final SystemWork work;
    private final BusinessClock clock;

    ClearOldRows(ObjectProvider<Clearing> clearings, JdbcClient jdbc, SystemWork work, BusinessClock clock) {
        this.clearings = clearings.orderedStream().toList();
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clear-old-rows";
    }

    @Override
    public Optional<LocalTime> time() {
        return Optional.of(TIME);
    }

    /** Each table in a transaction of its own. */
    @Override
    public void run() {
        var now = clock.systemNow();
        for (var clearing : clearings) {
            var before = Timestamp.from(now.minus(clearing.kept()));
            int deleted = work.call(
                    name(),
                    () -> jdbc.sql(clearing.deletion()).param("before", before).update());
            LOG.info("{}: {} rows are no longer needed and were deleted", clearing.table(), deleted);
        }
    }
}
