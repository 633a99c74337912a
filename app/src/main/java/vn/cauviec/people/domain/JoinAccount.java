package vn.cauviec.people.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.Standing;

/**
 * An officer who saw the paper joins an account with the record of the register: the claimed person ends in the record, and what
 * hangs on it (applications, hires that wait) follows.
 */
@Service
public class JoinAccount {
    private final MergeRecords merge;
    private final AuditTrail trail;

    JoinAccount(MergeRecords merge, AuditTrail trail) {
        this.merge = merge;
        this.trail = trail;
    }

    /** The two records with the versions that the officer compared. */
    public record Compared(UUID claimed, int claimedVersion, UUID registered, int registeredVersion) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Joined() implements Outcome {}

        /** Somebody joined these two before. */
        record AlreadyJoined() implements Outcome {}

        /** Another account speaks for the record of the register. */
        record HasAnotherAccount() implements Outcome {}
    }

    /** @throws Refused when the officer does not see both, or one was changed meanwhile or cannot be joined */
    @Transactional
    public Outcome run(Actor actor, Compared compared) {
        var pair = merge.lock(compared.claimed(), compared.registered());
        if (compared.registered().equals(pair.from().mergedInto())) {
            return new Outcome.AlreadyJoined();
        }
        if (pair.from().standing() == Standing.MERGED || pair.into().standing() == Standing.MERGED) {
            throw new Refused(PeopleErrors.PERSON_MERGED);
        }
        if (pair.from().version() != compared.claimedVersion()
                || pair.into().version() != compared.registeredVersion()
                || pair.from().standing() != Standing.CLAIMED
                || !pair.into().standing().earnsEntries()) {
            throw new Refused(PeopleErrors.PERSON_CHANGED);
        }
        if (pair.bothHaveAccounts()) {
            return new Outcome.HasAnotherAccount();
        }
        merge.run(actor, pair);
        trail.wrote(actor, "ACCOUNT_JOINED", "person", pair.into().id(), "");
        trail.wrote(actor, "PERSON_MERGED", "person", pair.from().id(), "");
        return new Outcome.Joined();
    }
}
