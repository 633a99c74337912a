package vn.cauviec.operations.domain;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.cauviec.operations.SystemWork;

/** Looks into the outbox every second, on each node, and carries what is due. Ends after the parcel in hand. */
@Component
class OutboxWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final CarryOutbox carry;
    private final SystemWork.Loop loop = new SystemWork.Loop("outbox", PAUSE, this::look);
    private boolean failing;

    OutboxWorker(CarryOutbox carry) {
        this.carry = carry;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.end();
        try {
            if (!loop.hasEnded(PATIENCE)) {
                LOG.warn("The outbox still has a parcel in hand; whether it arrived will be asked of an officer");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loop.isGoing();
    }

    private void look() {
        try {
            carry.tidy();
            while (isRunning() && carry.carryNext()) {
                // until nothing is due
            }
            failing = false;
        } catch (DataAccessException | TransactionException e) {
            if (isRunning() && !failing) {
                LOG.warn("The outbox cannot be looked into; trying again", e);
            }
            failing = true;
        }
    }
}
