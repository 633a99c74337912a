package vn.cauviec.vacancies.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.Sort;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.AdText;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.VacancyQueries;
import vn.cauviec.vacancies.domain.reports.AnswerReports;
import vn.cauviec.vacancies.domain.reports.ReceivedReport;
import vn.cauviec.vacancies.domain.reports.ReportOrder;
import vn.cauviec.vacancies.domain.reports.ReportOutcome;
import vn.cauviec.vacancies.domain.reports.ReportPart;
import vn.cauviec.vacancies.domain.reports.ReportQueries;
import vn.cauviec.vacancies.web.ReportCasePage.Typed;

/** Moderators look at ads that were reported and answer the reports. */
@Controller
class ReportsController {
    static final String ADDRESS = "/quan-ly/tin-bi-bao";
    static final String PART = "tinh-trang";
    private static final String CASE = ADDRESS + "/{id}";
    private static final int LAST_PAGE = 100_000;

    private final ReportQueries reports;
    private final VacancyQueries vacancies;
    private final AnswerReports answer;

    ReportsController(ReportQueries reports, VacancyQueries vacancies, AnswerReports answer) {
        this.reports = reports;
        this.vacancies = vacancies;
        this.answer = answer;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.VACANCY_MODERATE)
    Answer list(
            @RequestParam(name = PART, defaultValue = "cho-tra-loi") String typedPart,
            @RequestParam(name = Sort.PARAMETER, defaultValue = "") String typedOrder,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number) {
        var part = Codes.get(PART, typedPart, ReportPart.values(), ReportPart::code);
        var list = PageAddress.of(ADDRESS).with(PART, part.code());
        var columns = Arrays.stream(ReportOrder.values()).map(ReportOrder::code).toList();
        var usual = (part == ReportPart.DONE ? "-" : "") + ReportOrder.ANSWER_BY.code();
        var sort = Sort.parse(typedOrder, usual, columns, list);
        var order = Codes.get(Sort.PARAMETER, sort.column(), ReportOrder.values(), ReportOrder::code);
        int page = Math.clamp(number, 1, LAST_PAGE);
        var found = reports.list(CurrentActor.get(), part, order, sort.descending(), page);
        return new ReportsPage(
                part,
                found.rows(),
                sort,
                Paging.of(list.with(Sort.PARAMETER, typedOrder), page, ReportQueries.PAGE_SIZE, found.total()));
    }

    /** @param outcome what the moderator is about to find, whose usual words are proposed; empty for the first possible */
    @GetMapping(CASE)
    @Requires(Right.VACANCY_MODERATE)
    Answer show(
            @PathVariable("id") UUID id,
            @RequestParam(name = ReportCasePage.OUTCOME, defaultValue = "") String outcome) {
        return page(id, outcome, null, new FormErrors());
    }

    @PostMapping(CASE + "/tra-loi")
    @Requires(Right.VACANCY_MODERATE)
    Answer answer(
            @PathVariable("id") UUID id,
            @RequestParam(name = ReportCasePage.OUTCOME, defaultValue = "") String outcome,
            @RequestParam(name = ReportCasePage.CHOSEN, defaultValue = "") List<UUID> chosen,
            @RequestParam(name = StopForm.REASON, defaultValue = "") String stopReason,
            @RequestParam(name = ReportCasePage.ANSWER, defaultValue = "") String words) {
        var errors = new FormErrors();
        var typed = new Typed(Set.copyOf(chosen), stopReason, words);
        var decision = check(outcome, typed, errors);
        if (decision.isEmpty()) {
            return Reply.invalid(page(id, outcome, typed, errors));
        }
        return switch (answer.run(CurrentActor.get(), id, typed.chosen(), decision.get())) {
            case AnswerReports.Outcome.Done(var count) ->
                Redirect.to(ADDRESS).saying("vacancies.reports.answered", Integer.toString(count));
            case AnswerReports.Outcome.TooLate late -> new Reply(409, new ReportOvertakenPage(id, late));
            case AnswerReports.Outcome.NotPossible() ->
                Redirect.to(ADDRESS + "/" + id).saying("vacancies.reports.notPossible");
        };
    }

    private static Optional<AnswerReports.Decision> check(String typedOutcome, Typed typed, FormErrors errors) {
        var outcome = Codes.get(ReportCasePage.OUTCOME, typedOutcome, ReportOutcome.values(), ReportOutcome::name);
        if (typed.chosen().isEmpty()) {
            errors.add(ReportCasePage.CHOSEN, "vacancies.reports.noneChosen");
        }
        StopReason reason = null;
        if (outcome == ReportOutcome.AD_STOPPED) {
            reason = StopForm.read(typed.stopReason(), "", StopReason.ofModerator(), errors)
                    .map(StopForm::reason)
                    .orElse(null);
        }
        var answer = AdText.tidy(typed.answer());
        return Reasons.isGood(answer, ReportCasePage.ANSWER, errors) && errors.isEmpty()
                ? Optional.of(new AnswerReports.Decision(outcome, reason, answer))
                : Optional.empty();
    }

    /** @param typed null on a page that was not filled in yet */
    private ReportCasePage page(UUID id, String typedOutcome, @Nullable Typed typed, FormErrors errors) {
        var actor = CurrentActor.get();
        var view = vacancies.getForModerator(actor, id);
        var about = reports.listAbout(actor, id);
        if (about.isEmpty()) {
            throw new Refused(VacancyErrors.REPORT_NOT_FOUND);
        }
        var possible = ReportOutcome.of(view.status());
        var outcome = possible.stream()
                .filter(one -> one.name().equals(typedOutcome))
                .findFirst()
                .orElse(possible.getFirst());
        var waiting = about.stream()
                .filter(ReceivedReport::waits)
                .map(ReceivedReport::id)
                .collect(Collectors.toSet());
        return new ReportCasePage(
                view,
                AdPreview.of(view),
                about,
                outcome,
                typed == null ? new Typed(waiting, "", "") : typed,
                typed == null,
                errors);
    }
}
