package vn.cauviec.placements.domain;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.People;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.PlacementErrors;
import vn.cauviec.placements.WaitsFor;

/**
 * An officer records that a person started work, with what proves it. In the same transaction the person is employed, the application and
 * the vacancy know of it, and the ledger has its entry, or the hire says for what it waits. A proposal of the employer for the same
 * person becomes the recorded hire.
 */
@Service
public class RecordHire {
    private final HireStore store;
    private final People people;
    private final StoreEvidence evidence;
    private final CountHire count;
    private final AfterHire after;
    private final IdSource ids;
    private final BusinessClock clock;

    RecordHire(
            HireStore store,
            People people,
            StoreEvidence evidence,
            CountHire count,
            AfterHire after,
            IdSource ids,
            BusinessClock clock) {
        this.store = store;
        this.people = people;
        this.evidence = evidence;
        this.count = count;
        this.after = after;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Of whom and where.
     *
     * @param vacancyId null when there was no ad
     * @param applicationId null when the person did not apply here
     */
    public record Subject(
            UUID personId,
            UUID employerId,
            @Nullable UUID vacancyId,
            @Nullable UUID applicationId) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** @param waitsFor why it does not count yet; null when it has its entry */
        record Recorded(UUID hireId, @Nullable WaitsFor waitsFor) implements Outcome {}

        /** The same hire stands already: nothing was recorded twice. */
        record AlreadyRecorded(UUID hireId) implements Outcome {}

        record PaperRefused(Files.Stored why) implements Outcome {}

        /** The first working day lies in the future. */
        record NotStarted() implements Outcome {}
    }

    /**
     * @throws Refused PLACEMENT_PERSON_NOT_FOUND when the actor may not see the person
     */
    @Transactional
    public Outcome run(Actor actor, Subject subject, HireFacts facts) {
        if (facts.startDate().isAfter(clock.today())) {
            return new Outcome.NotStarted();
        }
        var person = people.findCard(subject.personId())
                .orElseThrow(() -> new Refused(PlacementErrors.PLACEMENT_PERSON_NOT_FOUND));
        var kept = evidence.keep(actor, facts.paper());
        return switch (kept) {
            case StoreEvidence.Kept.Refused(var why) -> new Outcome.PaperRefused(why);
            case StoreEvidence.Kept.Done done -> record(actor, subject, facts, person, done.file());
        };
    }

    private Outcome record(Actor actor, Subject subject, HireFacts facts, People.Card person, @Nullable UUID file) {
        var residence = people.findResidence(person.id(), facts.startDate()).orElse(person.unit());
        var stated = hire(subject, facts, person, file);
        var standing = store.findStanding(stated).flatMap(found -> store.hold(found.id()));
        if (standing.filter(found -> found.status() == HireStatus.RECORDED).isPresent()) {
            return new Outcome.AlreadyRecorded(standing.get().id());
        }
        var hire =
                count.settle(actor, standing.map(found -> over(found, stated)).orElse(stated), person, residence);
        var now = clock.now();
        if (standing.isPresent()) {
            store.record(hire, actor.accountId(), now);
        } else if (!store.insert(hire, actor.accountId(), now)) {
            throw new Refused(PlacementErrors.HIRE_CHANGED);
        }
        store.note(hire.id(), actor.accountId(), "RECORDED", "", now);
        after.recorded(actor, hire, now);
        return new Outcome.Recorded(hire.id(), hire.waitsFor());
    }

    private Hire hire(Subject subject, HireFacts facts, People.Card person, @Nullable UUID file) {
        return new Hire(
                ids.next(),
                person.id(),
                subject.employerId(),
                subject.vacancyId(),
                subject.applicationId(),
                facts.channel(),
                facts.startDate(),
                null,
                facts.workplace(),
                facts.insured(),
                facts.evidence(),
                file,
                facts.evidenceNote(),
                HireStatus.RECORDED,
                null,
                null,
                0);
    }

    /** The officer's facts on the employer's proposal: its identity, its vacancy, and its paper where the officer has none. */
    private static Hire over(Hire proposal, Hire stated) {
        return new Hire(
                proposal.id(),
                proposal.personId(),
                proposal.employerId(),
                Optional.ofNullable(proposal.vacancyId()).orElse(stated.vacancyId()),
                Optional.ofNullable(proposal.applicationId()).orElse(stated.applicationId()),
                stated.channel(),
                stated.startDate(),
                null,
                stated.workplace(),
                stated.insured(),
                stated.evidenceKind(),
                stated.evidenceFile() == null ? proposal.evidenceFile() : stated.evidenceFile(),
                stated.evidenceNote().isEmpty() ? proposal.evidenceNote() : stated.evidenceNote(),
                HireStatus.RECORDED,
                null,
                null,
                proposal.version());
    }
}
