package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;

/**
 * Carries workbooks on in the background, on behalf of who began the phase. Which one and how far stands in the database: what a killed
 * node leaves is taken up when its lease has passed.
 */
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    /** So that a small workbook does not wait for a large one. */
    private static final int AT_ONCE = 2;

    private static final long PAUSE_MILLISECONDS = 1_000;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final ImportLeases leases;
    private final CarryOnImport carryOn;
    private final Accounts accounts;
    private final ImportBell bell;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean silent = new AtomicBoolean();
    private volatile boolean ending;

    ImportWorker(ImportLeases leases, CarryOnImport carryOn, Accounts accounts, ImportBell bell) {
        this.leases = leases;
        this.carryOn = carryOn;
        this.accounts = accounts;
        this.bell = bell;
    }

    @Override
    public void start() {
        ending = false;
        for (int number = 1; number <= AT_ONCE; number++) {
            threads.add(Thread.ofVirtual().name("import-worker-" + number).start(this::work));
        }
    }

    /** Waits for the rows at hand; the rest is taken up after the next start. */
    @Override
    public void stop() {
        ending = true;
        threads.forEach(_ -> bell.ring());
        try {
            for (var thread : threads) {
                thread.join(PATIENCE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    private void work() {
        do {
            while (!ending && workOnOne()) {
                // the next one
            }
        } while (!pause());
    }

    /** False when nothing waits, or the database does not answer. */
    private boolean workOnOne() {
        Optional<ImportJob> job = Optional.empty();
        try {
            job = leases.take();
            silent.set(false);
            job.ifPresent(this::carryOn);
        } catch (RuntimeException e) {
            // Without the database nothing can be taken up: said once, not every second.
            if (!ending && (job.isPresent() || silent.compareAndSet(false, true))) {
                LOG.warn("An import broke off; trying again", e);
            }
            job.ifPresent(this::noteFailure);
        }
        return job.isPresent();
    }

    private void carryOn(ImportJob job) {
        boolean more = true;
        while (!ending && more) {
            // The rights of today: a role that ended has ended.
            more = carryOnAs(accounts.findActor(leases.onBehalfOf(job.id())).orElse(Actor.VISITOR), job.id());
        }
        if (more) {
            leases.giveBack(job.id());
        }
    }

    private boolean carryOnAs(Actor actor, UUID id) {
        var more = new AtomicBoolean();
        CurrentActor.runAs(actor, () -> more.set(carryOn.run(actor, id)));
        return more.get();
    }

    private void noteFailure(ImportJob job) {
        try {
            leases.noteFailure(job.id(), AFTER_FAILURE);
        } catch (RuntimeException e) {
            LOG.debug("The failure of an import could not be noted; its lease will pass", e);
        }
    }

    /** True when the node ends. */
    private boolean pause() {
        try {
            bell.await(PAUSE_MILLISECONDS);
            return ending;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
