package vn.cauviec.portal.web;

import vn.cauviec.site.Page;

/** The home page: the search for work first. */
public record HomePage() implements Page {}
