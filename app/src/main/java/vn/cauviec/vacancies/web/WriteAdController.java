package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.AdBranches;
import vn.cauviec.vacancies.domain.AdWords;
import vn.cauviec.vacancies.domain.DraftVacancy;
import vn.cauviec.vacancies.domain.EditVacancy;
import vn.cauviec.vacancies.domain.Finding;
import vn.cauviec.vacancies.domain.SendVacancy;
import vn.cauviec.vacancies.domain.TypedAd;
import vn.cauviec.vacancies.domain.VacancyQueries;
import vn.cauviec.vacancies.domain.VacancyView;
import vn.cauviec.vacancies.web.WriteAdPage.Kind;

/** An employer writes an ad, from scratch or after an old one, and changes it. */
@Controller
class WriteAdController {
    private static final String NEW = OwnAdsController.ADDRESS + "/moi";
    private static final String EDIT = OwnAdController.ADDRESS + "/sua";

    private final DraftVacancy draft;
    private final EditVacancy edit;
    private final SendVacancy send;
    private final VacancyQueries queries;
    private final AdWords words;
    private final AdBranches branches;
    private final IdSource ids;

    WriteAdController(
            DraftVacancy draft,
            EditVacancy edit,
            SendVacancy send,
            VacancyQueries queries,
            AdWords words,
            AdBranches branches,
            IdSource ids) {
        this.draft = draft;
        this.edit = edit;
        this.send = send;
        this.queries = queries;
        this.words = words;
        this.branches = branches;
        this.ids = ids;
    }

    /** @param pattern an own ad whose text is taken over, but not its deadline */
    @GetMapping(NEW)
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer showNew(@RequestParam(name = "mau", required = false) @Nullable UUID pattern) {
        if (pattern == null) {
            return newPage(ids.next(), AdForm.EMPTY, "", List.of(), new FormErrors());
        }
        var old = queries.getOwn(CurrentActor.get(), pattern);
        return newPage(
                ids.next(),
                words.typeWithoutDeadline(old.content()),
                text(old.branchId()),
                List.of(),
                new FormErrors());
    }

    @PostMapping(NEW)
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer create(
            @RequestParam Map<String, String> fields,
            @RequestParam(name = AdForm.OFFERS, defaultValue = "") List<String> offers,
            @RequestParam("phieu") UUID id) {
        var typed = AdForm.read(fields, offers);
        var branch = fields.getOrDefault(AdForm.BRANCH, "");
        return switch (draft.run(CurrentActor.get(), id, typed, branch)) {
            case DraftVacancy.Outcome.Wrong(var problems, var warnings) ->
                Reply.invalid(newPage(id, typed, branch, warnings, errors(problems, warnings, typed)));
            case DraftVacancy.Outcome.WrongBranch(var key) ->
                Reply.invalid(newPage(id, typed, branch, List.of(), new FormErrors().add(AdForm.BRANCH, key)));
            case DraftVacancy.Outcome.Saved() ->
                fields.containsKey("gui")
                        ? send(id)
                        : Redirect.to(OwnAdController.address(id)).saying("vacancies.form.saved");
        };
    }

    @GetMapping(EDIT)
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer showEdit(@PathVariable("id") UUID id) {
        var view = queries.getOwn(CurrentActor.get(), id);
        if (!OwnAdPage.mayEdit(view)) {
            return Redirect.to(OwnAdController.address(id));
        }
        var content =
                view.findProposed().map(proposal -> proposal.change().content()).orElse(view.content());
        return editPage(view, view.version(), words.type(content), text(view.branchId()), List.of(), new FormErrors());
    }

    @PostMapping(EDIT)
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer change(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = AdForm.OFFERS, defaultValue = "") List<String> offers,
            @RequestParam("ban") int version) {
        var actor = CurrentActor.get();
        var typed = AdForm.read(fields, offers);
        var branch = fields.getOrDefault(AdForm.BRANCH, "");
        return switch (edit.run(actor, id, version, typed, branch)) {
            case EditVacancy.Outcome.Wrong(var problems, var warnings) ->
                Reply.invalid(editPage(
                        queries.getOwn(actor, id),
                        version,
                        typed,
                        branch,
                        warnings,
                        errors(problems, warnings, typed)));
            case EditVacancy.Outcome.WrongBranch(var key) ->
                Reply.invalid(editPage(
                        queries.getOwn(actor, id),
                        version,
                        typed,
                        branch,
                        List.of(),
                        new FormErrors().add(AdForm.BRANCH, key)));
            case EditVacancy.Outcome.Overtaken(var now) ->
                new Reply(
                        409,
                        editPage(
                                queries.getOwn(actor, id),
                                now,
                                typed,
                                branch,
                                List.of(),
                                new FormErrors().add("chuc-danh", "vacancies.form.overtaken")));
            case EditVacancy.Outcome.Proposed() ->
                Redirect.to(OwnAdController.address(id)).saying("vacancies.form.proposed");
            case EditVacancy.Outcome.Saved _ ->
                fields.containsKey("gui")
                        ? send(id)
                        : Redirect.to(OwnAdController.address(id)).saying("vacancies.form.saved");
        };
    }

    /** The draft is kept in any case; what it lacks is said at the fields. */
    private Answer send(UUID id) {
        var actor = CurrentActor.get();
        return switch (send.run(actor, id)) {
            case SendVacancy.Outcome.Sent() ->
                Redirect.to(OwnAdController.address(id)).saying("vacancies.form.sent");
            case SendVacancy.Outcome.NotVerified() ->
                Redirect.to(OwnAdController.address(id)).saying("vacancies.form.savedNotVerified");
            case SendVacancy.Outcome.BranchClosed() ->
                Redirect.to(OwnAdController.address(id)).saying("vacancies.branch.closed");
            case SendVacancy.Outcome.Incomplete(var problems) -> {
                var view = queries.getOwn(actor, id);
                yield Reply.invalid(editPage(
                        view,
                        view.version(),
                        words.type(view.content()),
                        text(view.branchId()),
                        List.of(),
                        AdForm.errors(problems, false)));
            }
        };
    }

    private static FormErrors errors(List<Finding> problems, List<Finding> warnings, TypedAd typed) {
        return AdForm.errors(
                problems, !warnings.isEmpty() && typed.wordingReason().isBlank());
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private WriteAdPage newPage(UUID id, TypedAd ad, String branch, List<Finding> warnings, FormErrors errors) {
        return new WriteAdPage(NEW, Kind.NEW, id.toString(), 0, ad, branchChoice(null, branch), "", warnings, errors);
    }

    private WriteAdPage editPage(
            VacancyView view, int version, TypedAd ad, String branch, List<Finding> warnings, FormErrors errors) {
        return new WriteAdPage(
                OwnAdController.address(view.id()) + "/sua",
                view.status() == VacancyStatus.PUBLISHED ? Kind.PUBLISHED : Kind.DRAFT,
                "",
                version,
                ad,
                branchChoice(view.branchId(), branch),
                view.returnReason(),
                warnings,
                errors);
    }

    private BranchChoice branchChoice(@Nullable UUID current, String typed) {
        var actor = CurrentActor.get();
        return new BranchChoice(branches.listFor(actor, current), branches.mayLeaveOpen(actor), typed);
    }
}
