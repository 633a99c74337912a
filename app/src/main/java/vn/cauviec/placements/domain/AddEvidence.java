package vn.cauviec.placements.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.People;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.PlacementErrors;
import vn.cauviec.placements.WaitsFor;

/** Hands in later what proves a hire; it earns its entry in the same transaction if its person is confirmed. */
@Service
public class AddEvidence {
    private final HireStore store;
    private final People people;
    private final StoreEvidence evidence;
    private final CountHire count;
    private final AuditTrail trail;
    private final BusinessClock clock;

    AddEvidence(
            HireStore store,
            People people,
            StoreEvidence evidence,
            CountHire count,
            AuditTrail trail,
            BusinessClock clock) {
        this.store = store;
        this.people = people;
        this.evidence = evidence;
        this.count = count;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Added() implements Outcome {}

        record PaperRefused(Files.Stored why) implements Outcome {}
    }

    /**
     * @param kind what it is; not NONE
     * @param note what was checked, in words
     * @throws Refused HIRE_NOT_FOUND, or HIRE_CHANGED when it waits for no evidence
     */
    @Transactional
    public Outcome run(Actor actor, UUID id, EvidenceKind kind, Files.@Nullable Upload paper, String note) {
        var hire = store.hold(id).orElseThrow(() -> new Refused(PlacementErrors.HIRE_NOT_FOUND));
        if (hire.status() != HireStatus.RECORDED || hire.waitsFor() != WaitsFor.EVIDENCE) {
            throw new Refused(PlacementErrors.HIRE_CHANGED);
        }
        return switch (evidence.keep(actor, paper)) {
            case StoreEvidence.Kept.Refused(var why) -> new Outcome.PaperRefused(why);
            case StoreEvidence.Kept.Done done -> {
                var person = people.findCard(hire.personId())
                        .orElseThrow(() -> new Refused(PlacementErrors.PLACEMENT_PERSON_NOT_FOUND));
                var now = clock.now();
                store.note(id, actor.accountId(), "EVIDENCE_ADDED", "", now);
                trail.wrote(actor, "HIRE_EVIDENCE_ADDED", "hire", id, kind.name());
                count.settleWaiting(actor, hire.proven(kind, done.file(), note), person, now);
                yield new Outcome.Added();
            }
        };
    }
}
