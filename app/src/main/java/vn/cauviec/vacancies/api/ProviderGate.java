package vn.cauviec.vacancies.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.domain.ProviderErrors;
import vn.cauviec.vacancies.domain.ProviderTurns;

/**
 * How much providers' programs may ask of this node: so often in a minute, one delivery of a provider at a time, and few deliveries of all
 * together, because each keeps a place among the visitors for as long as it takes.
 */
@Component
class ProviderGate {
    private static final int DELIVERIES_AT_ONCE = 2;
    private static final String SECONDS_TO_WAIT = "10";

    private final ProviderTurns turns;
    private final Set<String> delivering = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(DELIVERIES_AT_ONCE);

    ProviderGate(ProviderTurns turns) {
        this.turns = turns;
    }

    /** What is done while a delivery has its place. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Takes a turn and says what is left.
     *
     * @return the provider whose program asks
     * @throws Refused PROVIDER_ASKS_TOO_OFTEN, KEY_ENDED
     */
    String enter(HttpServletResponse response) {
        var turn = turns.take(CurrentActor.get());
        long seconds = ProviderTurns.WINDOW.toSeconds();
        response.addHeader("RateLimit-Policy", "\"provider\";q=" + ProviderTurns.MOST + ";w=" + seconds);
        response.addHeader("RateLimit", "\"provider\";r=" + turn.left() + ";t=" + seconds);
        if (!turn.taken()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            throw new Refused(ProviderErrors.PROVIDER_ASKS_TOO_OFTEN);
        }
        return turn.provider();
    }

    /**
     * Does it unless another delivery of the provider is at hand here: two slow bodies of one provider keep one place.
     *
     * @throws Refused DELIVERY_RUNNING, here or on another node
     */
    <T> T alone(String provider, HttpServletResponse response, Work<T> work) throws IOException {
        if (!delivering.add(provider)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            throw new Refused(ProviderErrors.DELIVERY_RUNNING);
        }
        try {
            return work.run();
        } catch (Refused refused) {
            if (refused.code() == ProviderErrors.DELIVERY_RUNNING) {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            }
            throw refused;
        } finally {
            delivering.remove(provider);
        }
    }

    /** @throws Refused DELIVERIES_BUSY */
    <T> T amongFew(HttpServletResponse response, Work<T> work) throws IOException {
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
            throw new Refused(ProviderErrors.DELIVERIES_BUSY);
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }
}
