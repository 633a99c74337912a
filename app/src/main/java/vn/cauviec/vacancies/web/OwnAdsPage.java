package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.Map;
import vn.cauviec.employers.Branches.Branch;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;
import vn.cauviec.vacancies.domain.AdRow;
import vn.cauviec.vacancies.domain.OwnAdFilter;

/**
 * The ads of a company as its users see them.
 *
 * @param verified whether the company may send ads
 * @param shown the part that is shown
 * @param counts how many ads are in each part
 * @param branches by which the list can be narrowed; empty for a company without any
 * @param branch id of the branch that is shown; empty for all
 * @param words words of the title; empty for all
 */
public record OwnAdsPage(
        boolean verified,
        OwnAdFilter shown,
        Map<OwnAdFilter, Long> counts,
        List<Branch> branches,
        String branch,
        String words,
        List<AdRow> rows,
        Sort sort,
        Paging paging)
        implements Page {
    public OwnAdsPage {
        counts = Map.copyOf(counts);
        branches = List.copyOf(branches);
        rows = List.copyOf(rows);
    }

    /** Parts that have ads, and the one that is shown. */
    public List<OwnAdFilter> parts() {
        return List.of(OwnAdFilter.values()).stream()
                .filter(part -> part == OwnAdFilter.ALL || part == shown || count(part) > 0)
                .toList();
    }

    public long count(OwnAdFilter part) {
        return counts.getOrDefault(part, 0L);
    }

    public String address(OwnAdFilter part) {
        return PageAddress.of(OwnAdsController.ADDRESS)
                .with(OwnAdsController.PART, part == OwnAdFilter.ALL ? "" : part.code())
                .with(AdForm.BRANCH, branch)
                .toString();
    }
}
