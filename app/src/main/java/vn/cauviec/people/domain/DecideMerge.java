package vn.cauviec.people.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.domain.MergeProposal.Decision;

/** A second person decides whether two records become one (roles.md, "Two different people"). */
@Service
public class DecideMerge {
    private final MergeRecords merge;
    private final MergeStore store;
    private final AuditTrail trail;
    private final BusinessClock clock;

    DecideMerge(MergeRecords merge, MergeStore store, AuditTrail trail, BusinessClock clock) {
        this.merge = merge;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @throws Refused when the actor does not see the proposal, made it, somebody decided before, or one of the records has
     *     changed so that they cannot be merged any more
     */
    @Transactional
    public void run(Actor actor, UUID proposalId, Decision decision) {
        var proposal = store.lock(proposalId).orElseThrow(() -> new Refused(PeopleErrors.PROPOSAL_NOT_FOUND));
        if (proposal.decision() != null) {
            throw new Refused(PeopleErrors.PROPOSAL_DECIDED);
        }
        if (proposal.proposedBy().equals(actor.accountId())) {
            throw new Refused(PeopleErrors.SECOND_PERSON_NEEDED);
        }
        store.decide(proposalId, decision, actor.accountId(), clock.now());
        switch (decision) {
            case APPROVED -> approve(actor, proposal);
            case REFUSED -> trail.wrote(actor, "MERGE_REFUSED", "person", proposal.from(), "");
        }
    }

    private void approve(Actor actor, MergeProposal proposal) {
        var pair = merge.lock(proposal.from(), proposal.into());
        if (!pair.from().standing().earnsEntries()
                || !pair.into().standing().earnsEntries()
                || pair.bothHaveAccounts()) {
            throw new Refused(PeopleErrors.PERSON_CHANGED);
        }
        merge.run(actor, pair);
        trail.wrote(actor, "PERSON_MERGED", "person", proposal.from(), "");
    }
}
