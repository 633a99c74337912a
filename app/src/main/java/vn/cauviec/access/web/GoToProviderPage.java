package vn.cauviec.access.web;

import vn.cauviec.site.Page;

/**
 * One more step, at the provider: a form may lead nobody to another site, a link may.
 *
 * @param to whole address at the provider
 */
public record GoToProviderPage(String label, String to) implements Page {}
