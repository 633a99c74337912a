package vn.cauviec.vacancies.web;

import java.util.UUID;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.reports.AnswerReports;

/** Somebody answered the reports first; this answer was not kept. */
public record ReportOvertakenPage(UUID id, AnswerReports.Outcome.TooLate first) implements Page {}
