package vn.cauviec.vacancies.web;

import vn.cauviec.site.Page;

/**
 * The way to keep a job for later.
 *
 * @param address keeps it
 */
public record SaveJob(String address) implements Page {}
