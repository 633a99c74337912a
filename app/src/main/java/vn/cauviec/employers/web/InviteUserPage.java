package vn.cauviec.employers.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form in which a colleague is invited.
 *
 * @param role code of the role
 */
public record InviteUserPage(ContactForm contact, String role, FormErrors errors) implements Page {}
