package vn.cauviec.people.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;

/** The centre begins to serve a person of the register who stands at its counter with a paper; from then on consultants see them. */
@Service
public class BeginCare {
    private final IdentifierStore identifiers;
    private final AuditTrail trail;
    private final BusinessClock clock;

    BeginCare(IdentifierStore identifiers, AuditTrail trail, BusinessClock clock) {
        this.identifiers = identifiers;
        this.trail = trail;
        this.clock = clock;
    }

    /** The person; empty when the number is not in the register. */
    @Transactional
    public Optional<UUID> run(Actor actor, Identifier number) {
        var begun = identifiers.beginCare(number, clock.today(), clock.now());
        begun.ifPresent(id -> trail.wrote(actor, "CARE_BEGUN", "person", id, ""));
        return begun;
    }
}
