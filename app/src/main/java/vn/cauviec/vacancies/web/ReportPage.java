package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.UUID;
import vn.cauviec.access.Puzzles;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.reports.ReportAd;
import vn.cauviec.vacancies.domain.reports.ReportReason;

/**
 * The form with which anybody says that an ad is wrong.
 *
 * @param signedIn somebody is signed in, who can be told on the own page
 * @param formKey under which the form is sent
 */
public record ReportPage(
        Ad ad, ReportForm form, boolean signedIn, UUID formKey, Puzzles.Shown puzzle, FormErrors errors)
        implements Page {
    /** The ad that is reported. */
    public record Ad(String title, String employerName, String slug) {}

    ReportPage with(Puzzles.Shown other) {
        return new ReportPage(ad, form, signedIn, formKey, other, errors);
    }

    public List<Choice> reasons(Ui ui) {
        return Choice.list(ui, "vacancies.report.reason.", ReportReason.values());
    }

    public int workingDays() {
        return ReportAd.WORKING_DAYS;
    }

    public int longest() {
        return ReportForm.LONGEST;
    }

    /** What people write reaches no log. */
    @Override
    public String toString() {
        return "ReportPage[…]";
    }
}
