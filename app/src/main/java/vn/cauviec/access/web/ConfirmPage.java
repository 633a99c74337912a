package vn.cauviec.access.web;

import vn.cauviec.site.Page;

/**
 * Asks whoever opened a link to confirm an address.
 *
 * @param address of the link itself
 * @param name e-mail address that is confirmed
 */
public record ConfirmPage(String address, String name) implements Page {}
