package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import vn.cauviec.site.Page;

/**
 * The page of a job that no longer takes applications: says why, and what is like it.
 *
 * @param reasonKey message key of the reason
 * @param deadline last day on which one could apply
 * @param similar open jobs like it
 * @param all how many jobs are open
 * @param reportAddress where it is reported that something was wrong with it
 */
public record GoneJobPage(
        String title,
        String employerName,
        String reasonKey,
        LocalDate deadline,
        List<JobCard> similar,
        int all,
        String reportAddress)
        implements Page {
    public GoneJobPage {
        similar = List.copyOf(similar);
    }
}
