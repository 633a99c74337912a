package vn.cauviec.vacancies.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.Appeals;

/**
 * A decision against an ad before its employer, with the appeal against it.
 *
 * @param grounds what was typed
 */
public record AppealPage(Appeals.Case about, String grounds, FormErrors errors) implements Page {}
