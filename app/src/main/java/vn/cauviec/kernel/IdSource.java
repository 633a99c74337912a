package vn.cauviec.kernel;

import java.util.UUID;

/** Where new ids come from. Injected, so that the same seed makes the same demo. */
public interface IdSource {
    /** A new id; ids of one source rise with time (UUID version 7). */
    UUID next();

    /**
     * The id that a form brings back, so that the form sent twice does its work once.
     *
     * @param typed what the form says; a fresh id where that is none
     */
    default UUID keepOrNext(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            return next();
        }
    }
}
