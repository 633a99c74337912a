package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
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
import vn.cauviec.vacancies.domain.ApproveSelected;
import vn.cauviec.vacancies.domain.ApproveSelected.Seen;

/** A moderator ticks several ads, sees what would come of approving them, and approves. */
@Controller
class BulkApproveController {
    private static final String ADDRESS = AdQueueController.ADDRESS + "/duyet-loat";
    private static final String CHOSEN = "chon";

    private final ApproveSelected approve;

    BulkApproveController(ApproveSelected approve) {
        this.approve = approve;
    }

    /** Changes nothing; a form only because a selection can be longer than an address. */
    @PostMapping(ADDRESS + "/xem")
    @Requires(Right.VACANCY_MODERATE)
    Answer preview(@RequestParam(name = CHOSEN, defaultValue = "") List<UUID> chosen) {
        return new BulkApprovePage(approve.preview(CurrentActor.get(), chosen), "", new FormErrors());
    }

    @PostMapping(ADDRESS)
    @Requires(Right.VACANCY_MODERATE)
    Answer approve(
            @RequestParam(name = CHOSEN, defaultValue = "") List<String> chosen,
            @RequestParam(name = Reasons.WORDING, defaultValue = "") String typed) {
        var actor = CurrentActor.get();
        var selected = chosen.stream().map(BulkApproveController::seen).toList();
        var reason = VietnameseText.tidy(typed);
        var errors = new FormErrors();
        if (!reason.isEmpty() && !Reasons.isGood(reason, Reasons.WORDING, errors)) {
            var ids = selected.stream().map(Seen::id).toList();
            return Reply.invalid(new BulkApprovePage(approve.preview(actor, ids), typed, errors));
        }
        var summary = approve.run(actor, selected, reason);
        return Redirect.to(AdQueueController.ADDRESS)
                .saying(
                        summary.left() == 0 ? "vacancies.bulk.done" : "vacancies.bulk.doneSome",
                        Integer.toString(summary.approved()),
                        Integer.toString(summary.left()));
    }

    private static Seen seen(String text) {
        int colon = text.indexOf(':');
        try {
            return new Seen(UUID.fromString(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new Refused(VacancyErrors.VACANCY_NOT_FOUND);
        }
    }
}
