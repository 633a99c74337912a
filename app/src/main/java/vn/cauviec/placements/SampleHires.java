package vn.cauviec.placements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Actor;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.reference.UnitId;

/**
 * Hires of a sample province, by the use cases of the pages. Whatever a page would have to answer differently is a
 * fault here. Refuses outside {@link vn.cauviec.operations.PastMoment}.
 */
public interface SampleHires {
    /**
     * What is stated about a hire.
     *
     * @param workplace null when it is not known
     * @param note what stands behind it, in words; empty for {@link EvidenceKind#NONE}
     */
    record Facts(
            LocalDate startDate,
            Ledger.Channel channel,
            @Nullable UnitId workplace,
            boolean insured,
            EvidenceKind evidence,
            String note) {}

    /**
     * Of whom and where.
     *
     * @param vacancyId null when there was no ad
     * @param applicationId null when the person did not apply here
     */
    record Subject(
            UUID personId,
            UUID employerId,
            @Nullable UUID vacancyId,
            @Nullable UUID applicationId) {}

    /** The employer says that it has hired the applicant. Returns the hire. */
    UUID propose(Actor employer, UUID applicationId, Facts facts);

    /** An officer finds the proposal wrong. */
    void decline(Actor officer, UUID hireId, String reason);

    /** An officer records a hire, or accepts the proposal of the same one. Returns it. */
    UUID record(Actor officer, Subject subject, Facts facts);

    /** An officer hands in what proves a recorded hire. */
    void addEvidence(Actor officer, UUID hireId, EvidenceKind kind, String note);

    /** An officer of the department takes a wrong hire back. */
    void reverse(Actor officer, UUID hireId, String reason);
}
