package vn.cauviec.operations.domain;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks into the outbox every second, on each node, and carries what is due. Ends after the parcel in hand. */
@Component
class OutboxWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final long PAUSE_MILLISECONDS = 1_000;
    private static final long PATIENCE_SECONDS = 8;

    private final CarryOutbox carry;
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean running;
    private boolean failing;

    OutboxWorker(CarryOutbox carry) {
        this.carry = carry;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("outbox").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (!ended.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The outbox still has a parcel in hand; whether it arrived will be asked of an officer");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                look();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            ended.release();
        }
    }

    private void look() {
        try {
            carry.tidy();
            while (running && carry.carryNext()) {
                // until nothing is due
            }
            failing = false;
        } catch (DataAccessException | TransactionException e) {
            if (running && !failing) {
                LOG.warn("The outbox cannot be looked into; trying again", e);
            }
            failing = true;
        }
    }
}
