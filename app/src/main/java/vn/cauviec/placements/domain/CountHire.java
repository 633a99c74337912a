package vn.cauviec.placements.domain;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.people.People;
import vn.cauviec.placements.WaitsFor;
import vn.cauviec.reference.UnitId;

/** Gives a recorded hire its entry in the ledger as soon as it has evidence and its person is confirmed; until then it says for what it waits. */
@Component
class CountHire {
    /** Under which name the ledger knows the evidence. */
    static final String EVIDENCE_KIND = "placement";

    private final Ledger ledger;
    private final HireStore store;

    CountHire(Ledger ledger, HireStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /**
     * The hire with its entry, or with the reason why it has none.
     *
     * @param residence commune of residence on the start date
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Hire settle(Actor actor, Hire hire, People.Card person, UnitId residence) {
        if (!hire.hasEvidence()) {
            return hire.settled(residence, WaitsFor.EVIDENCE, null);
        }
        if (!person.standing().earnsEntries()) {
            return hire.settled(residence, WaitsFor.PERSON, null);
        }
        var entry = ledger.record(
                actor,
                new Ledger.Result(
                        Ledger.Kind.JOB,
                        person.id(),
                        person.sex(),
                        hire.startDate(),
                        residence,
                        hire.workplace(),
                        hire.channel(),
                        EVIDENCE_KIND,
                        hire.id()));
        return hire.settled(residence, null, entry);
    }

    /** Settles a hire that was waiting and notes when it counts. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settleWaiting(Actor actor, Hire hire, People.Card person, Instant at) {
        var residence = hire.residence();
        if (residence == null) {
            throw new IllegalStateException("a recorded hire knows the residence");
        }
        var settled = settle(actor, hire, person, residence);
        store.update(settled);
        if (settled.ledgerEntry() != null) {
            store.note(hire.id(), actor.accountId(), "COUNTED", "", at);
        }
    }
}
