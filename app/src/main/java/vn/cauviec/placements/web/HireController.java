package vn.cauviec.placements.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.cauviec.kernel.AuditedRead;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.placements.EvidenceKind;
import vn.cauviec.placements.domain.AddEvidence;
import vn.cauviec.placements.domain.DeclineHire;
import vn.cauviec.placements.domain.ReverseHire;
import vn.cauviec.reference.UnitId;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** One hire: what proves it, whether it counts, and what an officer may do with it. */
@Controller
class HireController {
    private static final String REASON = "ly-do";
    private static final int LONGEST_REASON = 500;

    private final HirePages pages;
    private final DeclineHire decline;
    private final AddEvidence addEvidence;
    private final ReverseHire reverse;

    HireController(HirePages pages, DeclineHire decline, AddEvidence addEvidence, ReverseHire reverse) {
        this.pages = pages;
        this.decline = decline;
        this.addEvidence = addEvidence;
        this.reverse = reverse;
    }

    @GetMapping(HiresController.ADDRESS + "/{id}")
    @Requires({Right.HIRE_RECORD, Right.HIRE_REVERSE})
    @AuditedRead(kind = "hire")
    Answer open(@PathVariable("id") UUID id) {
        return pages.page(id, "", "", new FormErrors());
    }

    @PostMapping(HiresController.ADDRESS + "/{id}/tu-choi")
    @Requires(Right.HIRE_RECORD)
    Answer decline(@PathVariable("id") UUID id, @RequestParam(REASON) String reason) {
        var errors = reasonErrors(reason);
        if (!errors.isEmpty()) {
            return Reply.invalid(pages.page(id, reason, "", errors));
        }
        decline.run(CurrentActor.get(), id, reason.strip());
        return Redirect.to(HiresController.read(id)).saying("placements.hire.declined");
    }

    @PostMapping(HiresController.ADDRESS + "/{id}/huy")
    @Requires(Right.HIRE_REVERSE)
    Answer reverse(@PathVariable("id") UUID id, @RequestParam(REASON) String reason) {
        var errors = reasonErrors(reason);
        if (!errors.isEmpty()) {
            return Reply.invalid(pages.page(id, reason, "", errors));
        }
        reverse.run(CurrentActor.get(), id, reason.strip());
        return Redirect.to(HiresController.read(id)).saying("placements.hire.reversed");
    }

    @PostMapping(HiresController.ADDRESS + "/{id}/minh-chung")
    @Requires(Right.HIRE_RECORD)
    Answer addEvidence(
            @PathVariable("id") UUID id,
            @RequestParam(name = HireForm.EVIDENCE, defaultValue = "") String kindCode,
            @RequestParam(name = HireForm.NOTE, defaultValue = "") String note,
            @RequestParam(name = HireForm.PAPER, required = false) @Nullable MultipartFile paper) {
        var errors = new FormErrors();
        var kind = Filters.constant(HireForm.EVIDENCE, kindCode, EvidenceKind.class);
        var page = pages.page(id, "", note, errors);
        if (kind == null || kind == EvidenceKind.NONE) {
            errors.add(HireForm.EVIDENCE, "placements.form.evidenceMissing");
            return Reply.invalid(page);
        }
        if (kind == EvidenceKind.OFFICER_STATEMENT && note.strip().length() < 10) {
            errors.add(HireForm.NOTE, "placements.form.statementMissing");
            return Reply.invalid(page);
        }
        var unit = page.hire().residenceUnit();
        var upload = HireFormReader.upload(paper, unit == null ? null : new UnitId(unit));
        if (kind == EvidenceKind.CONTRACT && upload == null) {
            errors.add(HireForm.PAPER, "placements.form.paperMissing");
            return Reply.invalid(page);
        }
        return switch (addEvidence.run(CurrentActor.get(), id, kind, upload, note.strip())) {
            case AddEvidence.Outcome.Added() ->
                Redirect.to(HiresController.read(id)).saying("placements.hire.evidenceAdded");
            case AddEvidence.Outcome.PaperRefused(var why) -> {
                HireFormReader.say(why, errors);
                yield Reply.invalid(page);
            }
        };
    }

    private static FormErrors reasonErrors(String reason) {
        var errors = new FormErrors();
        if (reason.isBlank()) {
            errors.add(REASON, "placements.hire.reasonMissing");
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(REASON, "placements.hire.reasonTooLong", Integer.toString(LONGEST_REASON));
        }
        return errors;
    }
}
