package vn.cauviec.vacancies.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;
import vn.cauviec.vacancies.domain.AdListQueries;
import vn.cauviec.vacancies.domain.AdOrder;
import vn.cauviec.vacancies.domain.QueueFilter;

/** The list from which moderators work. */
@Controller
class AdQueueController {
    static final String ADDRESS = "/quan-ly/tin-tuyen-dung";
    static final String PART = "tinh-trang";
    private static final List<AdOrder> ORDERS =
            List.of(AdOrder.WAITING, AdOrder.TITLE, AdOrder.EMPLOYER, AdOrder.DEADLINE);

    private final AdListQueries lists;

    AdQueueController(AdListQueries lists) {
        this.lists = lists;
    }

    /** The address of a part of the list. */
    static String address(QueueFilter part) {
        return PageAddress.of(ADDRESS).with(PART, part.code()).toString();
    }

    @GetMapping(ADDRESS)
    @Requires(Right.VACANCY_MODERATE)
    Answer list(
            @RequestParam(name = PART, defaultValue = "cho-duyet") String part,
            @RequestParam(name = AdLists.WORDS, defaultValue = "") String words,
            @RequestParam(name = Sort.PARAMETER, defaultValue = "") String order,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number) {
        var filter = Codes.get(PART, part, QueueFilter.values(), QueueFilter::code);
        var list = PageAddress.of(ADDRESS).with(PART, filter.code());
        var asked = AdLists.read(list, words, order, AdOrder.WAITING.code(), ORDERS, number);
        var found = lists.listForModerators(CurrentActor.get(), filter, asked.listing());
        return new QueuePage(filter, asked.listing().words(), found.rows(), asked.sort(), asked.paging(found.total()));
    }
}
