package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.AdBranches;
import vn.cauviec.vacancies.domain.AdListQueries;
import vn.cauviec.vacancies.domain.AdOrder;
import vn.cauviec.vacancies.domain.OwnAdFilter;

/** A company's own ads. */
@Controller
class OwnAdsController {
    static final String ADDRESS = "/nha-tuyen-dung/tin";
    static final String PART = "tinh-trang";
    private static final List<AdOrder> ORDERS = List.of(AdOrder.TITLE, AdOrder.DEADLINE, AdOrder.CREATED);

    private final AdListQueries lists;
    private final AdBranches branches;
    private final Employers employers;

    OwnAdsController(AdListQueries lists, AdBranches branches, Employers employers) {
        this.lists = lists;
        this.branches = branches;
        this.employers = employers;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer list(
            @RequestParam(name = PART, defaultValue = "tat-ca") String part,
            @RequestParam(name = AdForm.BRANCH, required = false) @Nullable UUID branch,
            @RequestParam(name = AdLists.WORDS, defaultValue = "") String words,
            @RequestParam(name = Sort.PARAMETER, defaultValue = "") String order,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number) {
        var actor = CurrentActor.get();
        var employer = employers.findOwn(actor).orElseThrow(() -> new Refused(VacancyErrors.NO_EMPLOYER));
        var filter = Codes.get(PART, part, OwnAdFilter.values(), OwnAdFilter::code);
        var list = PageAddress.of(ADDRESS)
                .with(PART, filter == OwnAdFilter.ALL ? "" : filter.code())
                .with(AdForm.BRANCH, branch == null ? "" : branch.toString());
        var asked = AdLists.read(list, words, order, "-" + AdOrder.CREATED.code(), ORDERS, number);
        var found = lists.listOwn(actor, filter, branch, asked.listing());
        return new OwnAdsPage(
                employer.isVerified(),
                filter,
                lists.countOwn(actor, branch),
                branches.listSeen(actor),
                branch == null ? "" : branch.toString(),
                asked.listing().words(),
                found.rows(),
                asked.sort(),
                asked.paging(found.total()));
    }
}
