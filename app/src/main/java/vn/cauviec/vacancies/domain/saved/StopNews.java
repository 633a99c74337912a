package vn.cauviec.vacancies.domain.saved;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Refused;
import vn.cauviec.operations.TransactionActor;
import vn.cauviec.vacancies.VacancyErrors;

/** Whoever holds the link of a letter wants no more of them. Again changes nothing. */
@Service
public class StopNews {
    private final StopLinks links;
    private final SavedSearchStore store;
    private final TransactionActor transactionActor;

    StopNews(StopLinks links, SavedSearchStore store, TransactionActor transactionActor) {
        this.links = links;
        this.store = store;
        this.transactionActor = transactionActor;
    }

    /**
     * Whether the link ends the news of one search alone.
     *
     * @throws Refused STOP_LINK_UNKNOWN
     */
    public boolean isOfOne(String token) {
        return target(token).search() != null;
    }

    /** @throws Refused STOP_LINK_UNKNOWN */
    @Transactional
    public void run(String token) {
        var target = target(token);
        transactionActor.become(target.account());
        store.silence(target.account(), target.search());
    }

    private StopLinks.Target target(String token) {
        return links.read(token).orElseThrow(() -> new Refused(VacancyErrors.STOP_LINK_UNKNOWN));
    }
}
