package vn.cauviec.demo.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;

/** What the story has made so far, under the keys by which it speaks of it. */
final class Stage {
    private final Accounts accounts;
    private final Map<String, UUID> made;
    private final Map<String, UUID> fresh = new HashMap<>();
    private final Map<String, Actor> actors = new HashMap<>();

    Stage(Accounts accounts, Map<String, UUID> made) {
        this.accounts = accounts;
        this.made = new HashMap<>(made);
    }

    void made(String key, UUID id) {
        made.put(key, id);
        fresh.put(key, id);
    }

    UUID get(String key) {
        var id = made.get(key);
        if (id == null) {
            throw new NoSuchElementException("not made yet: " + key);
        }
        return id;
    }

    /** The actor behind an account; the visitor for the empty key. */
    Actor actor(String key) {
        return key.isEmpty()
                ? Actor.VISITOR
                : actors.computeIfAbsent(key, _ -> accounts.findActor(get(key)).orElseThrow());
    }

    /** What was made since the last call. */
    Map<String, UUID> takeFresh() {
        var taken = Map.copyOf(fresh);
        fresh.clear();
        return taken;
    }
}
