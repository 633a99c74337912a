package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.VacancyView;
import vn.cauviec.vacancies.domain.reports.ReceivedReport;
import vn.cauviec.vacancies.domain.reports.ReportOutcome;
import vn.cauviec.vacancies.domain.reports.ReportQueries;

/**
 * An ad before a moderator, with the reports about it.
 *
 * @param reports those that wait first
 * @param outcome what the moderator is about to find
 * @param isNew nothing was typed yet: the usual words are proposed
 */
public record ReportCasePage(
        VacancyView ad,
        AdPreview preview,
        List<ReceivedReport> reports,
        ReportOutcome outcome,
        Typed typed,
        boolean isNew,
        FormErrors errors)
        implements Page {
    static final String OUTCOME = "ket-qua";
    static final String CHOSEN = "chon";
    static final String ANSWER = "tra-loi";

    public ReportCasePage {
        reports = List.copyOf(reports);
    }

    /**
     * The answer as typed.
     *
     * @param chosen the reports that are answered
     */
    public record Typed(Set<UUID> chosen, String stopReason, String answer) {
        public Typed {
            chosen = Set.copyOf(chosen);
        }
    }

    public String address() {
        return ReportsController.ADDRESS + "/" + ad.id();
    }

    public List<ReportOutcome> possible() {
        return ReportOutcome.of(ad.status());
    }

    public List<ReceivedReport> waiting() {
        return reports.stream().filter(ReceivedReport::waits).toList();
    }

    public List<ReceivedReport> answered() {
        return reports.stream().filter(report -> !report.waits()).toList();
    }

    /** There are more reports than are read and answered at once. */
    public boolean isCut() {
        return reports.size() == ReportQueries.MOST_OF_ONE_AD;
    }

    public boolean stops() {
        return outcome == ReportOutcome.AD_STOPPED;
    }

    public List<Choice> choices(Ui ui) {
        return waiting().stream()
                .map(report -> Choice.of(
                        report.id().toString(),
                        ui.t("vacancies.report.reason." + report.reason()) + " · " + ui.dateTime(report.reportedAt())))
                .toList();
    }

    public List<String> chosen() {
        return typed.chosen().stream().map(UUID::toString).toList();
    }

    public List<Choice> stopReasons(Ui ui) {
        return Choice.list(ui, "vacancies.stop.", StopReason.ofModerator().toArray(StopReason[]::new));
    }

    /** What was typed, or the usual words for what was found. */
    public String answer(Ui ui) {
        return isNew ? ui.t("vacancies.reports.proposed." + outcome) : typed.answer();
    }

    /** What people wrote reaches no log. */
    @Override
    public String toString() {
        return "ReportCasePage[" + ad.id() + "]";
    }
}
