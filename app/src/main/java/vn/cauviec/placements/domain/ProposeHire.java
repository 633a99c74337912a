package vn.cauviec.placements.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.PlacementErrors;

/** An employer says that it has hired somebody who applied; an officer checks and records it. Its own word is the confirmation. */
@Service
public class ProposeHire {
    private final HireStore store;
    private final ApplicationStore applications;
    private final StoreEvidence evidence;
    private final IdSource ids;
    private final BusinessClock clock;

    ProposeHire(
            HireStore store, ApplicationStore applications, StoreEvidence evidence, IdSource ids, BusinessClock clock) {
        this.store = store;
        this.applications = applications;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Proposed(UUID hireId) implements Outcome {}

        /** Proposed or recorded before. */
        record AlreadyKnown() implements Outcome {}

        record PaperRefused(Files.Stored why) implements Outcome {}

        /** The first working day lies in the future. */
        record NotStarted() implements Outcome {}
    }

    /**
     * @throws Refused APPLICATION_NOT_FOUND when it was not sent to the actor's verified company, APPLICATION_CHANGED when the person
     *     has withdrawn it
     */
    @Transactional
    public Outcome run(Actor actor, UUID applicationId, HireFacts facts) {
        if (facts.startDate().isAfter(clock.today())) {
            return new Outcome.NotStarted();
        }
        var application = applications
                .hold(applicationId)
                .filter(held -> actor.actsFor(held.employerId(), held.branchId()))
                .orElseThrow(() -> new Refused(PlacementErrors.APPLICATION_NOT_FOUND));
        if (!application.status().isOpen()) {
            throw new Refused(PlacementErrors.APPLICATION_CHANGED);
        }
        return switch (evidence.keep(actor, facts.paper())) {
            case StoreEvidence.Kept.Refused(var why) -> new Outcome.PaperRefused(why);
            case StoreEvidence.Kept.Done done -> propose(actor, application, facts, done);
        };
    }

    private Outcome propose(
            Actor actor, ApplicationStore.Held application, HireFacts facts, StoreEvidence.Kept.Done kept) {
        var hire = new Hire(
                ids.next(),
                application.personId(),
                application.employerId(),
                application.vacancyId(),
                application.id(),
                facts.channel(),
                facts.startDate(),
                null,
                facts.workplace(),
                facts.insured(),
                facts.evidence(),
                kept.file(),
                facts.evidenceNote(),
                HireStatus.PROPOSED,
                null,
                null,
                0);
        var now = clock.now();
        if (!store.insert(hire, actor.accountId(), now)) {
            return new Outcome.AlreadyKnown();
        }
        store.note(hire.id(), actor.accountId(), "PROPOSED", "", now);
        return new Outcome.Proposed(hire.id());
    }
}
