package vn.cauviec.access.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form with which somebody takes another name to sign in with.
 *
 * @param name as typed
 */
public record ChangeLoginPage(String name, FormErrors errors) implements Page {}
