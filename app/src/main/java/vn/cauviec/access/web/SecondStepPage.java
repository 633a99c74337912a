package vn.cauviec.access.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * Asks for the code of the second step.
 *
 * @param address page to go on to
 */
public record SecondStepPage(String address, FormErrors errors) implements Page {}
