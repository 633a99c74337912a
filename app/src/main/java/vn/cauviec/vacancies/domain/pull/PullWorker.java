package vn.cauviec.vacancies.domain.pull;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.SystemWork;

/**
 * Looks every few seconds whose ads are due, and fetches them. Whose turn it is stands in the database, so that of all nodes one does it;
 * what a killed node leaves is taken up when its lease has passed.
 */
@Component
class PullWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PullWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final PartnerTurns turns;
    private final FetchPartner fetch;
    private final PartnerWire wire;
    private final NoteFetch note;
    private final LetIn letIn;
    private final Accounts accounts;
    private final SystemWork.Loop loop = new SystemWork.Loop("partner-pull", PAUSE, this::look);
    private boolean failing;

    PullWorker(
            PartnerTurns turns, FetchPartner fetch, PartnerWire wire, NoteFetch note, LetIn letIn, Accounts accounts) {
        this.turns = turns;
        this.fetch = fetch;
        this.wire = wire;
        this.note = note;
        this.letIn = letIn;
        this.accounts = accounts;
    }

    @Override
    public void start() {
        loop.start();
    }

    /** Does not wait for a slow partner: the fetch begins anew after the next start. */
    @Override
    public void stop() {
        loop.end();
        wire.breakOff();
        try {
            if (!loop.hasEnded(PATIENCE)) {
                LOG.warn("A fetch goes on while this node ends");
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
            var due = turns.take();
            due.ifPresent(this::fetch);
            turns.listToLetIn().forEach(this::letIn);
            failing = false;
        } catch (RuntimeException e) {
            // Without the database nothing is due: said once, not every time.
            if (isRunning() && !failing) {
                LOG.warn("Partners cannot be looked at; trying again", e);
            }
            failing = true;
        }
    }

    private void fetch(PartnerTurns.Turn turn) {
        try {
            fetch.run(turn);
        } catch (PartnerWire.BrokenOff _) {
            turns.giveBack(turn);
        } catch (RuntimeException e) {
            LOG.error("The ads of a partner could not be fetched", e);
            note.failed(turn, FetchResult.OUR_FAULT, "");
        }
    }

    private void letIn(PartnerFetchStore.Checked checked) {
        var actor = accounts.findActor(checked.inNameOf())
                .filter(one -> one.may(Right.VACANCY_IMPORT))
                .orElse(null);
        if (actor == null) {
            letIn.holdBack(checked.fetch());
            return;
        }
        CurrentActor.runAs(actor, () -> letIn.run(actor, checked.fetch(), checked.importId(), checked.provider()));
    }
}
