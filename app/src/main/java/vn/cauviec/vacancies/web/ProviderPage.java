package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;
import vn.cauviec.vacancies.domain.Delivery;
import vn.cauviec.vacancies.domain.ProviderQueries.View;

/** One provider: the keys of its program, and what the program has handed in. */
public record ProviderPage(View provider, List<Delivery> deliveries, Paging paging) implements Page {
    public ProviderPage {
        deliveries = List.copyOf(deliveries);
    }

    public String address() {
        return ProvidersController.address(provider.key());
    }
}
