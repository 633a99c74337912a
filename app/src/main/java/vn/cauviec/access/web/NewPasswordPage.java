package vn.cauviec.access.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * Sets a new password behind a link.
 *
 * @param address of the link itself
 */
public record NewPasswordPage(String address, FormErrors errors) implements Page {}
