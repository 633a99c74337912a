package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.cauviec.operations.SystemWork;

/**
 * What is counted for each request: in memory, and written together every half minute, so that counting costs nothing. A node that is
 * killed loses the last half minute.
 *
 * @param <K> what is counted
 * @param <V> how much of it since the last time it was written
 */
public final class CountsInMemory<K, V> {
    private static final Logger LOG = LoggerFactory.getLogger(CountsInMemory.class);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Map<K, V> counts = new ConcurrentHashMap<>();
    private final String job;
    private final SystemWork work;
    private final BinaryOperator<V> sum;
    private final Consumer<Map<K, V>> store;
    private final SystemWork.Loop loop;

    /**
     * @param job name for the log
     * @param sum of an earlier and a later count
     * @param store writes them, in the transaction that is running
     */
    public CountsInMemory(String job, SystemWork work, BinaryOperator<V> sum, Consumer<Map<K, V>> store) {
        this.job = job;
        this.work = work;
        this.sum = sum;
        this.store = store;
        loop = new SystemWork.Loop(job, PAUSE, this::write);
    }

    public void add(K what, V count) {
        counts.merge(what, count, sum);
    }

    /** Whether it waits to be written. */
    public boolean has(K what) {
        return counts.containsKey(what);
    }

    /** How many different things wait to be written. */
    public int size() {
        return counts.size();
    }

    /** What waits to be written. */
    public void forEach(BiConsumer<K, V> reader) {
        counts.forEach(reader);
    }

    public void start() {
        loop.start();
    }

    public void stop() {
        loop.end();
        write();
    }

    public boolean isRunning() {
        return loop.isGoing();
    }

    /** Writes what was counted since the last time, one after another; what cannot be written now is kept. */
    public synchronized void write() {
        var taken = new HashMap<K, V>();
        for (var what : List.copyOf(counts.keySet())) {
            var count = counts.remove(what);
            if (count != null) {
                taken.put(what, count);
            }
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            work.run(job, () -> store.accept(taken));
        } catch (DataAccessException | TransactionException e) {
            taken.forEach((what, count) -> counts.merge(what, count, (later, earlier) -> sum.apply(earlier, later)));
            LOG.warn("{} cannot be written now: {}", job, e.getClass().getSimpleName());
        }
    }
}
