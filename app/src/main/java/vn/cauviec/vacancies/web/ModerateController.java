package vn.cauviec.vacancies.web;

import java.util.List;
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
import vn.cauviec.vacancies.domain.ApproveVacancy;
import vn.cauviec.vacancies.domain.Finding;
import vn.cauviec.vacancies.domain.QueueFilter;
import vn.cauviec.vacancies.domain.ReturnVacancy;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;
import vn.cauviec.vacancies.domain.VacancyQueries;
import vn.cauviec.vacancies.web.ModeratePage.Typed;

/** A moderator looks at one ad and approves, returns or stops it. */
@Controller
class ModerateController {
    static final String ADDRESS = AdQueueController.ADDRESS + "/{id}";
    private static final String RETURN_REASON = "ly-do-tra";

    private final VacancyQueries queries;
    private final ApproveVacancy approve;
    private final ReturnVacancy giveBack;
    private final StopVacancy stop;
    private final ModeratePages pages;

    ModerateController(
            VacancyQueries queries,
            ApproveVacancy approve,
            ReturnVacancy giveBack,
            StopVacancy stop,
            ModeratePages pages) {
        this.queries = queries;
        this.approve = approve;
        this.giveBack = giveBack;
        this.stop = stop;
        this.pages = pages;
    }

    static String address(UUID id) {
        return AdQueueController.ADDRESS + "/" + id;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.VACANCY_MODERATE)
    Answer show(@PathVariable("id") UUID id) {
        return page(id, List.of(), Typed.NOTHING, new FormErrors());
    }

    @PostMapping(ADDRESS + "/duyet")
    @Requires(Right.VACANCY_MODERATE)
    Answer approve(
            @PathVariable("id") UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = Reasons.WORDING, defaultValue = "") String typed) {
        var reason = VietnameseText.tidy(typed);
        var errors = new FormErrors();
        var seen = new Typed(typed, "", "", "");
        if (!reason.isEmpty() && !Reasons.isGood(reason, Reasons.WORDING, errors)) {
            return Reply.invalid(page(id, List.of(), seen, errors));
        }
        return switch (approve.run(CurrentActor.get(), id, version, reason)) {
            case ApproveVacancy.Outcome.Approved() -> toQueue("vacancies.moderate.approved", id);
            case ApproveVacancy.Outcome.ReasonNeeded _ ->
                Reply.invalid(
                        page(id, List.of(), seen, errors.add(Reasons.WORDING, "vacancies.moderate.wordingNeeded")));
            case ApproveVacancy.Outcome.Incomplete(var problems) -> new Reply(409, page(id, problems, seen, errors));
            case ApproveVacancy.Outcome.NotVerified() ->
                Redirect.to(address(id)).saying("vacancies.moderate.notVerified");
            case ApproveVacancy.Outcome.TooLate(var overtaken) -> new Reply(409, new OvertakenPage(id, overtaken));
        };
    }

    @PostMapping(ADDRESS + "/tra-lai")
    @Requires(Right.VACANCY_MODERATE)
    Answer giveBack(
            @PathVariable("id") UUID id,
            @RequestParam("ban") int version,
            @RequestParam(name = RETURN_REASON, defaultValue = "") String typed) {
        var reason = VietnameseText.tidy(typed);
        var errors = new FormErrors();
        if (!Reasons.isGood(reason, RETURN_REASON, errors)) {
            return Reply.invalid(page(id, List.of(), new Typed("", typed, "", ""), errors));
        }
        return switch (giveBack.run(CurrentActor.get(), id, version, reason)) {
            case ReturnVacancy.Outcome.Returned() -> toQueue("vacancies.moderate.returned", id);
            case ReturnVacancy.Outcome.TooLate(var overtaken) -> new Reply(409, new OvertakenPage(id, overtaken));
        };
    }

    @PostMapping(ADDRESS + "/dung")
    @Requires(Right.VACANCY_MODERATE)
    Answer stop(
            @PathVariable("id") UUID id,
            @RequestParam(name = StopForm.REASON, defaultValue = "") String reason,
            @RequestParam(name = StopForm.NOTE, defaultValue = "") String note) {
        var errors = new FormErrors();
        var form = StopForm.read(reason, note, StopReason.ofModerator(), errors);
        if (form.isEmpty()) {
            return Reply.invalid(page(id, List.of(), new Typed("", "", "", note), errors));
        }
        stop.run(CurrentActor.get(), id, form.get().reason(), form.get().note());
        return Redirect.to(address(id)).saying("vacancies.stop.done");
    }

    private Answer toQueue(String key, UUID id) {
        var view = queries.getForModerator(CurrentActor.get(), id);
        return Redirect.to(AdQueueController.address(QueueFilter.WAITING))
                .saying(key, view.content().title());
    }

    private ModeratePage page(UUID id, List<Finding> problems, Typed typed, FormErrors errors) {
        var view = queries.getForModerator(CurrentActor.get(), id);
        return pages.of(view, problems, typed, errors);
    }
}
