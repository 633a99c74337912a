package vn.cauviec.vacancies.domain;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Limits;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;

/** How often the programs of a provider may ask, all its keys and all nodes together. */
@Component
public class ProviderTurns {
    public static final int MOST = 120;
    public static final Duration WINDOW = Duration.ofMinutes(1);

    private static final String WHAT = "PROVIDER_PROGRAM";

    private final ProviderPrograms programs;
    private final Limits limits;

    ProviderTurns(ProviderPrograms programs, Limits limits) {
        this.programs = programs;
        this.limits = limits;
    }

    /**
     * What came of asking for a turn.
     *
     * @param provider whose program asks
     * @param taken false when all turns of the last minute are used up
     * @param left how many are left
     */
    public record Turn(String provider, boolean taken, int left) {}

    /** @throws Refused KEY_ENDED */
    @Transactional
    public Turn take(Actor program) {
        var provider = programs.get(program).provider();
        boolean taken = limits.take(WHAT, provider, MOST, WINDOW);
        return new Turn(provider, taken, limits.left(WHAT, provider, MOST, WINDOW));
    }
}
