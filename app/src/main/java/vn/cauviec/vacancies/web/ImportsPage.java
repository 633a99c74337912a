package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.UUID;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;
import vn.cauviec.vacancies.domain.ImportQueries.Provider;
import vn.cauviec.vacancies.domain.ImportQueries.View;

/** The imports so far, and the form that hands in a workbook. */
public record ImportsPage(Form form, List<Provider> providers, List<View> imports, Paging paging, FormErrors errors)
        implements Page {
    /**
     * What stands in the form.
     *
     * @param id of the import that it makes, however often it is sent
     * @param provider key of a known provider; empty for a new one
     * @param newProvider name of a new provider; may be empty
     */
    public record Form(UUID id, String provider, String newProvider) {}

    public ImportsPage {
        providers = List.copyOf(providers);
        imports = List.copyOf(imports);
    }

    public List<Choice> providerChoices() {
        return providers.stream()
                .map(provider -> Choice.of(provider.key(), provider.name()))
                .toList();
    }
}
