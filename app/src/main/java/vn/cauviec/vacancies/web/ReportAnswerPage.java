package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.reports.ReportCode;
import vn.cauviec.vacancies.domain.reports.ReportOutcome;
import vn.cauviec.vacancies.domain.reports.ReportState;

/** What came of a report, for whoever has its code. */
public record ReportAnswerPage(ReportCode code, ReportState state) implements Page {
    /** Message key of where the report stands. */
    public String standKey() {
        return "vacancies.report.outcome."
                + (state.outcome() == null ? "WAITING" : state.outcome().name());
    }

    public boolean answered() {
        return state.outcome() != null;
    }

    /** Whether the ad may still be open. */
    public boolean adStands() {
        return state.outcome() != ReportOutcome.AD_STOPPED && state.outcome() != ReportOutcome.ALREADY_DOWN;
    }

    /** The answer, paragraph by paragraph. */
    public List<String> answer() {
        return AdPreview.lines(state.answer());
    }
}
