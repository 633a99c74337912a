package vn.cauviec.site.web;

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
    /** Key of a text of this status. */
    public String key(String part) {
        return "site.error." + status + "." + part;
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
