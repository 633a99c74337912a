package vn.cauviec.access.web;

import vn.cauviec.access.domain.UseLink.Purpose;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form behind a single-use link.
 *
 * @param address of the link itself
 * @param name as typed by a first officer
 * @param email likewise
 */
public record LinkPage(String address, Purpose purpose, String name, String email, FormErrors errors) implements Page {
    public String titleKey() {
        return purpose.isReset() ? "access.link.resetTitle" : "access.link.welcomeTitle";
    }
}
