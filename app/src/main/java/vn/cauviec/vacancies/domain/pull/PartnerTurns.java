package vn.cauviec.vacancies.domain.pull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;

/** Sees to it that one node fetches a partner's ads at a time. */
@Component
@Transactional
class PartnerTurns {
    /** Longer than a fetch may take, with its name server. */
    private static final Duration LEASE = Duration.ofMinutes(3);

    private final PartnerStore partners;
    private final PartnerFetchStore fetches;
    private final IdSource ids;
    private final BusinessClock clock;

    PartnerTurns(PartnerStore partners, PartnerFetchStore fetches, IdSource ids, BusinessClock clock) {
        this.partners = partners;
        this.fetches = fetches;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param fetch id of the fetch, and of the import that may come of it */
    record Turn(UUID fetch, Partner partner) {}

    /** A partner that is due; nobody else gets it until the lease has passed. */
    Optional<Turn> take() {
        var fetch = ids.next();
        return partners.lease(fetch, clock.systemNow(), LEASE).map(partner -> new Turn(fetch, partner));
    }

    void giveBack(Turn turn) {
        partners.giveBack(turn.partner().provider(), turn.fetch());
    }

    List<PartnerFetchStore.Checked> listToLetIn() {
        return fetches.listToLetIn();
    }
}
