package vn.cauviec.placements.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.WaitsFor;
import vn.cauviec.reference.UnitId;

/**
 * A hire as the tables hold it.
 *
 * @param vacancyId null when the person was hired without an ad
 * @param applicationId null when the person did not apply here
 * @param residence commune on the start date; null while only proposed
 * @param workplace null when it is not known
 * @param insured whether the employer pays social insurance
 * @param evidenceFile null when no paper was handed in
 * @param waitsFor why it has no ledger entry; null when it has one or needs none
 * @param ledgerEntry null while it is not in the ledger
 */
record Hire(
        UUID id,
        UUID personId,
        UUID employerId,
        @Nullable UUID vacancyId,
        @Nullable UUID applicationId,
        Ledger.Channel channel,
        LocalDate startDate,
        @Nullable UnitId residence,
        @Nullable UnitId workplace,
        boolean insured,
        EvidenceKind evidenceKind,
        @Nullable UUID evidenceFile,
        String evidenceNote,
        HireStatus status,
        @Nullable WaitsFor waitsFor,
        @Nullable UUID ledgerEntry,
        int version) {
    boolean hasEvidence() {
        return evidenceKind != EvidenceKind.NONE;
    }

    /** The same hire with something that proves it. */
    Hire proven(EvidenceKind kind, @Nullable UUID file, String note) {
        return new Hire(
                id,
                personId,
                employerId,
                vacancyId,
                applicationId,
                channel,
                startDate,
                residence,
                workplace,
                insured,
                kind,
                file,
                note,
                status,
                waitsFor,
                ledgerEntry,
                version);
    }

    /** The same hire where the person lived, with its entry or with what it waits for. */
    Hire settled(UnitId lived, @Nullable WaitsFor waits, @Nullable UUID entry) {
        return new Hire(
                id,
                personId,
                employerId,
                vacancyId,
                applicationId,
                channel,
                startDate,
                lived,
                workplace,
                insured,
                evidenceKind,
                evidenceFile,
                evidenceNote,
                status,
                waits,
                entry,
                version);
    }
}
