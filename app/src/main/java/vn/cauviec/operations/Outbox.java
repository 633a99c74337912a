package vn.cauviec.operations;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where everything that leaves the system is put first. It is sent after the transaction that put it in has committed, by whichever
 * node comes first, and never when that transaction rolls back.
 */
public interface Outbox {
    /**
     * Puts something in, in the running transaction.
     *
     * @param kind which {@link OutboxCarrier} carries it
     * @param key names this one thing to send, without personal data: what has a key that is known already is not put in again
     * @param content for the carrier; sealed at once, readable by nobody but the worker, dropped when sent
     * @param goodUntil system time after which it is of no use; null when it is worth sending however late
     * @return false when the key was known
     */
    boolean put(String kind, String key, String content, @Nullable Instant goodUntil);

    /**
     * The keys that begin so and were put in since, whatever has become of them; in the running transaction. For whoever has to know
     * what was told before, also by another node.
     */
    Set<String> listKeys(String beginning, Instant since);
}
