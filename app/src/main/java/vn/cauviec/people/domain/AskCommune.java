package vn.cauviec.people.domain;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Role;
import vn.cauviec.reference.UnitId;

/** A commune officer asks the commune that holds a person who stands at the own counter with a paper. */
@Service
public class AskCommune {
    private final IdentifierStore identifiers;
    private final InquiryStore inquiries;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    AskCommune(
            IdentifierStore identifiers, InquiryStore inquiries, AuditTrail trail, IdSource ids, BusinessClock clock) {
        this.identifiers = identifiers;
        this.inquiries = inquiries;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The commune finds the question in its work list. */
        record Asked(UnitId unit) implements Outcome {}

        /** The question was asked before and waits. */
        record AlreadyAsked(UnitId unit) implements Outcome {}

        /** The register does not have the number (any more), or the actor asks for no commune. */
        record NobodyToAsk() implements Outcome {}
    }

    @Transactional
    public Outcome run(Actor actor, Identifier number) {
        var own = actor.units(Role.COMMUNE_OFFICER).stream().findFirst();
        var holder = identifiers.findRegistered(number);
        if (own.isEmpty() || holder.isEmpty()) {
            return new Outcome.NobodyToAsk();
        }
        var unit = holder.get().unit();
        var inquiry = new Inquiry(
                ids.next(), holder.get().personId(), new UnitId(own.get()), clock.now(), actor.accountId(), null);
        if (!inquiries.insert(inquiry)) {
            return new Outcome.AlreadyAsked(unit);
        }
        trail.wrote(actor, "COMMUNE_ASKED", "person", inquiry.personId(), "");
        return new Outcome.Asked(unit);
    }
}
