package vn.cauviec.site.web;

import java.util.Set;
import vn.cauviec.site.Page;

/**
 * A page that says what went wrong and what to do next.
 *
 * @param status HTTP status, chooses heading and advice
 * @param sentence what happened, in words; empty when the heading says it all
 * @param reference stands in the log too; empty where nothing is to be found there
 * @param again true when the same address may answer better a little later
 */
public record ErrorPage(int status, String sentence, String reference, boolean again) implements Page {
    /** Those with words of their own; another one says what the general status of its class says. */
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503);

    /** Key of a text of this status. */
    public String key(String part) {
        int general = status < 500 ? 400 : 500;
        return "site.error." + (WORDED.contains(status) ? status : general) + "." + part;
    }

    public boolean asksForSignIn() {
        return status == 403;
    }

    /** Which picture of our bridge stands over the page. */
    public String drawing() {
        return switch (status) {
            case 403 -> "gate";
            case 429, 503 -> "rain";
            default -> "gap";
        };
    }
}
