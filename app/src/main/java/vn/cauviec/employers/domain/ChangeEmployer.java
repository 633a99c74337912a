package vn.cauviec.employers.domain;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.EmployerChanges;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.operations.ChangeFeed;

/**
 * A company corrects what it states about itself. A new name or tax code, and every correction after a refusal, goes back to the
 * moderators: verified is what was looked at.
 */
@Service
public class ChangeEmployer {
    private final EmployerStore store;
    private final EmployerQueries queries;
    private final ChangeFeed feed;
    private final BusinessClock clock;

    ChangeEmployer(EmployerStore store, EmployerQueries queries, ChangeFeed feed, BusinessClock clock) {
        this.store = store;
        this.queries = queries;
        this.feed = feed;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param checkedAnew true when a moderator has to look at it again */
        record Done(boolean checkedAnew) implements Outcome {}

        /** Another employer has the tax code. */
        record TaxCodeTaken(EmployerStanding standing) implements Outcome {}

        /** Since the form was opened, somebody else changed the company. */
        record Overtaken() implements Outcome {}
    }

    /**
     * @param version of the record as the form showed it
     * @param facts with the same tax code
     * @param contact the actor's own
     * @throws Refused EMPLOYER_NOT_OWN, EMPLOYER_TAX_CODE_TAKEN when another employer took it in the same moment
     */
    @Transactional
    public Outcome run(Actor actor, int version, TaxCode taxCode, EmployerFacts facts, Contact contact) {
        var id = OwnCompany.idOf(actor);
        var held = store.hold(id).orElseThrow(() -> new Refused(EmployerErrors.EMPLOYER_UNKNOWN));
        boolean sameFacts = queries.find(id).orElseThrow().facts().equals(facts);
        if (held.version() != version && !sameFacts) {
            return new Outcome.Overtaken();
        }
        if (!held.taxCode().equals(taxCode.text())) {
            var other = store.findCardByTaxCode(taxCode);
            if (other.isPresent()) {
                return new Outcome.TaxCodeTaken(other.get().standing());
            }
        }
        store.putContact(id, actor.accountId(), contact, clock.systemNow());
        boolean nothingNew = sameFacts && held.standing() != EmployerStanding.REFUSED;
        return new Outcome.Done(!nothingNew && change(held, facts));
    }

    private boolean change(EmployerStore.Held held, EmployerFacts facts) {
        try {
            store.update(held.id(), facts);
        } catch (DuplicateKeyException _) {
            throw new Refused(EmployerErrors.EMPLOYER_TAX_CODE_TAKEN);
        }
        var taxCode = facts.taxCode();
        boolean otherIdentity = !held.name().equals(facts.name())
                || taxCode == null
                || !held.taxCode().equals(taxCode.text());
        boolean checkedAnew = otherIdentity || held.standing() == EmployerStanding.REFUSED;
        if (checkedAnew && held.standing() != EmployerStanding.REGISTERED) {
            var next = StandingRules.after(held.standing(), StandingRules.Step.RESTATE)
                    .orElseThrow(() -> new Refused(EmployerErrors.EMPLOYER_NOT_OWN));
            store.setStanding(held.id(), next, clock.now());
        }
        feed.publish(EmployerChanges.CHANGED, held.id());
        return checkedAnew;
    }
}
