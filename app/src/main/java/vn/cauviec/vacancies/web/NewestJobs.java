package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Page;

/**
 * The block of the home page that shows what is open.
 *
 * @param occupations occupations with most jobs, most first
 * @param newest the newest jobs
 */
public record NewestJobs(int jobs, int positions, int employers, List<Trade> occupations, List<JobCard> newest)
        implements Page {
    /** An occupation with its open jobs. */
    public record Trade(String name, int jobs, String address) {}

    public NewestJobs {
        occupations = List.copyOf(occupations);
        newest = List.copyOf(newest);
    }
}
