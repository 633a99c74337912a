package vn.cauviec.vacancies.web;

import vn.cauviec.site.Page;

/**
 * The way to the form with which an ad is reported, a part of the page of a job.
 *
 * @param address of the form
 */
public record ReportLink(String address) implements Page {}
