package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;
import vn.cauviec.vacancies.domain.pull.PartnerFetch;
import vn.cauviec.vacancies.domain.pull.PartnerQueries.View;

/**
 * One partner: how the fetches go, what came of each, and the form that changes what was entered.
 *
 * @param fetches a page of them, newest first
 */
public record PartnerPage(View view, List<PartnerFetch> fetches, Paging paging, PartnerForm form, FormErrors errors)
        implements Page {
    public PartnerPage {
        fetches = List.copyOf(fetches);
    }

    public String address() {
        return PartnersController.address(view.partner().provider());
    }
}
