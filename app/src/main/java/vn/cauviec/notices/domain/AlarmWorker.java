package vn.cauviec.notices.domain;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.SystemWork;

/** Looks every few seconds whether a letter about a trouble is due; where the outbox is out of reach the log says it instead. */
@Component
class AlarmWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final AlarmLetters letters;
    private final Duty duty;
    private final BusinessClock clock;
    private volatile boolean running;
    private final SystemWork.Loop loop = new SystemWork.Loop("alarm", PAUSE, this::look);
    private boolean failing;

    AlarmWorker(AlarmLetters letters, Duty duty, BusinessClock clock) {
        this.letters = letters;
        this.duty = duty;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (letters.isWanted()) {
            loop.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        loop.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    void look() {
        try {
            letters.look(clock.systemNow());
            failing = false;
        } catch (DataAccessException | TransactionException e) {
            if (!failing) {
                LOG.error(
                        "No letter can be put into the outbox; what is wrong now: {}",
                        duty.troubles().stream()
                                .map(lasting -> lasting.trouble().code())
                                .toList(),
                        e);
            }
            failing = true;
        }
    }
}
