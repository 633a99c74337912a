package vn.cauviec.employers.domain;

import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.EmployerChanges;
import vn.cauviec.employers.Employers.Card;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.operations.ChangeFeed;

/** A moderator has found out the tax code of an employer that the centre knew by name alone: now it can be verified, or taken over. */
@Service
public class StateTaxCode {
    private final EmployerStore store;
    private final ChangeFeed feed;
    private final AuditTrail trail;

    StateTaxCode(EmployerStore store, ChangeFeed feed, AuditTrail trail) {
        this.store = store;
        this.feed = feed;
        this.trail = trail;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Another employer has the tax code. */
        record Taken(Card other) implements Outcome {}

        /** The employer has a tax code already. */
        record HasOne(String taxCode) implements Outcome {}
    }

    /** @throws Refused EMPLOYER_UNKNOWN; EMPLOYER_TAX_CODE_TAKEN when another employer took it in the same moment */
    @Transactional
    public Outcome run(Actor actor, UUID id, TaxCode taxCode) {
        var held = store.hold(id).orElseThrow(() -> new Refused(EmployerErrors.EMPLOYER_UNKNOWN));
        if (held.taxCode().equals(taxCode.text())) {
            return new Outcome.Done();
        }
        if (!held.taxCode().isEmpty()) {
            return new Outcome.HasOne(held.taxCode());
        }
        var other = store.findCardByTaxCode(taxCode);
        if (other.isPresent()) {
            return new Outcome.Taken(other.get());
        }
        try {
            store.setTaxCode(id, taxCode);
        } catch (DuplicateKeyException _) {
            throw new Refused(EmployerErrors.EMPLOYER_TAX_CODE_TAKEN);
        }
        trail.wrote(actor, "EMPLOYER_TAX_CODE_STATED", "employer", id, "");
        feed.publish(EmployerChanges.CHANGED, id);
        return new Outcome.Done();
    }
}
