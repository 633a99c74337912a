package vn.cauviec.vacancies.web;

import vn.cauviec.site.Page;

/**
 * The way to keep a job for later.
 *
 * @param address keeps it in the browser
 * @param slug of the job
 * @param ofAccount the account keeps it, by a form
 */
public record SaveJob(String address, String slug, boolean ofAccount) implements Page {}
