package vn.cauviec.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a handler of a page returns: a page, a page with another status, a redirect, a way to another site or a file. */
public sealed interface Answer permits Page, Reply, Redirect, Answer.Departure, Answer.Shared, Download {
    /**
     * Away to another site (303), which this installation is set up to trust: never to an address that came with a request.
     *
     * @param to whole address
     */
    record Departure(URI to) implements Answer {}

    /**
     * A page that looks the same to everybody who is not signed in, at its address and in a language: what was sent to one is sent to
     * the next. It is made anew when the state is another one, and after a minute at the latest.
     *
     * @param state of what the page shows; equal as long as the page would be the same
     * @param page makes it; may throw what a handler may throw. Nothing but a {@link Page} is kept.
     */
    record Shared(Object state, Supplier<Made> page) implements Answer {
        /**
         * What was made.
         *
         * @param sent what is done each time it is sent; kept with the page, so that it should hold little
         */
        public record Made(Answer answer, Consumer<HttpServletRequest> sent) {}
    }
}
