package vn.cauviec.vacancies.domain.saved;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.operations.TransactionActor;
import vn.cauviec.vacancies.VacancyErrors;

/** Whoever holds the link of a letter says whether the job fits the search. The last word counts; the same again changes nothing. */
@Service
public class SayWhetherItFits {
    private final FeedbackLinks links;
    private final FeedbackStore store;
    private final TransactionActor transactionActor;
    private final BusinessClock clock;

    SayWhetherItFits(FeedbackLinks links, FeedbackStore store, TransactionActor transactionActor, BusinessClock clock) {
        this.links = links;
        this.store = store;
        this.transactionActor = transactionActor;
        this.clock = clock;
    }

    /** What a link says of a job. */
    public record About(String title, boolean fits) {}

    /** @throws Refused FEEDBACK_LINK_UNKNOWN, also when the search is gone */
    @Transactional(readOnly = true)
    public About get(String token) {
        return about(target(token));
    }

    /**
     * @param reason why it does not fit; null where that is not said, and of no meaning where it fits
     * @throws Refused FEEDBACK_LINK_UNKNOWN, also when the search is gone
     */
    @Transactional
    public About run(String token, @Nullable Misfit reason) {
        var target = target(token);
        var about = about(target);
        store.put(target, target.fits() ? null : reason, clock.now());
        return about;
    }

    private FeedbackLinks.Target target(String token) {
        var target = links.read(token).orElseThrow(() -> new Refused(VacancyErrors.FEEDBACK_LINK_UNKNOWN));
        transactionActor.become(target.account());
        return target;
    }

    private About about(FeedbackLinks.Target target) {
        if (!store.isKept(target.account(), target.search())) {
            throw new Refused(VacancyErrors.FEEDBACK_LINK_UNKNOWN);
        }
        var title =
                store.findTitle(target.vacancy()).orElseThrow(() -> new Refused(VacancyErrors.FEEDBACK_LINK_UNKNOWN));
        return new About(title, target.fits());
    }
}
