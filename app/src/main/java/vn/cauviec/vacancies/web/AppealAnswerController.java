package vn.cauviec.vacancies.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.domain.Appeals;
import vn.cauviec.vacancies.domain.DecideOnAppeal;
import vn.cauviec.vacancies.domain.VacancyQueries;

/** A moderator answers an appeal against a colleague's decision. */
@Controller
class AppealAnswerController {
    private static final String ADDRESS = ModerateController.ADDRESS + "/khieu-nai";
    private static final String VERDICT = "ket-luan";
    private static final String ANSWER = "tra-loi";
    static final String GRANT = "chap-nhan";
    static final String DENY = "khong-chap-nhan";

    private final Appeals appeals;
    private final VacancyQueries queries;
    private final DecideOnAppeal decide;

    AppealAnswerController(Appeals appeals, VacancyQueries queries, DecideOnAppeal decide) {
        this.appeals = appeals;
        this.queries = queries;
        this.decide = decide;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.VACANCY_MODERATE)
    Answer show(@PathVariable("id") UUID id) {
        return page(id, "", "", new FormErrors());
    }

    @PostMapping(ADDRESS)
    @Requires(Right.VACANCY_MODERATE)
    Answer decide(
            @PathVariable("id") UUID id,
            @RequestParam(name = VERDICT, defaultValue = "") String verdict,
            @RequestParam(name = ANSWER, defaultValue = "") String typed) {
        var answer = VietnameseText.tidy(typed);
        var errors = new FormErrors();
        if (!verdict.equals(GRANT) && !verdict.equals(DENY)) {
            errors.add(VERDICT, "vacancies.appeal.verdictMissing");
        }
        Reasons.isGood(answer, ANSWER, errors);
        if (!errors.isEmpty()) {
            return Reply.invalid(page(id, verdict, typed, errors));
        }
        boolean granted = verdict.equals(GRANT);
        return switch (decide.run(CurrentActor.get(), id, granted, answer)) {
            case DecideOnAppeal.Outcome.Done() ->
                Redirect.to(ModerateController.address(id))
                        .saying(granted ? "vacancies.appeal.grantedNow" : "vacancies.appeal.deniedNow");
            case DecideOnAppeal.Outcome.TooLate(var overtaken) -> new Reply(409, new OvertakenPage(id, overtaken));
        };
    }

    private AppealAnswerPage page(UUID id, String verdict, String answer, FormErrors errors) {
        var actor = CurrentActor.get();
        return new AppealAnswerPage(
                appeals.getForModerator(actor, id),
                AdPreview.of(queries.getForModerator(actor, id)),
                verdict,
                answer,
                errors);
    }
}
