package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.Puzzles;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.IndexedVacancy;
import vn.cauviec.vacancies.domain.PublicVacancies;
import vn.cauviec.vacancies.domain.reports.AdReport;
import vn.cauviec.vacancies.domain.reports.ReportAd;

/** Anybody says that an ad is wrong; one that has ended can be reported too, because money may have been taken. */
@Controller
class ReportController {
    private final ReportAd report;
    private final PublicVacancies vacancies;
    private final Puzzles puzzles;
    private final IdSource ids;

    ReportController(ReportAd report, PublicVacancies vacancies, Puzzles puzzles, IdSource ids) {
        this.report = report;
        this.vacancies = vacancies;
        this.puzzles = puzzles;
        this.ids = ids;
    }

    @GetMapping(ReportAddress.FORM)
    @OpenToAll
    Answer show(@PathVariable("slug") String slug) {
        return page(vacancy(slug), ReportForm.NEW, ids.next(), Puzzles.Answer.NONE, new FormErrors());
    }

    @PostMapping(ReportAddress.FORM)
    @OpenToAll
    Answer report(
            @PathVariable("slug") String slug, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var vacancy = vacancy(slug);
        var errors = new FormErrors();
        var page = page(
                vacancy,
                ReportForm.read(typed),
                ids.keepOrNext(typed.getOrDefault("phieu", "")),
                Puzzles.Answer.read(typed),
                errors);
        var checked = check(vacancy.id(), page, request);
        if (checked.isEmpty()) {
            return Reply.invalid(page);
        }
        return switch (report.run(CurrentActor.get(), checked.get())) {
            case ReportAd.Outcome.Done(var code) -> Redirect.to(ReportAddress.answer(code));
            case ReportAd.Outcome.Puzzled(var problem) -> {
                errors.add("tra-loi", "site.puzzle.problem." + problem);
                yield Reply.invalid(page.with(puzzles.show(page.puzzle().answer())));
            }
            case ReportAd.Outcome.TooMany() -> {
                errors.add(ReportForm.REASON, "vacancies.report.tooMany");
                yield new Reply(429, page);
            }
        };
    }

    private static Optional<AdReport> check(UUID vacancyId, ReportPage page, HttpServletRequest request) {
        var errors = page.errors();
        var form = page.form();
        var reason = form.checkReason(errors);
        var words = form.checkWords(reason, errors);
        var answer = form.checkAnswer(errors);
        var from = new AdReport.From(
                request.getRemoteAddr(),
                RequestLanguage.of(request),
                page.puzzle().answer());
        return reason == null || !errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new AdReport(vacancyId, reason, words, answer, page.formKey(), from));
    }

    private ReportPage page(
            IndexedVacancy vacancy, ReportForm form, UUID formKey, Puzzles.Answer brought, FormErrors errors) {
        return new ReportPage(
                new ReportPage.Ad(vacancy.title(), vacancy.employerName(), vacancy.slug()),
                form,
                CurrentActor.get().isSignedIn(),
                formKey,
                puzzles.show(brought),
                errors);
    }

    private IndexedVacancy vacancy(String slug) {
        return vacancies.find(slug).orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_FOUND));
    }
}
