package vn.cauviec.site;

import java.net.URI;

/** What a handler of a page returns: a page, a page with another status, a redirect, a way to another site or a file. */
public sealed interface Answer permits Page, Reply, Redirect, Answer.Departure, Download {
    /**
     * Away to another site (303), which this installation is set up to trust: never to an address that came with a request.
     *
     * @param to whole address
     */
    record Departure(URI to) implements Answer {}
}
