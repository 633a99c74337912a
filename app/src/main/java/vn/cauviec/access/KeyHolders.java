package vn.cauviec.access;

import java.util.Optional;
import vn.cauviec.kernel.Actor;

/**
 * Programs that act with a key instead of a session. Contributed by the module whose addresses they ask. There the key alone says who
 * acts: no cookie counts, and no page can send what a key is asked for, so that the check against forged forms is not needed.
 */
public interface KeyHolders {
    /** Whether this address is asked with a key. */
    boolean isAskedWithKey(String path);

    /** Who acts with the key; empty for one that was never made or has ended. */
    Optional<Actor> find(String key);
}
