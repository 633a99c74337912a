package vn.cauviec.operations;

import java.util.function.Supplier;
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

    SystemWork(PlatformTransactionManager transactions) {
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

    @SuppressWarnings("NullAway") // TransactionTemplate may return null only if the work does
    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }
}
