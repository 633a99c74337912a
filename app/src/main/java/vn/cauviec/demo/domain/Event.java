package vn.cauviec.demo.domain;

import java.time.Instant;
import java.util.Comparator;
import vn.cauviec.kernel.Actor;

/**
 * Something that somebody does in the story.
 *
 * @param key what happens, once in the story: seeds its chance
 * @param by key of the account that does it; empty for a visitor
 */
record Event(Instant at, String key, String by, Deed deed) {
    /** Who comes first; the key where two things happen in the same second. */
    static final Comparator<Event> ORDER = Comparator.comparing(Event::at).thenComparing(Event::key);

    /** What is done, by the use cases of the modules. */
    @FunctionalInterface
    interface Deed {
        /** @param stage knows what the story has made so far */
        void run(Actor actor, Stage stage);
    }
}
