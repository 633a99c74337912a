package vn.cauviec.access.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/** The form with which the administrator invites an officer. */
public record InvitePage(String name, String email, OfferReader.Typed offer, FormErrors errors) implements Page {}
