package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.reports.ReportPart;
import vn.cauviec.vacancies.domain.reports.ReportedAd;

/** Ads that were reported, as moderators see them. */
public record ReportsPage(ReportPart shown, List<ReportedAd> rows, Sort sort, Paging paging) implements Page {
    public ReportsPage {
        rows = List.copyOf(rows);
    }

    public List<ReportPart> parts() {
        return List.of(ReportPart.values());
    }

    public String address(ReportPart part) {
        return PageAddress.of(ReportsController.ADDRESS)
                .with(ReportsController.PART, part.code())
                .toString();
    }

    public String reasons(Ui ui, ReportedAd row) {
        return row.reasons().stream()
                .map(reason -> ui.t("vacancies.report.reason." + reason))
                .collect(Collectors.joining("; "));
    }
}
