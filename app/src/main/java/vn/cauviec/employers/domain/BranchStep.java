package vn.cauviec.employers.domain;

import java.time.Instant;

/**
 * One step of the history of a company's branches.
 *
 * @param action ADDED, CHANGED, CLOSED or OPENED
 * @param name as it was stated then
 * @param taxCode as it was stated then; empty for none
 */
public record BranchStep(Instant at, String action, String name, String taxCode) {}
