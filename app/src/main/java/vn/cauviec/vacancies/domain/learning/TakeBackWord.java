package vn.cauviec.vacancies.domain.learning;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.vacancies.RebuildSearch;

/** A moderator takes a decision about a word back, whosever it was; searches find as before it. Again changes nothing. */
@Service
public class TakeBackWord {
    private final WordDecisionStore store;
    private final ChangeFeed feed;
    private final AuditTrail trail;
    private final BusinessClock clock;

    TakeBackWord(WordDecisionStore store, ChangeFeed feed, AuditTrail trail, BusinessClock clock) {
        this.store = store;
        this.feed = feed;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @return the phrase
     * @throws Refused WORD_DECISION_NOT_FOUND, also for an actor who may not moderate
     */
    @Transactional
    public String run(Actor actor, UUID id) {
        var decision = store.find(id)
                .filter(_ -> actor.may(Right.VACANCY_MODERATE))
                .orElseThrow(() -> new Refused(LearningErrors.WORD_DECISION_NOT_FOUND));
        if (store.takeBack(id, actor.accountId(), clock.now())) {
            trail.wrote(actor, "WORD_TAKEN_BACK", "word_decision", id, "");
            if (decision.relation() != null) {
                feed.publish(RebuildSearch.KIND, RebuildSearch.EVERYTHING);
            }
        }
        return decision.phrase();
    }
}
