package vn.cauviec.access.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * Asks for a link with which a new password is set.
 *
 * @param name as typed
 * @param asked whether it was asked for: the same is said whether or not there is such an account
 */
public record ForgotPage(String name, boolean asked, FormErrors errors) implements Page {}
