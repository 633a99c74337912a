package vn.cauviec.placements.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.SampleHires;

/** Brings the people of a sample province to work. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellHires implements SampleHires {
    private final ProposeHire propose;
    private final DeclineHire decline;
    private final RecordHire record;
    private final AddEvidence addEvidence;
    private final ReverseHire reverse;

    TellHires(
            ProposeHire propose, DeclineHire decline, RecordHire record, AddEvidence addEvidence, ReverseHire reverse) {
        this.propose = propose;
        this.decline = decline;
        this.record = record;
        this.addEvidence = addEvidence;
        this.reverse = reverse;
    }

    @Override
    public UUID propose(Actor employer, UUID applicationId, Facts facts) {
        PastMoment.require();
        return switch (propose.run(employer, applicationId, stated(facts))) {
            case ProposeHire.Outcome.Proposed(var id) -> id;
            case ProposeHire.Outcome.AlreadyKnown other -> throw unexpected(other);
            case ProposeHire.Outcome.PaperRefused other -> throw unexpected(other);
            case ProposeHire.Outcome.NotStarted other -> throw unexpected(other);
        };
    }

    @Override
    public void decline(Actor officer, UUID hireId, String reason) {
        PastMoment.require();
        decline.run(officer, hireId, reason);
    }

    @Override
    public UUID record(Actor officer, Subject subject, Facts facts) {
        PastMoment.require();
        var of = new RecordHire.Subject(
                subject.personId(), subject.employerId(), subject.vacancyId(), subject.applicationId());
        return switch (record.run(officer, of, stated(facts))) {
            case RecordHire.Outcome.Recorded(var id, var _) -> id;
            case RecordHire.Outcome.AlreadyRecorded other -> throw unexpected(other);
            case RecordHire.Outcome.PaperRefused other -> throw unexpected(other);
            case RecordHire.Outcome.NotStarted other -> throw unexpected(other);
        };
    }

    @Override
    public void addEvidence(Actor officer, UUID hireId, EvidenceKind kind, String note) {
        PastMoment.require();
        switch (addEvidence.run(officer, hireId, kind, null, note)) {
            case AddEvidence.Outcome.Added _ -> {}
            case AddEvidence.Outcome.PaperRefused other -> throw unexpected(other);
        }
    }

    @Override
    public void reverse(Actor officer, UUID hireId, String reason) {
        PastMoment.require();
        reverse.run(officer, hireId, reason);
    }

    private static HireFacts stated(Facts facts) {
        return new HireFacts(
                facts.startDate(),
                facts.channel(),
                facts.workplace(),
                facts.insured(),
                facts.evidence(),
                null,
                facts.note());
    }

    private static IllegalStateException unexpected(Object outcome) {
        return new IllegalStateException("a story that cannot be told: " + outcome);
    }
}
