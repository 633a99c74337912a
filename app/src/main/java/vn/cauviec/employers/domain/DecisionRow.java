package vn.cauviec.employers.domain;

import java.time.Instant;
import java.util.UUID;
import vn.cauviec.employers.EmployerStanding;

/**
 * One decision about an employer.
 *
 * @param decision VERIFIED or REFUSED
 * @param name the employer's name as it was decided on
 * @param taxCode likewise
 * @param reason what the employer was told; empty for a verification without a remark
 * @param decidedByName under which the moderator signs
 */
public record DecisionRow(
        EmployerStanding decision,
        String name,
        String taxCode,
        String reason,
        UUID decidedBy,
        String decidedByName,
        Instant decidedAt) {}
