package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.domain.reports.OpenReport;
import vn.cauviec.vacancies.domain.reports.ReportCode;

/** Whoever reported an ad reads with the code what came of it; an account or an address is not needed. */
@Controller
class ReportAnswerController {
    private static final String CODE = "ma";

    private final OpenReport open;

    ReportAnswerController(OpenReport open) {
        this.open = open;
    }

    @GetMapping(ReportAddress.ANSWERS)
    @OpenToAll
    Answer ask(@RequestParam(name = CODE, required = false) @Nullable String typed) {
        if (typed == null) {
            return new ReportCodePage("", new FormErrors());
        }
        return ReportCode.find(typed)
                .<Answer>map(code -> Redirect.to(ReportAddress.answer(code)))
                .orElseGet(() -> Reply.invalid(wrong(typed, "vacancies.reportCode.wrong")));
    }

    @GetMapping(ReportAddress.ANSWER)
    @OpenToAll
    Answer show(@PathVariable("code") String typed, HttpServletRequest request) {
        var code = ReportCode.find(typed);
        if (code.isEmpty()) {
            return new Reply(404, wrong(typed, "vacancies.reportCode.wrong"));
        }
        return switch (open.run(code.get(), request.getRemoteAddr())) {
            case OpenReport.Outcome.Found(var state) -> new ReportAnswerPage(code.get(), state);
            case OpenReport.Outcome.Unknown() -> new Reply(404, wrong(typed, "vacancies.reportCode.unknown"));
            case OpenReport.Outcome.TooMany() -> new Reply(429, wrong(typed, "vacancies.reportCode.tooMany"));
        };
    }

    private static ReportCodePage wrong(String typed, String key) {
        return new ReportCodePage(ReportCodePage.shorten(typed), new FormErrors().add(CODE, key));
    }
}
