package vn.cauviec.access.web;

import vn.cauviec.site.Page;

/**
 * Tells whoever decides on a role why nothing was recorded.
 *
 * @param key message key of the sentence
 * @param name of the officer
 * @param by name of whoever was first; empty where nobody was
 */
public record DecidedPage(String key, String name, String by) implements Page {}
