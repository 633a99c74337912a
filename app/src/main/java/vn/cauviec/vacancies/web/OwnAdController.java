package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.ExtendVacancy;
import vn.cauviec.vacancies.domain.SendVacancy;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;
import vn.cauviec.vacancies.domain.VacancyQueries;
import vn.cauviec.vacancies.domain.VacancyView;
import vn.cauviec.vacancies.domain.WithdrawVacancy;

/** One ad of the company: look at it, send it, take it back, extend it, stop it. */
@Controller
class OwnAdController {
    static final String ADDRESS = OwnAdsController.ADDRESS + "/{id}";

    private final VacancyQueries queries;
    private final SendVacancy send;
    private final WithdrawVacancy withdraw;
    private final ExtendVacancy extend;
    private final StopVacancy stop;
    private final OwnAdNumbers numbers;
    private final BusinessClock clock;

    OwnAdController(
            VacancyQueries queries,
            SendVacancy send,
            WithdrawVacancy withdraw,
            ExtendVacancy extend,
            StopVacancy stop,
            OwnAdNumbers numbers,
            BusinessClock clock) {
        this.queries = queries;
        this.send = send;
        this.withdraw = withdraw;
        this.extend = extend;
        this.stop = stop;
        this.numbers = numbers;
        this.clock = clock;
    }

    static String address(UUID id) {
        return OwnAdsController.ADDRESS + "/" + id;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer show(@PathVariable("id") UUID id) {
        return page(id, "", new FormErrors());
    }

    @PostMapping(ADDRESS + "/gui")
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer send(@PathVariable("id") UUID id) {
        return switch (send.run(CurrentActor.get(), id)) {
            case SendVacancy.Outcome.Sent() -> Redirect.to(address(id)).saying("vacancies.form.sent");
            case SendVacancy.Outcome.NotVerified() ->
                Redirect.to(address(id)).saying("vacancies.form.savedNotVerified");
            case SendVacancy.Outcome.BranchClosed() -> Redirect.to(address(id)).saying("vacancies.branch.closed");
            case SendVacancy.Outcome.Incomplete _ ->
                Redirect.to(address(id) + "/sua").saying("vacancies.own.incomplete");
        };
    }

    @PostMapping(ADDRESS + "/rut-lai")
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer withdraw(@PathVariable("id") UUID id) {
        withdraw.run(CurrentActor.get(), id);
        return Redirect.to(address(id) + "/sua").saying("vacancies.own.withdrawn");
    }

    @PostMapping(ADDRESS + "/gia-han")
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer extend(
            @PathVariable("id") UUID id,
            @RequestParam("den") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate deadline) {
        return switch (extend.run(CurrentActor.get(), id, deadline)) {
            case ExtendVacancy.Outcome.Extended() -> Redirect.to(address(id)).saying("vacancies.own.extended");
            case ExtendVacancy.Outcome.NotVerified() -> Redirect.to(address(id)).saying("vacancies.own.notVerified");
            case ExtendVacancy.Outcome.NotPossible(var problems) -> {
                var problem = problems.getFirst();
                yield Redirect.to(address(id))
                        .saying(problem.key(), problem.arguments().toArray(String[]::new));
            }
        };
    }

    @PostMapping(ADDRESS + "/dung")
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer stop(
            @PathVariable("id") UUID id,
            @RequestParam(name = StopForm.REASON, defaultValue = "") String reason,
            @RequestParam(name = StopForm.NOTE, defaultValue = "") String note) {
        var errors = new FormErrors();
        var form = StopForm.read(reason, note, StopReason.ofEmployer(), errors);
        if (form.isEmpty()) {
            return Reply.invalid(page(id, note, errors));
        }
        stop.run(CurrentActor.get(), id, form.get().reason(), form.get().note());
        return Redirect.to(address(id))
                .saying(
                        form.get().reason() == StopReason.FILLED_THROUGH_US
                                ? "vacancies.stop.doneThroughUs"
                                : "vacancies.stop.done");
    }

    private OwnAdPage page(UUID id, String stopNote, FormErrors errors) {
        var view = queries.getOwn(CurrentActor.get(), id);
        return new OwnAdPage(
                view,
                extension(view),
                AdPreview.of(view),
                view.findProposed()
                        .map(proposal -> AdPreview.of(view, proposal))
                        .orElse(null),
                view.publishedAt() == null ? null : numbers.views(id),
                view.publishedAt() == null ? List.of() : numbers.figures(CurrentActor.get(), id),
                stopNote,
                errors);
    }

    private @Nullable LocalDate extension(VacancyView view) {
        if (view.status() != VacancyStatus.PUBLISHED) {
            return null;
        }
        var today = clock.today();
        return view.content()
                .findDeadline()
                .map(deadline -> ExtendVacancy.proposal(deadline, today))
                .filter(day ->
                        view.content().findDeadline().filter(day::isAfter).isPresent())
                .orElse(null);
    }
}
