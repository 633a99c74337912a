package vn.cauviec.placements.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.site.Page;

/**
 * The block on the page of a vacancy.
 *
 * @param slug of the vacancy
 * @param isOpen whether it takes applications
 * @param mayApply a worker, or somebody who has not signed in and may be one
 * @param applied how many have applied
 * @param sentAt when the reader applied; null when not
 * @param status where that application stands; null when there is none
 */
public record ApplyBlockPage(
        String slug,
        boolean isOpen,
        boolean mayApply,
        long applied,
        @Nullable Instant sentAt,
        @Nullable ApplicationStatus status)
        implements Page {}
