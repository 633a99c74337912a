package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;
import vn.cauviec.vacancies.domain.AdListing;
import vn.cauviec.vacancies.domain.AdOrder;

/** Reads the part, order and page of a list of ads out of its address. */
final class AdLists {
    static final String WORDS = "q";

    /**
     * What the address asks for.
     *
     * @param address of the list without its page
     */
    record Asked(AdListing listing, Sort sort, PageAddress address) {
        Paging paging(long total) {
            return Paging.of(address, listing.page(), AdListing.PAGE_SIZE, total);
        }
    }

    private AdLists() {}

    /**
     * @param list address with its filters
     * @param typedOrder as {@link Sort#PARAMETER} has it; empty for the usual order
     */
    static Asked read(
            PageAddress list, String words, String typedOrder, String usual, List<AdOrder> orders, int typedPage) {
        var tidy = VietnameseText.tidy(words);
        var filtered = list.with(WORDS, tidy);
        var sort =
                Sort.parse(typedOrder, usual, orders.stream().map(AdOrder::code).toList(), filtered);
        var order = Codes.get(Sort.PARAMETER, sort.column(), AdOrder.values(), AdOrder::code);
        int page = Math.clamp(typedPage, 1, 100_000);
        return new Asked(
                new AdListing(tidy, order, sort.descending(), page), sort, filtered.with(Sort.PARAMETER, typedOrder));
    }
}
