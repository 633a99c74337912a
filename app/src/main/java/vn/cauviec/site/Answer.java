package vn.cauviec.site;

/** What a handler of a page returns: a page, a page with another status, a redirect or a file. */
public sealed interface Answer permits Page, Reply, Redirect, Download {}
