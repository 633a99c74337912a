package vn.cauviec.access.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Limits;

/** How often wrong keys may be shown from one network address. */
@Component
public class WrongKeys {
    /** After so long all attempts are there again. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    static final int MOST_FROM_ONE_ADDRESS = 30;

    private final Limits limits;

    WrongKeys(Limits limits) {
        this.limits = limits;
    }

    /** Counts one more; false when too many have come from there. */
    @Transactional
    public boolean note(String address) {
        return limits.take("KEY", address, MOST_FROM_ONE_ADDRESS, WINDOW);
    }
}
