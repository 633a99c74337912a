package vn.cauviec.placements.web;

import vn.cauviec.people.People;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.Vacancies;

/**
 * The form with which a worker applies.
 *
 * @param residence commune of the person, as it will be sent
 */
public record ApplyPage(
        Vacancies.Card vacancy,
        People.Card person,
        String residence,
        String message,
        boolean agreed,
        String consentVersion,
        FormErrors errors)
        implements Page {}
