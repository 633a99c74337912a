package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.ApprovalOutlook;

/**
 * What would come of approving several ads together.
 *
 * @param reason why wordings that were warned of may stay, as typed
 */
public record BulkApprovePage(List<ApprovalOutlook> ads, String reason, FormErrors errors) implements Page {
    public BulkApprovePage {
        ads = List.copyOf(ads);
    }

    /** Ads that can be approved as they are. */
    public List<ApprovalOutlook> clean() {
        return ads.stream()
                .filter(ad -> ad.isPossible() && ad.warnings().isEmpty())
                .toList();
    }

    /** Ads that can be approved for a stated reason. */
    public List<ApprovalOutlook> warned() {
        return ads.stream()
                .filter(ad -> ad.isPossible() && !ad.warnings().isEmpty())
                .toList();
    }

    /** Ads that cannot be approved. */
    public List<ApprovalOutlook> impossible() {
        return ads.stream().filter(ad -> !ad.isPossible()).toList();
    }

    public boolean isAnyPossible() {
        return ads.stream().anyMatch(ApprovalOutlook::isPossible);
    }
}
