package vn.cauviec.site.web;

import vn.cauviec.site.Page;

/**
 * A page that says what went wrong and what to do next.
 *
 * @param status HTTP status, chooses heading and advice
 * @param sentence what happened, in words; empty when the heading says it all
 * @param reference stands in the log too; empty where nothing was logged
 */
public record ErrorPage(int status, String sentence, String reference) implements Page {}
