package vn.cauviec.notices.domain;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Duty;

/** Looks every few seconds whether a letter about a trouble is due; where the outbox is out of reach the log says it instead. */
@Component
class AlarmWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmWorker.class);
    private static final long PAUSE_SECONDS = 10;

    private final AlarmLetters letters;
    private final Duty duty;
    private final BusinessClock clock;
    private volatile boolean running;
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
            Thread.ofVirtual().name("alarm").start(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                look();
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
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
