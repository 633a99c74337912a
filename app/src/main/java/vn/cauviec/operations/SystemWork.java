package vn.cauviec.operations;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work that no person asked for: indexing, nightly jobs, loading catalogues. Its transaction runs on the worker's
 * connection ({@code cauviec_worker}); every other transaction runs on the application's.
 */
@Component
public class SystemWork {
    private static final ScopedValue<String> JOB = ScopedValue.newInstance();

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    SystemWork(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** True while this thread does system work. */
    public static boolean isRunning() {
        return JOB.isBound();
    }

    /**
     * Runs the work in a transaction of its own on the worker's connection.
     *
     * @param job short name of the work, for logs
     */
    public <T> T call(String job, Supplier<T> work) {
        return ScopedValue.where(JOB, job).call(() -> inTransaction(work));
    }

    /** As {@link #call}, without a result. */
    public void run(String job, Runnable work) {
        call(job, () -> {
            work.run();
            return true;
        });
    }

    /**
     * As {@link #call}, for what is done as a whole or not at all and may take minutes on a slow machine: loading catalogues, building
     * an index anew. Every other transaction is ended by the server after half a minute.
     */
    public <T> T callWithoutLimit(String job, Supplier<T> work) {
        return call(job, () -> {
            jdbc.sql("SET LOCAL transaction_timeout = 0").update();
            return work.get();
        });
    }

    @SuppressWarnings("NullAway") // TransactionTemplate may return null only if the work does
    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    /**
     * Something that a node looks at again and again, on a thread of its own, from its start to its end. Each start has a thread of its own:
     * one that was told to end and sleeps just now does not go on when another has begun.
     */
    public static final class Loop {
        private static final Runnable NOTHING = () -> {};

        private final String name;
        private final Duration pause;
        private final Runnable look;
        private final Runnable atTheEnd;
        private volatile @Nullable Turn turn;

        /**
         * @param pause between two looks
         * @param look catches what may go wrong and is tried again
         */
        public Loop(String name, Duration pause, Runnable look) {
            this(name, pause, look, NOTHING);
        }

        /** As above; the last thing is done on the same thread, after the last look. */
        public Loop(String name, Duration pause, Runnable look, Runnable atTheEnd) {
            this.name = name;
            this.pause = pause;
            this.look = look;
            this.atTheEnd = atTheEnd;
        }

        private final class Turn {
            private final Thread thread = Thread.ofVirtual().name(name).unstarted(this::goOn);
            private volatile boolean going = true;

            private void goOn() {
                try {
                    while (going) {
                        look.run();
                        Thread.sleep(pause);
                    }
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                } finally {
                    atTheEnd.run();
                }
            }
        }

        public void start() {
            var begun = new Turn();
            turn = begun;
            begun.thread.start();
        }

        public boolean isGoing() {
            var now = turn;
            return now != null && now.going;
        }

        /** The look in hand is the last one. */
        public void end() {
            var now = turn;
            if (now != null) {
                now.going = false;
            }
        }

        /** Waits for the end; false when it has not come in time. */
        public boolean hasEnded(Duration patience) throws InterruptedException {
            var now = turn;
            return now == null || now.thread.join(patience);
        }
    }
}
