package vn.cauviec.vacancies.domain.reports;

import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Puzzles;
import vn.cauviec.kernel.Actor;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.site.Language;
import vn.cauviec.vacancies.SampleReports;

/** Takes the reports of a sample province through their use cases. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellReports implements SampleReports {
    private final ReportAd report;
    private final AnswerReports answer;
    private final ReportQueries queries;

    TellReports(ReportAd report, AnswerReports answer, ReportQueries queries) {
        this.report = report;
        this.answer = answer;
        this.queries = queries;
    }

    @Override
    public void report(UUID vacancyId, Complaint complaint, String words, UUID formKey) {
        PastMoment.require();
        var reason = switch (complaint) {
            case MONEY_ASKED -> ReportReason.MONEY_ASKED;
            case JOB_GONE -> ReportReason.JOB_GONE;
            case DIFFERS -> ReportReason.DIFFERS;
        };
        var from = new AdReport.From(formKey.toString(), Language.VIETNAMESE, Puzzles.Answer.NONE);
        var told = new AdReport(vacancyId, reason, words, new AdReport.Answer(false, null), formKey, from);
        expect(ReportAd.Outcome.Done.class, report.run(Actor.VISITOR, told));
    }

    @Override
    public void askedToCorrect(Actor moderator, UUID vacancyId, String words) {
        PastMoment.require();
        var waiting = queries.listAbout(moderator, vacancyId).stream()
                .filter(ReceivedReport::waits)
                .map(ReceivedReport::id)
                .collect(Collectors.toSet());
        var decision = new AnswerReports.Decision(ReportOutcome.EMPLOYER_ASKED, null, words);
        expect(AnswerReports.Outcome.Done.class, answer.run(moderator, vacancyId, waiting, decision));
    }

    private static void expect(Class<?> expected, Object outcome) {
        if (!expected.isInstance(outcome)) {
            throw new IllegalStateException("expected " + expected.getSimpleName() + ", but: " + outcome);
        }
    }
}
