package vn.cauviec.vacancies.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.vacancies.domain.ApprovalOutlook;
import vn.cauviec.vacancies.domain.ImportJob;
import vn.cauviec.vacancies.domain.ImportOutlook;

/**
 * What would come of approving the ads of an import together.
 *
 * @param counts ads of each group
 * @param shown the group whose ads are listed
 * @param seenAt when this was so; what is changed later is left aside
 * @param reason why wordings that were warned of may stay, as typed
 */
public record ImportApprovePage(
        ImportJob job,
        Map<ImportOutlook, Long> counts,
        ImportOutlook shown,
        List<ApprovalOutlook> ads,
        Paging paging,
        Instant seenAt,
        String reason,
        FormErrors errors)
        implements Page {
    public ImportApprovePage {
        counts = Map.copyOf(counts);
        ads = List.copyOf(ads);
    }

    public String address() {
        return ImportController.address(job.id());
    }

    public long count(ImportOutlook outlook) {
        return counts.getOrDefault(outlook, 0L);
    }

    public boolean isAnyPossible() {
        return count(ImportOutlook.READY) + count(ImportOutlook.WORDING) > 0;
    }

    /** Groups that have ads, and the one that is shown. */
    public List<ImportOutlook> groups() {
        return Stream.of(ImportOutlook.values())
                .filter(group -> group == shown || count(group) > 0)
                .toList();
    }

    public String address(ImportOutlook group) {
        return PageAddress.of(address() + "/duyet")
                .with(ImportApproveController.GROUP, group.code())
                .toString();
    }
}
