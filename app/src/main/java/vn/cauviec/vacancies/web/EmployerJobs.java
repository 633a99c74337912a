package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Page;

/** The block of an employer's public page that shows its open jobs. */
public record EmployerJobs(List<JobCard> jobs) implements Page {
    public EmployerJobs {
        jobs = List.copyOf(jobs);
    }
}
