package vn.cauviec.placements.web;

import org.jspecify.annotations.Nullable;
import vn.cauviec.placements.HireStatus;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.site.Page;

/**
 * One application as an officer reads it.
 *
 * @param hire where the hire from it stands; null when there is none
 */
public record OfficeApplicationPage(
        ApplicationQueries.Row application, @Nullable HireStatus hire) implements Page {
    /** True while a hire may be recorded from it. */
    public boolean mayRecord() {
        return hire != HireStatus.RECORDED;
    }
}
