package vn.cauviec.people.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;

/** An officer who sees both proposes to make one record of two; a second person decides. */
@Service
public class ProposeMerge {
    private final MergeRecords merge;
    private final MergeStore store;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    ProposeMerge(MergeRecords merge, MergeStore store, AuditTrail trail, IdSource ids, BusinessClock clock) {
        this.merge = merge;
        this.store = store;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Proposed(UUID proposalId) implements Outcome {}

        /** The record that would end is in a proposal that waits. */
        record AlreadyProposed() implements Outcome {}

        /** Both must be confirmed or checked, not merged, and two. */
        record NotMergeable() implements Outcome {}

        /** Two accounts speak for them: one has to be closed first. */
        record TwoAccounts() implements Outcome {}
    }

    /**
     * @param reason why both are one person, without personal data
     * @throws vn.cauviec.kernel.Refused when the officer does not see both
     */
    @Transactional
    public Outcome run(Actor actor, UUID from, UUID into, String reason) {
        if (from.equals(into)) {
            return new Outcome.NotMergeable();
        }
        var pair = merge.lock(from, into);
        if (!pair.from().standing().earnsEntries() || !pair.into().standing().earnsEntries()) {
            return new Outcome.NotMergeable();
        }
        if (pair.bothHaveAccounts()) {
            return new Outcome.TwoAccounts();
        }
        var proposal = new MergeProposal(ids.next(), from, into, reason, clock.now(), actor.accountId(), null, null);
        if (!store.insert(proposal)) {
            return new Outcome.AlreadyProposed();
        }
        trail.wrote(actor, "MERGE_PROPOSED", "person", from, "");
        return new Outcome.Proposed(proposal.id());
    }
}
