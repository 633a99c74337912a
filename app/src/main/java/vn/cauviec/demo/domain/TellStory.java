package vn.cauviec.demo.domain;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.operations.TransactionActor;

/**
 * Tells the events of a story from where it was left: each is done by its actor, at its moment, with ids of its own chance. Some
 * hundred go into one transaction, together with how far the story is: whatever stops it, the next start goes on from there. Two nodes
 * that start together take turns: each transaction tells what is next then, whoever told what was before.
 */
@Component
class TellStory {
    /** Far below what fits into the longest transaction, and enough to make commits cheap. */
    private static final int EVENTS_AT_ONCE = 150;

    private final DemoStore store;
    private final Accounts accounts;
    private final TransactionActor transactionActor;
    private final TransactionTemplate transaction;

    TellStory(
            DemoStore store,
            Accounts accounts,
            TransactionActor transactionActor,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.accounts = accounts;
        this.transactionActor = transactionActor;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param told events that stand already
     * @param progress is told, after each transaction, how many events stand
     */
    void run(long seed, List<Event> events, int told, IntConsumer progress) {
        var standing = new Standing(told, inTransaction(this::stage));
        while (standing.events() < events.size()) {
            var before = standing;
            standing = inTransaction(() -> tellSome(seed, events, before));
            progress.accept(standing.events());
        }
    }

    /** How many events stand, and what they made. */
    private record Standing(int events, Stage stage) {}

    private Standing tellSome(long seed, List<Event> events, Standing before) {
        store.planOnce();
        int from = store.lockTold();
        var stage = from == before.events() ? before.stage() : stage();
        int to = Math.min(from + EVENTS_AT_ONCE, events.size());
        events.subList(from, to).forEach(event -> tell(seed, event, stage));
        store.keep(stage.takeFresh());
        store.advance(to, to == events.size());
        return new Standing(to, stage);
    }

    private Stage stage() {
        return new Stage(accounts, store.listMade());
    }

    @SuppressWarnings("NullAway") // TransactionTemplate may return null only if the work does
    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    private void tell(long seed, Event event, Stage stage) {
        var random = Dice.of(seed, "ids of " + event.key()).random();
        PastMoment.call(event.at(), random, () -> {
            Actor actor = stage.actor(event.by());
            CurrentActor.runAs(actor, () -> {
                transactionActor.become(actor.accountId());
                event.deed().run(actor, stage);
            });
            return true;
        });
    }
}
