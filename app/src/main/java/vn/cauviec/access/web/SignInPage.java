package vn.cauviec.access.web;

import vn.cauviec.site.Page;

/**
 * The sign-in form.
 *
 * @param name what was typed as address or number
 * @param address page to come back to
 * @param errorKey message key of what went wrong; empty at first
 * @param minutes how long to wait, where that went wrong
 * @param challenge for signing in with a passkey
 */
public record SignInPage(String name, String address, String errorKey, String minutes, String challenge)
        implements Page {}
