package vn.cauviec.access;

import java.util.Optional;
import java.util.UUID;
import vn.cauviec.kernel.Actor;

/**
 * Work of one kind that stands in an officer's name until it is done. Contributed by the module that holds it; works in the caller's
 * transaction. Work that waits for whoever has the right, and is nobody's own, needs none.
 */
public interface HandOverSource {
    /**
     * Open work.
     *
     * @param key message key of what it is; {0} says how many
     */
    record OpenWork(String key, long count) {}

    /** What stands in the officer's name; empty when nothing does. */
    Optional<OpenWork> find(Actor actor, UUID officer);

    /** All of it stands in the colleague's name from here on. */
    void handOver(Actor actor, UUID officer, UUID colleague);
}
