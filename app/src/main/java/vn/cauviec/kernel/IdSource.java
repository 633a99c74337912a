package vn.cauviec.kernel;

import java.util.UUID;

/** Where new ids come from. Injected, so that the same seed makes the same demo. */
public interface IdSource {
    /** A new id; ids of one source rise with time (UUID version 7). */
    UUID next();
}
