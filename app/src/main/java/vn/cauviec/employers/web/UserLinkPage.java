package vn.cauviec.employers.web;

import vn.cauviec.site.Page;

/**
 * Shows the link with which a colleague sets a password, once.
 *
 * @param name of the colleague; may be empty
 * @param link whole address
 */
public record UserLinkPage(String name, String link) implements Page {
    /** The secret reaches no log. */
    @Override
    public String toString() {
        return "UserLinkPage[…]";
    }
}
