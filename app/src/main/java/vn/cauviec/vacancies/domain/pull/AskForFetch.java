package vn.cauviec.vacancies.domain.pull;

import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;

/** An officer wants a partner's ads now. Two who ask at once get one fetch, in the name of the first; the next one after a minute. */
@Service
public class AskForFetch {
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final PartnerStore partners;
    private final BusinessClock clock;

    AskForFetch(PartnerStore partners, BusinessClock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /**
     * @return false when a fetch waits, runs, or began within a minute
     * @throws Refused PARTNER_NOT_FOUND
     */
    @Transactional
    public boolean run(Actor actor, String provider) {
        if (!actor.may(Right.VACANCY_IMPORT) || partners.find(provider).isEmpty()) {
            throw new Refused(PartnerErrors.PARTNER_NOT_FOUND);
        }
        return partners.ask(provider, actor.accountId(), clock.systemNow(), PAUSE);
    }
}
