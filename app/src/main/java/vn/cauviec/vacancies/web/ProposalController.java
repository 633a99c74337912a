package vn.cauviec.vacancies.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.DecideOnChange;
import vn.cauviec.vacancies.domain.DecideOnChange.Decision;
import vn.cauviec.vacancies.domain.Finding;
import vn.cauviec.vacancies.domain.VacancyQueries;
import vn.cauviec.vacancies.web.ModeratePage.Typed;

/** A moderator decides on a proposed change of a published ad. */
@Controller
class ProposalController {
    private static final String ADDRESS = ModerateController.ADDRESS + "/de-nghi";
    private static final String REFUSAL = "ly-do-tu-choi";

    private final VacancyQueries queries;
    private final DecideOnChange decide;
    private final ModeratePages pages;

    ProposalController(VacancyQueries queries, DecideOnChange decide, ModeratePages pages) {
        this.queries = queries;
        this.decide = decide;
        this.pages = pages;
    }

    @PostMapping(ADDRESS + "/chap-nhan")
    @Requires(Right.VACANCY_MODERATE)
    Answer accept(@PathVariable("id") UUID id, @RequestParam("luc") String proposedAt) {
        return answer(id, proposedAt, new Decision.Accept(), "vacancies.moderate.accepted");
    }

    @PostMapping(ADDRESS + "/tu-choi")
    @Requires(Right.VACANCY_MODERATE)
    Answer refuse(
            @PathVariable("id") UUID id,
            @RequestParam("luc") String proposedAt,
            @RequestParam(name = REFUSAL, defaultValue = "") String typed) {
        var reason = VietnameseText.tidy(typed);
        var errors = new FormErrors();
        if (!Reasons.isGood(reason, REFUSAL, errors)) {
            return Reply.invalid(page(id, List.of(), new Typed("", "", typed, ""), errors));
        }
        return answer(id, proposedAt, new Decision.Refuse(reason), "vacancies.moderate.refused");
    }

    private Answer answer(UUID id, String proposedAt, Decision decision, String doneKey) {
        return switch (decide.run(CurrentActor.get(), id, instant(proposedAt), decision)) {
            case DecideOnChange.Outcome.Done() ->
                Redirect.to(ModerateController.address(id)).saying(doneKey);
            case DecideOnChange.Outcome.Incomplete(var problems) ->
                new Reply(409, page(id, problems, Typed.NOTHING, new FormErrors()));
            case DecideOnChange.Outcome.NotVerified() ->
                Redirect.to(ModerateController.address(id)).saying("vacancies.moderate.notVerified");
            case DecideOnChange.Outcome.TooLate(var overtaken) -> new Reply(409, new OvertakenPage(id, overtaken));
        };
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw new Refused(VacancyErrors.VACANCY_NOT_NOW);
        }
    }

    private ModeratePage page(UUID id, List<Finding> problems, Typed typed, FormErrors errors) {
        return pages.of(queries.getForModerator(CurrentActor.get(), id), problems, typed, errors);
    }
}
