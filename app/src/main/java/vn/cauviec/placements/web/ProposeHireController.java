package vn.cauviec.placements.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.placements.PlacementErrors;
import vn.cauviec.placements.domain.ApplicationQueries;
import vn.cauviec.placements.domain.ProposeHire;
import vn.cauviec.placements.domain.ProposeHire.Outcome;
import vn.cauviec.reference.UnitId;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** An employer says that it has hired somebody who applied. */
@Controller
class ProposeHireController {
    private final ProposeHire propose;
    private final ApplicationQueries applications;
    private final HireFormReader reader;

    ProposeHireController(ProposeHire propose, ApplicationQueries applications, HireFormReader reader) {
        this.propose = propose;
        this.applications = applications;
        this.reader = reader;
    }

    @GetMapping(CompanyApplicationsController.ADDRESS + "/{id}/da-tuyen")
    @Requires(Right.APPLICATION_READ_OWN)
    Answer show(@PathVariable("id") UUID id) {
        return page(id, HireForm.empty(Ledger.Channel.ENTERPRISE_IN_PROVINCE.name()), new FormErrors());
    }

    @PostMapping(CompanyApplicationsController.ADDRESS + "/{id}/da-tuyen")
    @Requires(Right.APPLICATION_READ_OWN)
    Answer propose(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = HireForm.PAPER, required = false) @Nullable MultipartFile paper) {
        var form = HireForm.read(typed);
        var errors = new FormErrors();
        var page = page(id, form, errors);
        var unit = page.application().workplaceUnit();
        var workplace = unit == null ? null : new UnitId(unit);
        var facts = reader.read(form, paper, HireFormReader.By.EMPLOYER, workplace, null, errors);
        if (facts.isEmpty()) {
            return Reply.invalid(page);
        }
        return switch (propose.run(CurrentActor.get(), id, facts.get())) {
            case Outcome.Proposed _ ->
                Redirect.to(CompanyApplicationsController.read(id)).saying("placements.propose.done");
            case Outcome.AlreadyKnown() ->
                Redirect.to(CompanyApplicationsController.read(id)).saying("placements.propose.already");
            case Outcome.PaperRefused(var why) -> {
                HireFormReader.say(why, errors);
                yield Reply.invalid(page);
            }
            case Outcome.NotStarted() -> {
                errors.add(HireForm.START_DATE, "placements.form.notStarted");
                yield Reply.invalid(page);
            }
        };
    }

    private ProposeHirePage page(UUID id, HireForm form, FormErrors errors) {
        var row = applications
                .find(id)
                .filter(found -> CurrentActor.get().actsFor(found.employerId(), found.branchId()))
                .orElseThrow(() -> new Refused(PlacementErrors.APPLICATION_NOT_FOUND));
        return new ProposeHirePage(row, form, errors);
    }
}
