package vn.cauviec.vacancies.web;

import vn.cauviec.site.Page;

/** The branch for which a job is. */
public record JobBranch(String employer, String branch) implements Page {}
