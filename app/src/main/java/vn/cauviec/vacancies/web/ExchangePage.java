package vn.cauviec.vacancies.web;

import java.util.UUID;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * Ads are handed to another system and taken from it.
 *
 * @param id of the import to be, so that the form sent twice makes one
 * @param partner name of the other system, as typed
 */
public record ExchangePage(UUID id, String partner, FormErrors errors) implements Page {}
