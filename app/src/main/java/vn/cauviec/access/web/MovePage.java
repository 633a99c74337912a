package vn.cauviec.access.web;

import vn.cauviec.access.domain.OfficerQueries.Officer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form with which an officer goes to another place.
 *
 * @param lastDay typed: on which the roles of today still hold
 */
public record MovePage(Officer officer, HandOverForm work, String lastDay, OfferReader.Typed offer, FormErrors errors)
        implements Page {}
