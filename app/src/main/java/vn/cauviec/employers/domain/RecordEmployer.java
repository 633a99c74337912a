package vn.cauviec.employers.domain;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.Employers.Card;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.VietnameseText;

/**
 * The centre records an employer that it knows from a list or a call: not verified, nobody signs in for it. The company takes the
 * record over when it registers with the tax code.
 */
@Service
public class RecordEmployer {
    private final EmployerStore store;
    private final NewEmployer newEmployer;
    private final AuditTrail trail;
    private final BusinessClock clock;

    RecordEmployer(EmployerStore store, NewEmployer newEmployer, AuditTrail trail, BusinessClock clock) {
        this.store = store;
        this.newEmployer = newEmployer;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The employer that stands in the register. */
        Card employer();

        record Recorded(Card employer) implements Outcome {}

        /** It stood there before: under the tax code or, where none is given, under the name. Nothing was changed. */
        record Known(Card employer) implements Outcome {}
    }

    @Transactional
    public Outcome run(Actor actor, EmployerFacts facts) {
        var known = find(facts);
        if (known.isPresent()) {
            return new Outcome.Known(known.get());
        }
        var id = newEmployer.enter(facts, EmployerStanding.RECORDED, null, clock.now());
        if (id.isEmpty()) {
            // Somebody recorded it while this transaction ran.
            return new Outcome.Known(find(facts).orElseThrow());
        }
        trail.wrote(actor, "EMPLOYER_RECORDED", "employer", id.get(), "");
        return new Outcome.Recorded(store.findCard(id.get()).orElseThrow());
    }

    private Optional<Card> find(EmployerFacts facts) {
        var taxCode = facts.taxCode();
        return taxCode == null
                ? store.listRecordedByName(VietnameseText.fold(facts.name())).stream()
                        .findFirst()
                : store.findCardByTaxCode(taxCode);
    }
}
