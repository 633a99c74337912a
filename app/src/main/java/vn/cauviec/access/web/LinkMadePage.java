package vn.cauviec.access.web;

import java.util.UUID;
import vn.cauviec.site.Page;

/**
 * Shows a single-use link, once.
 *
 * @param link whole address
 * @param asksForRole true for a new officer, whose role waits to be granted
 */
public record LinkMadePage(UUID accountId, String name, String link, boolean asksForRole) implements Page {
    /** The secret reaches no log. */
    @Override
    public String toString() {
        return "LinkMadePage[" + accountId + "]";
    }
}
