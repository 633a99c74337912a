package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.ProviderQueries.View;

/**
 * Providers whose programs hand in ads, and the form that gives a new one its first key.
 *
 * @param newProvider what stands in the form
 */
public record ProvidersPage(List<View> providers, String newProvider, FormErrors errors) implements Page {
    public ProvidersPage {
        providers = List.copyOf(providers);
    }
}
