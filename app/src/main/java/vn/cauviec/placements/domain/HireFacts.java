package vn.cauviec.placements.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cauviec.files.Files;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.reference.UnitId;

/**
 * What is stated about a hire.
 *
 * @param startDate first working day; not in the future
 * @param channel enterprise in the province or in another one
 * @param workplace null when it is not known
 * @param insured whether the employer pays social insurance
 * @param evidence what stands behind it
 * @param paper the scanned paper; null when none was handed in
 * @param evidenceNote what was checked and how, in words; needed for an officer's statement
 */
public record HireFacts(
        LocalDate startDate,
        Ledger.Channel channel,
        @Nullable UnitId workplace,
        boolean insured,
        EvidenceKind evidence,
        Files.@Nullable Upload paper,
        String evidenceNote) {}
