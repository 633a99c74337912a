package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.pull.PartnerQueries.View;

/** Partners whose ads are fetched, and the form that enters a new one. */
public record PartnersPage(List<View> partners, PartnerForm form, FormErrors errors) implements Page {
    public PartnersPage {
        partners = List.copyOf(partners);
    }
}
